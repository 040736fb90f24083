/** The fixed routes of `/api` as HTTP: shared among all who ask the same, tagged and packed. */
import { API, type Health } from '#contract/api.ts'
import { Hono, type Context } from 'hono'
import { Answer, sendAnswer } from './answer.ts'
import { Failure } from './failure.ts'
import type { RouteAnswer, Routes } from './routes.ts'
import { SharedCalls } from './shared-calls.ts'

const KEPT_BYTES = 32 * 1024 * 1024

export function createApiRoutes(routes: Routes, health: Health, now: () => number): Hono {
  const answers = new SharedCalls<Answer>({ now, maxSize: KEPT_BYTES })
  const healthAnswer = new Answer(JSON.stringify(health))

  /** Runs a route once for all who ask for the same address within its freshness. */
  async function share(
    c: Context,
    run: (query: string, signal: AbortSignal) => Promise<RouteAnswer>,
  ): Promise<Response> {
    const { url, signal } = c.req.raw
    const { pathname, search } = new URL(url)
    const { value } = await answers.get(`${pathname}${search}`, signal, async (signal) => {
      const { answer, freshUntil } = await run(search.slice(1), signal)
      return { value: answer, size: answer.size, freshUntil }
    })
    return sendAnswer(value, c.req.raw)
  }

  return new Hono()
    .get(API.health, (c) => sendAnswer(healthAnswer, c.req.raw))
    .get(API.generations, (c) => share(c, routes.generations))
    .get(`${API.generations}/:id`, (c) => {
      const id = c.req.param('id')
      return share(c, (query, signal) => routes.generation(id, query, signal))
    })
    .get(API.live, (c) => share(c, routes.live))
    .get(API.models, (c) => share(c, routes.models))
    .get(API.voices, (c) => share(c, routes.voices))
    .get(API.credits, (c) => share(c, routes.credits))
    .all('/api/*', () => {
      throw new Failure('not_found', 'There is no such address in the API.')
    })
}
