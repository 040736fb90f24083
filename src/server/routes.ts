/** What each fixed route of `/api` answers. None but these reaches upstream. */
import { LIVE_MAX } from '#contract/api.ts'
import { parseInstant } from '#contract/instant.ts'
import { Answer } from './answer.ts'
import type { CursorCodec } from './cursor.ts'
import { Failure } from './failure.ts'
import { createIdsLookup } from './ids-lookup.ts'
import type { HedraClient } from './hedra-client.ts'
import { listGenerations } from './generations-listing.ts'
import { createLiveLookup } from './live-lookup.ts'
import { findGeneration, noGeneration } from './one-generation.ts'
import { badCursor, isId, readIdsParam, readListParams, refuseParams } from './request-params.ts'
import { encodeText, type ByteText } from './transport.ts'
import { START } from './walk-state.ts'
import { walk } from './walk.ts'

export interface RouteAnswer {
  answer: Answer
  /** The moment until which it may be handed out again. */
  freshUntil: number
}

/** @param query the query as it came, without `?` */
type Route = (query: string, signal: AbortSignal) => Promise<RouteAnswer>

export interface Routes {
  generations: Route
  generation: (id: string, query: string, signal: AbortSignal) => Promise<RouteAnswer>
  live: Route
  models: Route
  voices: Route
  credits: Route
}

export interface RouteDeps {
  client: HedraClient
  cursors: CursorCodec
  now: () => number
}

const CATALOGUE_FRESH = 5 * 60_000
const CREDITS_FRESH = 5000

export function createRoutes({ client, cursors, now }: RouteDeps): Routes {
  const ids = createIdsLookup(client)
  const live = createLiveLookup(client, ids)

  const relay =
    (path: string, freshFor: number): Route =>
    async (query, signal) => {
      refuseParams(query)
      const { text, json } = await client.get(path, '', signal)
      if (typeof json !== 'object' || json === null) throw noData()
      return { answer: new Answer(text), freshUntil: now() + freshFor }
    }

  return {
    async generations(query, signal) {
      const { filters, scope, limit, cursor } = readListParams(query)
      const state = cursor === undefined ? START : cursors.open(cursor, scope)
      if (state === undefined) throw badCursor()
      let freshUntil = Infinity
      const page = await walk({
        state,
        limit,
        createdBefore: parseInstant(filters.created_before),
        ask: async (question) => {
          const isMany = filters.ids !== undefined && filters.ids.length > 1
          const listing = isMany
            ? await ids.list(filters, question, signal)
            : await listGenerations(client, filters, question, signal)
          freshUntil = Math.min(freshUntil, listing.freshUntil)
          return listing
        },
      })
      const next = page.state === null ? null : cursors.seal(page.state, scope)
      const { incomplete } = page
      return { answer: listAnswer(page.rows, { next_cursor: next, incomplete }), freshUntil }
    },

    async generation(id, query, signal) {
      if (!isId(id)) throw noGeneration()
      refuseParams(query)
      const { row, freshUntil } = await findGeneration(client, id, signal)
      if (row === undefined) throw noGeneration()
      return { answer: new Answer(row.text), freshUntil }
    },

    async live(query, signal) {
      const { rows, missing, unavailable, freshUntil } = await live(
        readIdsParam(query, LIVE_MAX),
        signal,
      )
      return { answer: listAnswer(rows, { missing, unavailable }), freshUntil }
    },

    models: relay('/models', CATALOGUE_FRESH),
    voices: relay('/voices', CATALOGUE_FRESH),
    credits: relay('/billing/credits', CREDITS_FRESH),
  }
}

/** Rows as they came, and beside them what is ours. */
function listAnswer(rows: readonly ByteText[], rest: object): Answer {
  const pieces = rows.flatMap((row, index) => (index === 0 ? [row] : [',', row]))
  return new Answer('{"data":[', ...pieces, '],', encodeText(JSON.stringify(rest).slice(1)))
}

function noData(): Failure {
  return new Failure('upstream_invalid', 'Hedra answered with something unexpected. Try again.')
}
