/**
 * Media by signed address: drawings are made on request, files are read once. An address that is
 * expired or was changed is refused, and parts of a file are served as RFC 9110 (14) says.
 */
import { mixText } from './draw/random.ts'
import { drawMedium } from './draw-medium.ts'
import { rasterise } from './rasterise.ts'
import type { World } from './world.ts'

export type ReadMedia = (file: string) => Promise<Uint8Array<ArrayBuffer>>

/** The file that paints thumbnails: the WebAssembly module of `@resvg/resvg-wasm`, under its own name. */
export const RASTERISER = 'index_bg.wasm'

const TYPES: Readonly<Record<string, string>> = {
  webm: 'video/webm',
  mp4: 'video/mp4',
  webp: 'image/webp',
  mp3: 'audio/mpeg',
  svg: 'image/svg+xml',
  png: 'image/png',
}

const forbidden = (reason: string) =>
  new Response(
    `<?xml version="1.0" encoding="UTF-8"?><Error><Code>AccessDenied</Code><Message>${reason}</Message></Error>`,
    {
      status: 403,
      headers: { 'content-type': 'application/xml', 'cache-control': 'no-store' },
    },
  )

const missing = () =>
  new Response('Not Found', { status: 404, headers: { 'content-type': 'text/plain' } })

/** First and last byte of the one range that is asked for; undefined where the whole is to be sent. */
export function readRange(
  header: string | null,
  size: number,
): { first: number; last: number } | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return undefined
  const [, from, to] = match as unknown as [string, string, string]
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (from !== '' && to !== '' && Number(to) < first) return undefined
  return first >= size || (from === '' && Number(to) === 0) ? 'unsatisfiable' : { first, last }
}

/** @param readMedia reads a committed file by its name */
export function createMediaServer(
  world: World,
  readMedia: ReadMedia,
): (request: Request, url: URL, medium: string, now: number) => Promise<Response> {
  const files = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
  const encoder = new TextEncoder()

  async function load(medium: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const drawing = drawMedium(world, medium)
    if (drawing !== undefined) {
      return medium.endsWith('.png')
        ? rasterise(drawing, () => readMedia(RASTERISER))
        : encoder.encode(drawing)
    }
    const file = medium.slice(medium.lastIndexOf('/') + 1)
    let found = files.get(file)
    if (!found) {
      found = readMedia(file)
      files.set(file, found)
    }
    return found.catch(() => {
      files.delete(file)
      return undefined
    })
  }

  return async (request, url, medium, now) => {
    const expiry = world.signer.expiry(medium, url.searchParams)
    if (expiry === undefined) return forbidden('The signature does not match.')
    const left = expiry - Math.floor(now / 1000)
    if (left <= 0) return forbidden('Request has expired.')
    const type = TYPES[medium.slice(medium.lastIndexOf('.') + 1)]
    const body = type === undefined ? undefined : await load(medium)
    if (type === undefined || body === undefined) return missing()

    const etag = `"${mixText(body.length, medium).toString(36)}-${body.length.toString(36)}"`
    const headers = new Headers({
      'content-type': type,
      'cache-control': `private, max-age=${left}`,
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      etag,
    })
    if (type === TYPES['svg']) {
      headers.set(
        'content-security-policy',
        "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      )
    }
    if (url.searchParams.has('download')) {
      headers.set('content-disposition', `attachment; filename="${medium.replace(/^.*\//, '')}"`)
    }
    if (request.headers.get('if-none-match') === etag) {
      return new Response(null, { status: 304, headers })
    }
    const isSame = [null, etag].includes(request.headers.get('if-range'))
    const range = isSame ? readRange(request.headers.get('range'), body.length) : undefined
    const isHead = request.method === 'HEAD'
    if (range === 'unsatisfiable') {
      headers.set('content-range', `bytes */${body.length}`)
      return new Response(null, { status: 416, headers })
    }
    if (!range) {
      headers.set('content-length', String(body.length))
      return new Response(isHead ? null : body, { headers })
    }
    const { first, last } = range
    headers.set('content-range', `bytes ${first}-${last}/${body.length}`)
    headers.set('content-length', String(last - first + 1))
    const part = body.subarray(first, last + 1)
    return new Response(isHead ? null : part, { status: 206, headers })
  }
}
