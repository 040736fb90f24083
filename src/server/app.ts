/**
 * The whole server as `Request → Response`: guards, `/api`, the sandbox's media and the built page. It
 * does no I/O of its own; everything it needs is handed in.
 */
import { API, type Health } from '#contract/api.ts'
import { Hono } from 'hono'
import { createAccessGate } from './access-token.ts'
import { createApiRoutes } from './api-routes.ts'
import { createCursorCodec } from './cursor.ts'
import { Failure } from './failure.ts'
import type { HedraClient } from './hedra-client.ts'
import type { Log } from './log.ts'
import { observe } from './observe.ts'
import { servePage } from './pages.ts'
import { problemResponse } from './problem-response.ts'
import { checkHost, checkMethod, checkSite } from './request-guard.ts'
import { createRoutes } from './routes.ts'
import type { StaticSite } from './static-site.ts'

export interface AppDeps {
  client: HedraClient
  /** What cursors are sealed with. */
  cursorSecret: string
  mode: Health['mode']
  version: string
  allowedHosts: ReadonlySet<string>
  accessToken: string | undefined
  /** The built page; absent in development, where the bundler serves it. */
  site?: StaticSite
  /** The sandbox, for its media: their addresses are signed, so they need neither key nor token. */
  sandbox?: (request: Request) => Promise<Response>
  log: Log
  now?: () => number
}

export function createApp(deps: AppDeps): Hono {
  const { site, sandbox, log, now = Date.now } = deps
  const gate = deps.accessToken === undefined ? undefined : createAccessGate(deps.accessToken)
  const routes = createRoutes({ ...deps, cursors: createCursorCodec(deps.cursorSecret), now })
  const health: Health = { status: 'ok', mode: deps.mode, version: deps.version }

  const app = new Hono()
  app.use(observe(log, now))
  app.use(async (c, next) => {
    checkHost(c.req.raw, deps.allowedHosts)
    checkMethod(c.req.raw)
    await next()
  })
  app.use('/api/*', async (c, next) => {
    checkSite(c.req.raw)
    if (gate && c.req.path !== API.health && !gate.isOpenTo(c.req.raw)) throw tokenRequired()
    await next()
  })
  app.route('/', createApiRoutes(routes, health, now))
  if (sandbox) {
    app.get('/sandbox/media/*', async (c) => {
      const response = await sandbox(c.req.raw)
      response.headers.set('cross-origin-resource-policy', 'cross-origin')
      return response
    })
  }
  if (site) app.get('*', (c) => servePage(c.req.raw, site, gate))
  app.notFound(() => problemResponse(new Failure('not_found', 'There is nothing here.')))
  app.onError((error) => problemResponse(error))
  return app
}

function tokenRequired(): Failure {
  return new Failure(
    'token_required',
    'The dashboard needs its access token. Open it with the token, or send it as Authorization: Bearer.',
  )
}
