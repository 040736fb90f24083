/**
 * The rows that the address names, asked for before anything is drawn: with them the page is drawn once,
 * not first empty and then again.
 */
import { decodeSearch } from '#contract/filters.ts'
import type { QueryClient } from '@tanstack/react-query'
import { generationQueries } from './queries.ts'
import { isListPath } from './address.ts'

/** How long, in milliseconds, drawing waits for the rows: less than what anybody sees as waiting. */
const PATIENCE = 100

/** Resolves when the first page of the list is in the cache, or when it is time to draw without it. */
export async function askForFirstRows(client: QueryClient): Promise<void> {
  // From an empty stack: tools that note who asks for something read the whole file again for it otherwise.
  await Promise.resolve()
  const { pathname, search } = window.location
  if (!isListPath(pathname)) return
  const { value } = decodeSearch(new URLSearchParams(search))
  const rows = client.prefetchInfiniteQuery(generationQueries.list(value))
  await Promise.race([rows, new Promise((done) => setTimeout(done, PATIENCE))])
}
