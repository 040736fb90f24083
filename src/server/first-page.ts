/** Which request the page will make first: it is announced with the document, before any script runs. */
import { API } from '#contract/api.ts'
import { decodeSearch, encodeFilters, searchFilters } from '#contract/filters.ts'

const LENGTH_MAX = 2000

/** The value of a `Link` header (RFC 8288) for a page's address; undefined where "now" decides. */
export function firstPageLink(url: URL): string | undefined {
  const { value } = decodeSearch(url.searchParams)
  if (value.last !== undefined) return undefined
  const query = encodeFilters(searchFilters(value, 0)).toString()
  if (query.length > LENGTH_MAX) return undefined
  return `<${API.generations}${query && `?${query}`}>; rel=preload; as=fetch; crossorigin`
}
