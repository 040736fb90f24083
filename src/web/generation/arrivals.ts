/**
 * Notices generations that are newer than a list: one small request per interval, whatever is loaded.
 * They are offered, never pushed in under the reader's eyes, except into an empty list.
 */
import { API, GenerationsPage, PAGE_SIZE } from '#contract/api.ts'
import { encodeFilters, searchFilters, type Search } from '#contract/filters.ts'
import { formatInstant, parseMillis } from '#contract/instant.ts'
import { getJson } from '#web/api.ts'
import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query'
import { applyFresh, insertArrivals, rowsOf, type ListData } from './list-cache.ts'
import { FORGOTTEN_AFTER, generationQueries, retryDelay, withQuery } from './queries.ts'
import { makeRow, type Row } from './row.ts'

const INTERVAL = 15_000
/** Clocks differ and rows of one batch may arrive out of order: the newest few seconds are asked again. */
const OVERLAP = 5000

interface Arrivals {
  rows: readonly Row[]
  /** Whether there are more than one answer holds: then only the list from its top tells them all. */
  isMore: boolean
  checkedAt: number
}

const NONE: Arrivals = { rows: [], isMore: false, checkedAt: 0 }

function newestOf(data: ListData | undefined): number | null {
  const rows = rowsOf(data)
  const newest = rows.reduce((most, row) => Math.max(most, row.createdAt ?? 0), 0)
  return newest || (data?.pages[0]?.readAt ?? null)
}

async function lookForArrivals(
  client: QueryClient,
  search: Search,
  signal: AbortSignal,
): Promise<Arrivals> {
  const data = client.getQueryData(generationQueries.list(search).queryKey)
  const newest = newestOf(data)
  if (newest === null) return NONE
  const filters = searchFilters(search, Date.now())
  const after = Math.max(newest - OVERLAP, parseMillis(filters.created_after) ?? 0)
  const params = encodeFilters({ ...filters, created_after: formatInstant(after * 1000) })
  const page = GenerationsPage.parse(await getJson(withQuery(API.generations, params), signal))
  const readAt = Date.now()
  applyFresh(client, page.data, readAt)
  const known = new Set(rowsOf(data).map((row) => row.key))
  const rows = page.data.map((raw) => makeRow(raw, readAt)).filter((row) => !known.has(row.key))
  if (known.size === 0 && rows.length > 0) {
    insertArrivals(client, generationQueries.list(search).queryKey, rows)
    return { ...NONE, checkedAt: readAt }
  }
  const isMore = rows.length >= PAGE_SIZE && rows.length === page.data.length
  return { rows, isMore, checkedAt: readAt }
}

/** A list of chosen ids, or of a closed time in the past, gets nothing new. */
function canGrow(search: Search): boolean {
  const before = parseMillis(search.created_before)
  return search.ids === undefined && (before === undefined || before > Date.now())
}

const arrivalsQuery = (client: QueryClient, search: Search, isLoaded: boolean) =>
  queryOptions({
    queryKey: ['generations', 'arrivals', ...generationQueries.list(search).queryKey],
    queryFn: ({ signal }) => lookForArrivals(client, search, signal),
    enabled: isLoaded && canGrow(search),
    initialData: NONE,
    initialDataUpdatedAt: () => Date.now(),
    staleTime: INTERVAL,
    refetchInterval: (query) => {
      const { error, errorUpdateCount } = query.state
      if (error === null) return INTERVAL
      return Math.min(2 * INTERVAL, retryDelay(Math.min(errorUpdateCount, 4), error))
    },
    retry: false,
    gcTime: FORGOTTEN_AFTER,
  })

/** What arrived since a list was loaded, and the way to show it. */
export function useArrivals(client: QueryClient, search: Search, isLoaded: boolean) {
  const query = useQuery(arrivalsQuery(client, search, isLoaded))
  const show = () => {
    const { queryKey } = generationQueries.list(search)
    if (query.data.isMore) void client.resetQueries({ queryKey, exact: true })
    else insertArrivals(client, queryKey, query.data.rows)
    client.setQueryData(arrivalsQuery(client, search, isLoaded).queryKey, {
      ...query.data,
      rows: [],
      isMore: false,
    })
  }
  return {
    count: query.data.rows.length,
    isMore: query.data.isMore,
    show,
    /** The failure of the last look, null once one works again. */
    error: query.error,
    /** When the list was last known to be whole at its top. */
    checkedAt: query.data.checkedAt,
    lookAgain: () => void query.refetch(),
  }
}
