/** An answer as it leaves: its bytes, packed at most once per coding, and its entity tag. */
import { promisify } from 'node:util'
import { brotliCompress, constants, crc32, gzip } from 'node:zlib'
import type { ByteText } from './transport.ts'

export const JSON_TYPE = 'application/json; charset=utf-8'
/** Below this, packing saves no packet. */
const PACK_FROM = 1400

/** By preference, each at its cheapest level: most requests come over the loopback. */
const PACKERS = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  gzip: (body: Buffer) => promisify(gzip)(body, { level: constants.Z_BEST_SPEED }),
} as const
type Coding = keyof typeof PACKERS
const CODINGS = Object.keys(PACKERS) as Coding[]

export class Answer {
  readonly body: Buffer
  /** Tells this answer from others to the same address; it proves nothing. */
  readonly etag: string
  readonly #packed = new Map<Coding, Promise<Buffer>>()

  /** @param pieces what makes up the body, in order: rows are copied once, into it */
  constructor(...pieces: readonly ByteText[]) {
    this.body = join(pieces)
    this.etag = `${this.body.length.toString(36)}-${crc32(this.body).toString(36)}`
  }

  packed(coding: Coding): Promise<Buffer> {
    const packed = this.#packed.get(coding) ?? PACKERS[coding](this.body)
    this.#packed.set(coding, packed)
    return packed
  }

  /** What a cache of answers counts it as. */
  get size(): number {
    return this.body.length * 2
  }
}

function join(pieces: readonly ByteText[]): Buffer {
  const body = Buffer.allocUnsafe(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) at += body.write(piece, at, 'latin1')
  return body
}

/** Sends an answer as JSON, in the coding that the client takes, or 304 where it has it already. */
export async function sendAnswer(answer: Answer, request: Request): Promise<Response> {
  const coding =
    answer.body.length < PACK_FROM
      ? undefined
      : CODINGS.find((coding) => acceptsCoding(request, coding))
  const etag = coding ? `"${answer.etag}-${coding}"` : `"${answer.etag}"`
  const headers: Record<string, string> = {
    'cache-control': 'private, no-cache',
    etag,
    vary: 'accept-encoding',
  }
  if (isFresh(request, etag)) return new Response(null, { status: 304, headers })
  const body = coding ? await answer.packed(coding) : answer.body
  headers['content-type'] = JSON_TYPE
  headers['content-length'] = String(body.length)
  if (coding) headers['content-encoding'] = coding
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
