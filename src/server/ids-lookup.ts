/**
 * Several generations by their ids. Whether upstream takes a comma separated list was never confirmed:
 * it is found out from what it answers, remembered, and the answer is the same either way.
 */
import type { Filters } from '#contract/filters.ts'
import { parseInstant } from '#contract/instant.ts'
import { Failure } from './failure.ts'
import { listGenerations, type Listing } from './generations-listing.ts'
import type { HedraClient } from './hedra-client.ts'
import { idOf } from './one-generation.ts'
import { mapBounded } from './map-bounded.ts'
import type { UpstreamRow } from './walk-row.ts'
import { ANSWER_MAX } from './walk-ask.ts'
import type { WalkQuestion } from './walk.ts'

/** Calls at the same time where ids are asked for one by one. */
export const AT_ONCE = 4
/** After this many list calls that left some out, the rest does not exist. */
const ROUNDS_MAX = 4

interface Found {
  rows: Map<string, UpstreamRow>
  freshUntil: number
}

export interface IdsLookup {
  /** The generations of these ids that match the other filters, in no order. */
  find: (ids: readonly string[], filters: Filters, signal: AbortSignal) => Promise<Found>
  /** The same as a list, newest first, that a walk can ask as it asks upstream. */
  list: (filters: Filters, question: WalkQuestion, signal: AbortSignal) => Promise<Listing>
  /** Whether upstream takes several ids at once, as far as is known. */
  takesMany: () => boolean | undefined
}

export function createIdsLookup(client: HedraClient): IdsLookup {
  let takesMany: boolean | undefined

  async function ask(
    ids: readonly string[],
    filters: Filters,
    signal: AbortSignal,
  ): Promise<Found> {
    const question = { created_before: undefined, limit: ANSWER_MAX, offset: 0 }
    const { rows, freshUntil } = await listGenerations(
      client,
      { ...filters, ids },
      question,
      signal,
    )
    const asked = new Set(ids.map((id) => id.toLowerCase()))
    const found = new Map<string, UpstreamRow>()
    for (const row of rows) {
      const id = idOf(row)?.toLowerCase()
      if (id !== undefined && asked.has(id)) found.set(id, row)
    }
    return { rows: found, freshUntil }
  }

  /** Asks for the whole list, again for what is left out while that brings more. */
  async function askTogether(ids: readonly string[], filters: Filters, signal: AbortSignal) {
    const all = await ask(ids, filters, signal)
    for (let round = 1; round < ROUNDS_MAX; round++) {
      const left = ids.filter((id) => !all.rows.has(id.toLowerCase()))
      if (left.length === 0 || all.rows.size === 0) break
      const more = await ask(left, filters, signal)
      if (more.rows.size === 0) break
      for (const [id, row] of more.rows) all.rows.set(id, row)
    }
    return all
  }

  async function askEach(ids: readonly string[], filters: Filters, signal: AbortSignal) {
    const answers = await mapBounded(ids, AT_ONCE, (id) => ask([id], filters, signal))
    return {
      rows: new Map(answers.flatMap(({ rows }) => [...rows])),
      freshUntil: Math.min(...answers.map(({ freshUntil }) => freshUntil)),
    }
  }

  /** Finds out whether lists are taken: two of the ids in one answer prove it. */
  async function tryTogether(ids: readonly string[], filters: Filters, signal: AbortSignal) {
    try {
      const together = await ask(ids, filters, signal)
      if (together.rows.size >= 2) {
        takesMany = true
        return askTogether(ids, filters, signal)
      }
      const each = await askEach(ids, filters, signal)
      if (each.rows.size > together.rows.size) takesMany = false
      return each
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'upstream_rejected') throw error
      const each = await askEach(ids, filters, signal)
      takesMany = false
      return each
    }
  }

  async function find(ids: readonly string[], filters: Filters, signal: AbortSignal) {
    if (ids.length === 1 || takesMany === false) return askEach(ids, filters, signal)
    return takesMany ? askTogether(ids, filters, signal) : tryTogether(ids, filters, signal)
  }

  return {
    find,
    takesMany: () => takesMany,
    async list(filters, { created_before, limit, offset }, signal) {
      const { rows, freshUntil } = await find(filters.ids ?? [], filters, signal)
      const instants = new Map([...rows.values()].map((row) => [row, instantOf(row)]))
      const listed = [...instants]
        .filter(
          ([, at]) => created_before === undefined || at === undefined || at <= created_before,
        )
        .sort(([, a], [, b]) => (b ?? -Infinity) - (a ?? -Infinity) || 0)
        .map(([row]) => row)
      const isLast = offset + limit >= listed.length
      return { rows: listed.slice(offset, offset + limit), offset, isLast, freshUntil }
    },
  }
}

const instantOf = ({ created_at }: UpstreamRow) => parseInstant(created_at)
