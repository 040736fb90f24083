/**
 * The product's own filters, which upstream does not know: they choose among the rows that are loaded,
 * and what they count is said to be of those alone.
 */
import type { Search } from '#contract/filters.ts'
import type { Row } from './row.ts'

/** The rows that the address's facets let through; the same array where there are none. */
export function applyFacets(rows: readonly Row[], search: Search): readonly Row[] {
  const { status, model, error } = search
  if (!status && !model && !error) return rows
  const holds = (wanted: readonly string[] | undefined, value: string | null) =>
    wanted === undefined || (value !== null && wanted.includes(value))
  return rows.filter(
    (row) => holds(status, row.status) && holds(model, row.model) && holds(error, row.errorType),
  )
}
