/**
 * A small server of the bench's own: the bare page at `/bare`, and everything else from the product, where
 * wanted with every tenth answer of its API spoiled.
 */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BARE_PAGE } from './bare-page.ts'

export interface FrontServer {
  url: string
  /** Requests of the API so far. */
  asked: number
  stop: () => Promise<void>
}

const EVERY = 10
const SPOILERS: readonly ((response: ServerResponse) => void)[] = [
  (response) => {
    const error = { code: 'upstream_unreachable', message: 'Hedra does not answer.', status: 502 }
    response.writeHead(502, { 'content-type': 'application/json' }).end(JSON.stringify({ error }))
  },
  (response) => response.destroy(),
  (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Sign in'),
  (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 900 })
    response.write('{"data":[', () => response.destroy())
  },
]

/** @param product where the product is */
export async function startFront(product: string, isSpoiling = false): Promise<FrontServer> {
  const { hostname, port } = new URL(product)
  const front = { asked: 0 }

  const pass = (asked: IncomingMessage, answer: ServerResponse) => {
    const { method, url: path, headers } = asked
    const onward = request({ hostname, port, method, path, headers }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers)
      reply.pipe(answer)
    })
    onward.on('error', () => answer.destroy())
    answer.on('close', () => onward.destroy())
    onward.end()
  }
  const server = createServer((asked, answer) => {
    if (asked.url === '/bare') {
      answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(BARE_PAGE)
      return
    }
    if (asked.url?.startsWith('/api/')) {
      front.asked++
      if (isSpoiling && front.asked % EVERY === 0) {
        SPOILERS[(front.asked / EVERY) % SPOILERS.length]!(answer)
        return
      }
    }
    pass(asked, answer)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return Object.assign(front, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  })
}
