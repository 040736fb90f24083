import type { Search } from '#contract/filters.ts'
import { useSearch, type Patch } from '#web/generation/search.tsx'

const SINGLE = [
  'type',
  'last',
  'created_after',
  'created_before',
  'prompt_query',
  'agent_thread_id',
  'ids',
] as const
const FACETS = ['status', 'model', 'error'] as const

/** How many filters a search has, as the chips count them: a facet's values one by one. */
export function countFilters(search: Search): number {
  const facets = FACETS.reduce((sum, name) => sum + (search[name]?.length ?? 0), 0)
  return facets + SINGLE.filter((name) => search[name] !== undefined).length
}

/** The change that takes every filter away, and leaves view and sort. */
export const NO_FILTERS: Patch = Object.fromEntries(
  [...SINGLE, ...FACETS].map((name) => [name, undefined]),
)

/** How many filters are in force. */
export function useActiveCount(): number {
  return countFilters(useSearch().search)
}
