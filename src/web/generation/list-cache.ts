/**
 * The one home of rows: the pages in react-query's cache. Fresher answers are laid over the rows in
 * place, new generations go in front, and only what changed gets a new identity.
 */
import { isInFlight } from '#contract/generation.ts'
import { fieldsOf } from './input.ts'
import type { InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query'
import { generationQueries, type ListPage } from './queries.ts'
import { layOver, type Row } from './row.ts'

export type ListData = InfiniteData<ListPage>

/**
 * All rows of a list in order, each id once. Unreadable rows are all kept: they have no id by which
 * they could be known again.
 */
export function rowsOf(data: ListData | undefined): readonly Row[] {
  if (!data) return []
  const cached = FLAT.get(data.pages)
  if (cached) return cached
  const seen = new Set<string>()
  const rows: Row[] = []
  for (const page of data.pages) {
    for (const row of page.rows) {
      if (row.id !== null && seen.has(row.id)) continue
      const key = row.id === null && seen.has(row.key) ? `${row.key}#${rows.length}` : row.key
      seen.add(key)
      rows.push(key === row.key ? row : { ...row, key })
    }
  }
  FLAT.set(data.pages, rows)
  return rows
}

const FLAT = new WeakMap<readonly ListPage[], readonly Row[]>()

/** The ids of the rows that still change by themselves. */
export function flightIds(rows: readonly Row[]): readonly string[] {
  const cached = FLIGHTS.get(rows)
  if (cached) return cached
  const ids = rows.flatMap((row) => (row.id !== null && isInFlight(row.status) ? [row.id] : []))
  FLIGHTS.set(rows, ids)
  return ids
}

const FLIGHTS = new WeakMap<readonly Row[], readonly string[]>()

/**
 * Lays fresher answers over every cached copy of the generations they name.
 * @param answers generations, or answers of the status endpoint, as upstream sent them
 * @param readAt when they were read, in milliseconds since the epoch
 */
export function applyFresh(client: QueryClient, answers: readonly unknown[], readAt: number): void {
  const byId = new Map<string, unknown>()
  for (const answer of answers) {
    const { id } = fieldsOf(answer)
    if (typeof id === 'string' || typeof id === 'number') byId.set(String(id), answer)
  }
  if (byId.size === 0) return
  const update = (row: Row) => {
    const fresh = row.id === null ? undefined : byId.get(row.id)
    return fresh === undefined ? row : layOver(row, fresh, readAt)
  }
  client.setQueriesData<ListData>(
    { queryKey: generationQueries.lists },
    (data) => data && replacePages(data, update),
  )
  for (const id of byId.keys()) {
    client.setQueryData<Row>(generationQueries.one(id).queryKey, (row) => {
      const after = row && update(row)
      return after === row ? undefined : after
    })
  }
}

/** The list with some rows replaced, or undefined, which tells no observer, where none changed. */
function replacePages(data: ListData, update: (row: Row) => Row): ListData | undefined {
  const pages = data.pages.map((page) => {
    const rows = page.rows.map(update)
    return rows.every((row, index) => row === page.rows[index]) ? page : { ...page, rows }
  })
  return pages.every((page, index) => page === data.pages[index]) ? undefined : { ...data, pages }
}

/** Puts generations that arrived since into a list where their time belongs, almost always in front. */
export function insertArrivals(client: QueryClient, key: QueryKey, arrivals: readonly Row[]): void {
  client.setQueryData<ListData>(key, (data) => {
    const [first, ...others] = data?.pages ?? []
    if (!data || !first || arrivals.length === 0) return data
    const rows = [...first.rows]
    for (const row of [...arrivals].reverse()) {
      const at = rows.findIndex(
        ({ createdAt }) => createdAt !== null && createdAt <= (row.createdAt ?? Infinity),
      )
      rows.splice(at < 0 ? rows.length : at, 0, row)
    }
    return { ...data, pages: [{ ...first, rows }, ...others] }
  })
}

/** Finds a loaded generation in any cached list, the open one's neighbours included. */
export function findRow(client: QueryClient, id: string): Row | undefined {
  for (const [, data] of client.getQueriesData<ListData>({ queryKey: generationQueries.lists })) {
    const found = rowsOf(data).find((row) => row.id === id)
    if (found) return found
  }
  return client.getQueryData(generationQueries.one(id).queryKey)
}
