/** Asks upstream for generations: the one place that writes the query of `GET /generations`. */
import { encodeFilters, type Filters } from '#contract/filters.ts'
import { formatInstant } from '#contract/instant.ts'
import { Failure } from './failure.ts'
import type { HedraClient } from './hedra-client.ts'
import type { UpstreamRow } from './walk-row.ts'
import type { WalkAnswer } from './walk-step.ts'
import type { WalkQuestion } from './walk.ts'

export interface Listing extends WalkAnswer {
  rows: UpstreamRow[]
  freshUntil: number
}

/** Asks for one page of generations that match the filters. */
export async function listGenerations(
  client: HedraClient,
  filters: Filters,
  { created_before, limit, offset }: WalkQuestion,
  signal: AbortSignal,
): Promise<Listing> {
  const bound =
    created_before === undefined ? {} : { created_before: formatInstant(created_before) }
  const params = encodeFilters({ ...filters, ...bound })
  params.set('limit', String(limit))
  params.set('offset', String(offset))
  const { rows, json, freshUntil } = await client.get('/generations', params.toString(), signal)
  if (rows === undefined) {
    throw new Failure(
      'upstream_invalid',
      'Hedra answered with something that is no list of generations. Check HEDRA_API_URL, then try again.',
    )
  }
  return { rows, offset: usedOffset(json), freshUntil }
}

function usedOffset(json: unknown): number | undefined {
  const info = (json as { page_info?: { offset?: unknown } | null } | null)?.page_info
  return typeof info?.offset === 'number' ? info.offset : undefined
}
