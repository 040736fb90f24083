/** For tests: a real HTTP server on a free port that stands in for upstream, faults of the wire included. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

export interface FakeUpstream {
  url: string
  /** Every request so far: its path with query. */
  requests: string[]
  /** Answers from now on. */
  handle: Handler
  /** How many requests were hung up on. */
  hangUps: number
  close: () => Promise<void>
}

export async function startUpstream(handle: Handler): Promise<FakeUpstream> {
  const server = createServer((request, response) => {
    upstream.requests.push(request.url ?? '')
    response.on('close', () => {
      if (!response.writableFinished) upstream.hangUps++
    })
    upstream.handle(request, response)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const upstream: FakeUpstream = {
    url: `http://127.0.0.1:${port}`,
    requests: [],
    hangUps: 0,
    handle,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return upstream
}

/** Answers with JSON. */
export function sendJson(
  response: ServerResponse,
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}

/** Answers with an empty page of generations. */
export const sendEmptyPage: Handler = (_, response) =>
  sendJson(response, { page_info: { limit: 100, offset: 0 }, data: [] })
