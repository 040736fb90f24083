/**
 * A local Hedra: a `fetch` that answers as the real API does, as strictly, from a seed and a clock. It
 * holds no state but caches, so the same seed, clock and request always give the same answer.
 */
import { credits, listAssets, listModels, listVoices } from './catalogues.ts'
import { mixText } from './draw/random.ts'
import { statusAnswer } from './generation-row.ts'
import { readGenerationsQuery } from './generations-query.ts'
import { findGenerations } from './listing.ts'
import { json, noRoute, rawJson, refusal, unprocessable } from './replies.ts'
import { createRowWriter } from './row-cache.ts'
import { createMediaServer, type ReadMedia } from './serve-media.ts'
import { MEDIA_PATH } from './signing.ts'
import { createWorld, type World } from './world.ts'

/**
 * The key that the sandbox accepts where none is chosen. It is part of no address and no text: a key is
 * blanked wherever it stands in an answer.
 */
export const SANDBOX_KEY = 'stand-in-for-a-key'

export interface SandboxOptions {
  /** Milliseconds since the epoch. */
  now: () => number
  seed: number
  /** How many generations exist at the start. */
  size: number
  /** The one `X-API-Key` that is accepted. */
  apiKey?: string
  /** What media addresses begin with, such as `http://127.0.0.1:4400`. */
  origin: string
  /** Lifetime of media addresses in seconds. */
  mediaTtl?: number
  /** Reads a file of the media folder by its name. */
  readMedia: ReadMedia
}

const ROUTE =
  /\/(?:(generations|models|voices|assets|billing\/credits)|generations\/([^/]+)\/status)$/

/**
 * Opens a sandbox.
 * @returns a `fetch`: API paths are found below any base, media below `/sandbox/media/`
 */
export function createSandbox(options: SandboxOptions): (request: Request) => Promise<Response> {
  const { now: clock, apiKey = SANDBOX_KEY, mediaTtl = 3600, readMedia } = options
  const world = createWorld({ ...options, mediaTtl, start: clock() })
  const serveMedia = createMediaServer(world, readMedia)
  const writeRow = createRowWriter(world)

  function listGenerations(params: URLSearchParams, now: number): Response {
    const read = readGenerationsQuery(params)
    if ('details' in read) return unprocessable(read.details)
    const { limit, offset } = read.query
    const rows = findGenerations(world, read.query, now).map((index) => writeRow(index, now))
    return rawJson(`{"page_info":${JSON.stringify({ limit, offset })},"data":[${rows.join(',')}]}`)
  }

  function answer(name: string, url: URL, now: number): Response {
    switch (name) {
      case 'generations':
        return listGenerations(url.searchParams, now)
      case 'models':
        return listModels(url.searchParams)
      case 'voices':
        return listVoices(world, now)
      case 'assets':
        return listAssets(world, url.searchParams, now)
      default:
        return credits(world, now)
    }
  }

  async function respond(request: Request): Promise<Response> {
    const now = clock()
    const url = new URL(request.url)
    const isReading = request.method === 'GET' || request.method === 'HEAD'
    if (url.pathname.startsWith(MEDIA_PATH)) {
      if (!isReading) return notAllowed()
      return serveMedia(request, url, url.pathname.slice(MEDIA_PATH.length), now)
    }
    const match = ROUTE.exec(url.pathname)
    if (!match) return noRoute()
    if (!isReading) return notAllowed()
    const refuse = refuser(world, `${now} ${request.url}`)
    const key = request.headers.get('x-api-key')
    if (key === null || key === '') return refuse(401, 'UNAUTHORIZED', 'Missing API key.')
    if (key !== apiKey) return refuse(403, 'PERMISSION_DENIED', 'Invalid API key.')
    if (match[1] !== undefined) return answer(match[1], url, now)

    const index = world.identity.number('generation', match[2] as string)
    if (index === undefined || index >= world.timeline.count(now)) {
      return refuse(404, 'NOT_FOUND', `generation ${match[2]} not found`)
    }
    return json(statusAnswer(world, index, now))
  }

  return async (request) => {
    const response = await respond(request)
    const isHead = request.method === 'HEAD' && response.body !== null
    return isHead ? new Response(null, response) : response
  }
}

const notAllowed = () => {
  const response = json({ detail: 'Method Not Allowed' }, 405)
  response.headers.set('allow', 'GET, HEAD')
  return response
}

/** Refuses in the service's own form, with ids that follow from the request. */
function refuser(world: World, request: string) {
  const number = mixText(world.seed, request)
  return (status: number, code: string, message: string): Response =>
    refusal({
      status,
      code,
      message,
      requestId: world.identity.id('request', number),
      traceId: world.identity.id('trace', number).replaceAll('-', ''),
    })
}
