/** For tests: the whole app without a port, over an upstream that is a function. */
import { createApp, type AppDeps } from './app.ts'
import { createHedraClient } from './hedra-client.ts'
import { createLog } from './log.ts'
import { createRedactor } from './redactor.ts'
import { fetchTransport } from './transport.ts'

export const KEY = 'sk_hedra_0123456789'
export const TOKEN = 'a-token-for-people'
const BASE = 'http://upstream.test/public'

export interface TestApp {
  get: (path: string, headers?: Record<string, string>, method?: string) => Promise<Response>
  /** What upstream was asked, without the base address. */
  asked: string[]
  log: string[]
  clock: { now: number }
}

export type Answer = (url: URL, request: Request) => unknown

export interface TestOptions extends Partial<AppDeps> {
  /** Gives a body to send as JSON, or a whole response. */
  upstream?: Answer
}

export function createTestApp({ upstream = () => emptyPage, ...deps }: TestOptions = {}): TestApp {
  const asked: string[] = []
  const log: string[] = []
  const clock = { now: Date.UTC(2026, 0, 31, 9) }
  const now = () => clock.now
  const transport = fetchTransport((request) => {
    asked.push(request.url.slice(BASE.length))
    const body = upstream(new URL(request.url), request)
    return body instanceof Response ? body : Response.json(body)
  })
  const client = createHedraClient({
    apiKey: KEY,
    baseUrl: BASE,
    transport,
    timeout: 5000,
    now,
    sleep: () => Promise.resolve(),
  })
  const app = createApp({
    client,
    cursorSecret: KEY,
    mode: 'live',
    version: '1.2.3',
    allowedHosts: new Set(['localhost', '127.0.0.1', '[::1]']),
    accessToken: undefined,
    log: createLog(createRedactor([KEY, TOKEN]), (line) => log.push(line), now),
    now,
    ...deps,
  })
  const get = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    app.fetch(new Request(`http://localhost:4400${path}`, { method, headers }))
  return { get, asked, log, clock }
}

export const emptyPage = { page_info: { limit: 100, offset: 0 }, data: [] }

/** A row with this id. */
export const row = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  type: 'video',
  status: 'complete',
  created_at: '2026-01-31T08:00:00Z',
  ...more,
})
