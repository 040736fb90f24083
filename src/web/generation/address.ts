/** Where the list and a generation are found in the browser. */
import { formatSearch, type Search } from '#contract/filters.ts'

const LIST = '/generations'

/** Whether a path shows the list; the bare one leads to it. */
export function isListPath(path: string): boolean {
  return path === '/' || path === LIST || path.startsWith(`${LIST}/`)
}

/** The address of the list, or of one generation opened beside it. */
export function address(search: Search, id?: string): string {
  const path = id === undefined ? LIST : `${LIST}/${encodeURIComponent(id)}`
  return path + formatSearch(search)
}
