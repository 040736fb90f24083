/**
 * Keeps work in flight moving: asks about the rows that are in flight, and about nothing else, and lays
 * the answers over them. It slows down with the age of the work and on faults, and rests while the tab
 * is hidden or offline.
 */
import { LIVE_MAX } from '#contract/api.ts'
import { isInFlight } from '#contract/generation.ts'
import type { Search } from '#contract/filters.ts'
import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query'
import { refresh } from './heal.ts'
import { flightIds, rowsOf } from './list-cache.ts'
import { FORGOTTEN_AFTER, generationQueries, retryDelay } from './queries.ts'
import type { Row } from './row.ts'

const FASTEST = 3000
const SLOWEST = 60_000
const HIDDEN = 30_000
/** Work younger than this is watched at the fastest interval; older work ever more slowly. */
const FRESH = 10 * 60_000

/** Milliseconds until rows in flight are asked about again, by the age of the youngest of them. */
export function liveInterval(rows: readonly Row[], now: number): number {
  const youngest = Math.max(...rows.map((row) => row.createdAt ?? 0))
  const age = now - youngest
  return Math.min(SLOWEST, Math.max(FASTEST, FASTEST * (age / FRESH)))
}

function flightOf(client: QueryClient, search: Search): Row[] {
  const rows = rowsOf(client.getQueryData(generationQueries.list(search).queryKey))
  const ids = new Set(flightIds(rows).slice(0, LIVE_MAX))
  return rows.filter((row) => row.id !== null && ids.has(row.id))
}

interface Watched {
  /** Why upstream cannot be asked, in words for people. */
  unavailable: string | null
  /** What came to its end since the last look. */
  finished: readonly Row[]
}

const NOTHING: Watched = { unavailable: null, finished: [] }

async function look(client: QueryClient, search: Search, signal: AbortSignal): Promise<Watched> {
  const ids = flightOf(client, search).map((row) => row.key)
  if (ids.length === 0) return NOTHING
  const { unavailable } = await refresh(client, ids, signal)
  const asked = new Set(ids)
  const rows = rowsOf(client.getQueryData(generationQueries.list(search).queryKey))
  const finished = rows.filter((row) => asked.has(row.key) && !isInFlight(row.status))
  return { unavailable: unavailable ?? null, finished }
}

interface Watch {
  /** Whether anything is in flight. */
  isOn: boolean
  /** Whether to go on, slowly, while the tab is hidden. */
  inBackground: boolean
}

const liveQuery = (client: QueryClient, search: Search, { isOn, inBackground }: Watch) =>
  queryOptions({
    queryKey: ['generations', 'live', ...generationQueries.list(search).queryKey],
    queryFn: ({ signal }) => look(client, search, signal),
    enabled: isOn,
    initialData: NOTHING,
    refetchInterval: (query) => {
      const { error, errorUpdateCount, data } = query.state
      if (document.hidden) return HIDDEN
      if (error) return Math.max(retryDelay(Math.min(errorUpdateCount, 4), error), FASTEST)
      if (data && data.unavailable !== null) return SLOWEST
      const rows = flightOf(client, search)
      return rows.length > 0 ? liveInterval(rows, Date.now()) : false
    },
    refetchIntervalInBackground: inBackground,
    refetchOnWindowFocus: 'always',
    refetchOnReconnect: 'always',
    staleTime: FASTEST,
    retry: false,
    gcTime: FORGOTTEN_AFTER,
  })

/** Watches the rows in flight of one list. */
export function useLive(
  client: QueryClient,
  search: Search,
  rows: readonly Row[],
  inBackground: boolean,
): Watched & { error: Error | null } {
  const isOn = flightIds(rows).length > 0
  const { data, error } = useQuery(liveQuery(client, search, { isOn, inBackground }))
  return { ...data, error: isOn ? error : null }
}
