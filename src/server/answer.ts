/** An answer as it leaves: its bytes, packed at most once per coding, and its entity tag. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'

export const JSON_TYPE = 'application/json; charset=utf-8'
/** Below this, packing saves no packet. */
const PACK_FROM = 1400

const gzipAsync = promisify(gzip)

export class Answer {
  readonly body: Buffer
  readonly etag: string
  #packed: Promise<Buffer> | undefined

  constructor(text: string) {
    this.body = Buffer.from(text)
    this.etag = createHash('sha1').update(this.body).digest('base64url')
  }

  /** The gzip coding, at the cheapest level: most requests come over the loopback. */
  gzipped(): Promise<Buffer> {
    this.#packed ??= gzipAsync(this.body, { level: constants.Z_BEST_SPEED })
    return this.#packed
  }

  /** What a cache of answers counts it as. */
  get size(): number {
    return this.body.length * 2
  }
}

/** Sends an answer as JSON, in the coding that the client takes, or 304 where it has it already. */
export async function sendAnswer(answer: Answer, request: Request): Promise<Response> {
  const isPacked = answer.body.length >= PACK_FROM && acceptsCoding(request, 'gzip')
  const etag = isPacked ? `"${answer.etag}-gz"` : `"${answer.etag}"`
  const headers: Record<string, string> = {
    'cache-control': 'private, no-cache',
    etag,
    vary: 'accept-encoding',
  }
  if (isFresh(request, etag)) return new Response(null, { status: 304, headers })
  const body = isPacked ? await answer.gzipped() : answer.body
  headers['content-type'] = JSON_TYPE
  headers['content-length'] = String(body.length)
  if (isPacked) headers['content-encoding'] = 'gzip'
  return new Response(body as Uint8Array<ArrayBuffer>, { headers })
}

/** Whether `Accept-Encoding` lists a coding without forbidding it (RFC 9110, 12.5.3). */
export function acceptsCoding(request: Request, coding: string): boolean {
  const header = request.headers.get('accept-encoding')
  if (header === null) return false
  return header.split(',').some((part) => {
    const [name, ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
    return name === coding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
  })
}

/** Whether `If-None-Match` names this tag (RFC 9110, 13.1.2: the weak comparison). */
export function isFresh(request: Request, etag: string): boolean {
  const header = request.headers.get('if-none-match')
  if (header === null) return false
  if (header.trim() === '*') return true
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
