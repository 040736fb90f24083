/** Puts the server together from its configuration: the live API with a key, the sandbox without one. */
import { createSandbox, SANDBOX_KEY } from '#sandbox/sandbox.ts'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import { createHedraClient } from './hedra-client.ts'
import { createLiveTransport } from './live-transport.ts'
import type { Log } from './log.ts'
import type { StaticSite } from './static-site.ts'
import { fetchTransport } from './transport.ts'

export interface Surroundings {
  /** Where a browser finds this server. */
  origin: string
  version: string
  log: Log
  /** Reads one of the sandbox's media files. */
  readMedia: (file: string) => Promise<Uint8Array<ArrayBuffer>>
  site?: StaticSite
}

export function assemble(config: Config, { readMedia, ...rest }: Surroundings) {
  const { apiKey, upstreamTimeout: timeout, apiUrl, allowedHosts, accessToken } = config
  const common = { ...rest, allowedHosts, accessToken }
  if (apiKey !== undefined) {
    const transport = createLiveTransport(timeout)
    const client = createHedraClient({ apiKey, baseUrl: apiUrl, transport, timeout })
    const app = createApp({ ...common, client, cursorSecret: apiKey, mode: 'live' })
    return { app, close: transport.close }
  }
  const sandbox = createSandbox({
    ...config.sandbox,
    now: Date.now,
    origin: rest.origin,
    readMedia,
  })
  const client = createHedraClient({
    apiKey: SANDBOX_KEY,
    baseUrl: `${rest.origin}/sandbox`,
    transport: fetchTransport(sandbox),
    timeout,
  })
  const app = createApp({ ...common, client, sandbox, cursorSecret: SANDBOX_KEY, mode: 'sandbox' })
  return { app, close: async () => {} }
}
