/** One generation by its id: upstream has no such route, so it is asked for as a list of one. */
import { Failure } from './failure.ts'
import type { HedraClient } from './hedra-client.ts'
import { listGenerations } from './generations-listing.ts'
import type { UpstreamRow } from './walk-row.ts'

export interface FoundGeneration {
  row: UpstreamRow | undefined
  freshUntil: number
}

/** The id of a row, or undefined where it has none. */
export function idOf({ id }: UpstreamRow): string | undefined {
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined
}

/** Looks for one generation; a row of another id does not count as found. */
export async function findGeneration(
  client: HedraClient,
  id: string,
  signal: AbortSignal,
): Promise<FoundGeneration> {
  const question = { created_before: undefined, limit: 1, offset: 0 }
  const { rows, freshUntil } = await listGenerations(client, { ids: [id] }, question, signal)
  const row = rows.find((row) => idOf(row)?.toLowerCase() === id.toLowerCase())
  return { row, freshUntil }
}

/** The failure of an id that upstream does not have. */
export function noGeneration(): Failure {
  return new Failure('not_found', 'There is no such generation. It may have been deleted.')
}
