/**
 * The present state of generations in flight, in as few calls as upstream allows: all ids at once where
 * it takes lists, else its status endpoint one by one, and the whole row once a generation has settled.
 */
import { isInFlight } from '#contract/generation.ts'
import { Failure } from './failure.ts'
import type { HedraClient } from './hedra-client.ts'
import { AT_ONCE, type IdsLookup } from './ids-lookup.ts'
import { mapBounded } from './map-bounded.ts'
import { findGeneration } from './one-generation.ts'

export interface LiveState {
  /** Texts of whole rows, or of status answers. */
  rows: string[]
  missing: string[]
  unavailable?: string
  freshUntil: number
}

/** Unanswered status calls for generations that do exist, after which the endpoint counts as absent. */
const ABSENT_AFTER = 3
const UNAVAILABLE =
  'Hedra offers no way to ask about single generations here, so progress is only seen on reload.'

interface One {
  row?: string
  isMissing?: boolean
  isUnaskable?: boolean
  freshUntil: number
}

export function createLiveLookup(client: HedraClient, ids: IdsLookup) {
  let absences = 0
  let takesOne = false
  let isListRefused = false

  /** The whole row of one id; undefined where upstream does not have it or does not filter by it. */
  async function whole(id: string, signal: AbortSignal): Promise<One> {
    try {
      const { row, freshUntil } = await findGeneration(client, id, signal)
      if (row) takesOne = true
      if (row) return { row: row.text, freshUntil }
      return { isMissing: takesOne, isUnaskable: !takesOne, freshUntil }
    } catch (error) {
      if (isRejected(error)) return { isUnaskable: true, freshUntil: 0 }
      throw error
    }
  }

  async function status(id: string, signal: AbortSignal): Promise<One> {
    if (absences >= ABSENT_AFTER) return whole(id, signal)
    try {
      const path = `/generations/${encodeURIComponent(id)}/status`
      const { text, json, freshUntil } = await client.get(path, '', signal)
      absences = 0
      const status = (json as { status?: unknown } | null)?.status
      if (typeof status === 'string' && isInFlight(status)) return { row: text, freshUntil }
      const settled = await whole(id, signal)
      return settled.row === undefined ? { row: text, freshUntil } : settled
    } catch (error) {
      // 404 comes right after submission too, and for what was deleted: the list tells which it is.
      if (!isRejected(error)) throw error
      const found = await whole(id, signal)
      if (found.row !== undefined || !takesOne) absences++
      return found
    }
  }

  /** The whole rows through the list; undefined where it refuses to be asked for ids. */
  async function listed(asked: readonly string[], signal: AbortSignal) {
    if (isListRefused || ids.takesMany() === false) return undefined
    try {
      return await ids.find(asked, {}, signal)
    } catch (error) {
      if (!isRejected(error)) throw error
      isListRefused = true
      return undefined
    }
  }

  /** Asks about each of the ids. */
  return async function look(asked: readonly string[], signal: AbortSignal): Promise<LiveState> {
    const found = await listed(asked, signal)
    // Where the list finds nothing at all, the status endpoint is asked before they are given up.
    if (found && found.rows.size > 0) {
      takesOne = true
      return {
        rows: [...found.rows.values()].map(({ text }) => text),
        missing: asked.filter((id) => !found.rows.has(id.toLowerCase())),
        freshUntil: found.freshUntil,
      }
    }
    const all = await mapBounded(asked, AT_ONCE, (id) => status(id, signal))
    const unaskable = all.every(({ isUnaskable }) => isUnaskable) && absences >= ABSENT_AFTER
    return {
      rows: all.flatMap(({ row }) => row ?? []),
      missing: unaskable ? [] : asked.filter((_, index) => all[index]!.isMissing),
      freshUntil: Math.min(...all.map(({ freshUntil }) => freshUntil)),
      ...(unaskable && { unavailable: UNAVAILABLE }),
    }
  }
}

const isRejected = (error: unknown) =>
  error instanceof Failure && error.code === 'upstream_rejected'
