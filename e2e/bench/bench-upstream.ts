/**
 * The process that stands for Hedra: the sandbox over HTTP with a latency of choice. It counts and times
 * what it is asked, and can hold any number of its newest generations in flight.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createSandbox } from '#sandbox/sandbox.ts'
import { readMedia } from '../sandbox-media.ts'
import { holdInFlight } from './held-flights.ts'
import { pause } from './statistics.ts'
import { BASE, CONTROL, KEY, type Asked, type UpstreamState } from './upstream-control.ts'

const { size, latency } = JSON.parse(process.argv[2] ?? '{}') as { size: number; latency: number }
const state: UpstreamState = { flights: null, ahead: 0 }
let asked: Asked[] = []

const server = createServer()
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const sandbox = createSandbox({
  now: () => Date.now() + state.ahead,
  seed: 1,
  size,
  apiKey: KEY,
  origin,
  readMedia,
})
const held = holdInFlight((path) =>
  sandbox(new Request(`${origin}${BASE}${path}`, { headers: { 'x-api-key': KEY } })),
)

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const start = performance.now()
  const path = request.url ?? '/'
  if (path.startsWith(CONTROL)) return control(path, response)
  const isApi = path.startsWith(BASE)
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value)
  }
  const reply = await sandbox(new Request(origin + path, { headers }))
  const changed = isApi ? await held.apply(path.slice(BASE.length), reply, state.flights) : reply
  const body = Buffer.from(await changed.arrayBuffer())
  if (isApi && latency > 0) await pause(latency - (performance.now() - start))
  response.writeHead(reply.status, {
    ...Object.fromEntries(reply.headers),
    'content-length': body.length,
  })
  response.end(body)
  if (isApi) asked.push({ path: path.slice(BASE.length), millis: performance.now() - start })
}

/** `set?{…}` changes the state, `asked` tells and forgets what was asked. */
function control(path: string, response: ServerResponse): void {
  const [name, query = ''] = path.slice(CONTROL.length).split('?')
  if (name === 'set') Object.assign(state, JSON.parse(decodeURIComponent(query)))
  response.end(JSON.stringify(asked))
  if (name === 'asked') asked = []
}

server.on('request', (request, response) => {
  answer(request, response).catch(() => response.destroy())
})
process.send?.(origin)
process.on('disconnect', () => process.exit(0))
