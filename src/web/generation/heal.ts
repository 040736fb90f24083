/**
 * Fresh addresses for media whose signed ones have run out. Requests made within a moment of each other
 * travel as one, each generation is asked for once at a time, and what comes back is laid over the rows.
 */
import { API, LIVE_MAX, LiveAnswer } from '#contract/api.ts'
import { getJson } from '#web/api.ts'
import type { QueryClient } from '@tanstack/react-query'
import { applyFresh } from './list-cache.ts'
import { withQuery } from './queries.ts'

const GATHER = 50

interface Waiting {
  ids: Set<string>
  done: Promise<LiveAnswer>
}

const gathering = new WeakMap<QueryClient, Waiting>()

/**
 * Refreshes one generation wherever it is cached.
 * @returns when the fresh rows are in place
 * @throws ApiError where upstream cannot be asked
 */
export function heal(client: QueryClient, id: string): Promise<LiveAnswer> {
  const open = gathering.get(client)
  if (open && open.ids.size < LIVE_MAX) {
    open.ids.add(id)
    return open.done
  }
  const ids = new Set([id])
  const done = new Promise((resolve) => setTimeout(resolve, GATHER)).then(() => {
    if (gathering.get(client)?.ids === ids) gathering.delete(client)
    return refresh(client, [...ids])
  })
  gathering.set(client, { ids, done })
  return done
}

/** Asks for the present state of some generations and lays it over their rows. */
export async function refresh(
  client: QueryClient,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<LiveAnswer> {
  const path = withQuery(API.live, new URLSearchParams({ ids: ids.join(',') }))
  const answer = LiveAnswer.parse(await getJson(path, signal))
  applyFresh(client, answer.data, Date.now())
  return answer
}
