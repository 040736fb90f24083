/**
 * The address as the page's only memory of what is looked at: filters are search params, the open
 * generation is the path. Everything is read from and written to it through here.
 */
import { decodeSearch, formatSearch, type ParamProblem, type Search } from '#contract/filters.ts'
import { useQueryClient } from '@tanstack/react-query'
import {
  createContext,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  type MouseEventHandler,
  type ReactNode,
} from 'react'
import { useLocation, useNavigate, type NavigateOptions, type To } from 'react-router'
import { address } from './address.ts'
import { generationQueries } from './queries.ts'

interface ReadSearch {
  search: Search
  problems: readonly ParamProblem[]
}

const SearchContext = createContext<ReadSearch>({ search: {}, problems: [] })
/** Goes to an address, or so many entries on in the history. */
type Go = (to: To | number, options?: NavigateOptions) => void

const GoContext = createContext<Go>(() => {})

/**
 * Reads the address for all inside. The router draws whoever asks it again whenever anything of the
 * address changes; from here they are drawn when the search does, not when a generation opens.
 */
export function SearchProvider({ children }: { children: ReactNode }) {
  const { search } = useLocation()
  const read = useMemo(() => {
    const { value, problems } = decodeSearch(new URLSearchParams(search))
    return { search: value, problems }
  }, [search])

  const navigate = useNavigate()
  const latest = useRef(navigate)
  useLayoutEffect(() => {
    latest.current = navigate
  })
  const go = useCallback<Go>((to, options) => {
    void (typeof to === 'number' ? latest.current(to) : latest.current(to, options))
  }, [])
  return (
    <SearchContext value={read}>
      <GoContext value={go}>{children}</GoContext>
    </SearchContext>
  )
}

/** What the address holds, and the parameters in it that were left out. */
export function useSearch(): ReadSearch {
  return useContext(SearchContext)
}

/** Parameters to set; `undefined` takes one away. */
export type Patch = { [K in keyof Search]?: Search[K] | undefined }

export type Change = (patch: Patch, history?: 'push' | 'replace') => void

/**
 * Changes search params and leaves the path alone. It starts from the address as it is when called, so
 * two changes in one tick both hold. An unchanged search makes no history entry. The rows are asked for
 * at once: what the change itself draws costs them no time.
 */
export function useChangeSearch(): Change {
  const go = useContext(GoContext)
  const client = useQueryClient()
  return useCallback(
    (patch, history = 'push') => {
      const after = merge(here(), patch)
      const search = formatSearch(after)
      if (search === window.location.search) return
      void client.prefetchInfiniteQuery(generationQueries.list(after))
      go({ pathname: window.location.pathname, search }, { replace: history === 'replace' })
    },
    [go, client],
  )
}

/**
 * Asks for the rows of a change that is about to be made. A mouse button is held for a tenth of a second
 * or so: what is asked for when it goes down is often there when it is let go.
 */
export function useAskAhead(): (patch: Patch) => { onMouseDown: MouseEventHandler } {
  const client = useQueryClient()
  return useCallback(
    (patch) => ({
      onMouseDown: ({ button }) => {
        if (button !== 0) return
        void client.prefetchInfiniteQuery(generationQueries.list(merge(here(), patch)))
      },
    }),
    [client],
  )
}

/** What the address holds at this moment. */
function here(): Search {
  return decodeSearch(new URLSearchParams(window.location.search)).value
}

function merge(before: Search, patch: Patch): Search {
  const { last, created_after, created_before } = patch
  const after = { ...before, ...patch } as Search
  if (last !== undefined) {
    delete after.created_after
    delete after.created_before
  } else if (created_after !== undefined || created_before !== undefined) {
    delete after.last
  }
  for (const name of Object.keys(after) as (keyof Search)[]) {
    if (after[name] === undefined) delete after[name]
  }
  return after
}

/** What a history entry remembers: that the drawer was opened from the list, so closing goes back. */
interface EntryState {
  opened?: boolean
}

/** Opening, turning to and closing a generation, each with the history that Back expects. */
export function useOpening(): {
  open: (id: string) => void
  turnTo: (id: string) => void
  close: () => void
} {
  const go = useContext(GoContext)
  return useMemo(() => {
    const entry = () => (window.history.state as { usr?: EntryState } | null)?.usr
    return {
      open: (id) => go(address(here(), id), { state: { opened: true } }),
      turnTo: (id) => go(address(here(), id), { replace: true, state: entry() }),
      close: () => {
        if (entry()?.opened) go(-1)
        else go(address(here()))
      },
    }
  }, [go])
}
