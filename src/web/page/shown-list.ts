/** What the list shows: its own rows, or while it has none yet, the rows that were shown before. */
import type { Search } from '#contract/filters.ts'
import { applyFacets } from '#web/generation/facets.ts'
import { rowsOf, type ListData } from '#web/generation/list-cache.ts'
import { listKey } from '#web/generation/queries.ts'
import type { Row } from '#web/generation/row.ts'
import { useMemo, useState } from 'react'

export interface ShownList {
  key: string
  /** The search that they are of. */
  search: Search
  rows: readonly Row[]
  /** How many are loaded, before the facets. */
  loaded: number
  incomplete: readonly string[]
  /** Whether these are still the rows of the view before. */
  isStale: boolean
}

/** Null until anything was ever shown. */
export function useShownList(search: Search, data: ListData | undefined): ShownList | null {
  const key = listKey(search)
  const [last, setLast] = useState<{ key: string; search: Search; data: ListData } | null>(null)
  if (data && (last?.data !== data || last.search !== search)) setLast({ key, search, data })
  const told = data ? { key, search, data } : last
  const isStale = told?.key !== key
  const [toldData, toldSearch] = [told?.data, told?.search]
  const toldKey = told?.key
  return useMemo(() => {
    if (!toldData || !toldSearch || toldKey === undefined) return null
    const all = rowsOf(toldData)
    return {
      key: toldKey,
      search: toldSearch,
      rows: applyFacets(all, toldSearch),
      loaded: all.length,
      incomplete: [...new Set(toldData.pages.flatMap((page) => page.incomplete ?? []))],
      isStale,
    }
  }, [toldData, toldSearch, toldKey, isStale])
}
