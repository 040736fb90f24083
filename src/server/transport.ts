/** How bytes come from upstream: the one seam between the live API and the sandbox. */

/**
 * A body as one character per byte (latin1): nothing of it is changed or lost on the way through, it
 * is cheap to cut, and it is as valid as JSON as what it stands for. Only ASCII in it may be read as is.
 */
export type ByteText = string

export interface TransportReply {
  status: number
  header: (name: string) => string | undefined
  /** The unpacked body; its size is limited. */
  text: ByteText
}

/** The text that the bytes stand for in UTF-8. */
export const decodeText = (text: ByteText): string => Buffer.from(text, 'latin1').toString()

/** The bytes of a text in UTF-8. */
export const encodeText = (text: string): ByteText => Buffer.from(text).toString('latin1')

/** @throws {TransportFault} where no whole answer came */
export type Transport = (
  url: string,
  options: { headers: Readonly<Record<string, string>>; signal: AbortSignal },
) => Promise<TransportReply>

export type TransportFaultKind = 'unreachable' | 'cut' | 'too_large' | 'unreadable'

/** Why no whole answer came; `status` is known where the head of one did. */
export class TransportFault extends Error {
  override readonly name = 'TransportFault'
  readonly kind: TransportFaultKind
  readonly status: number | undefined

  constructor(kind: TransportFaultKind, status?: number, cause?: unknown) {
    super(`upstream ${kind}`, { cause })
    this.kind = kind
    this.status = status
  }
}

/** Lets a `fetch` of this process, the sandbox, stand where the live API would. */
export function fetchTransport(
  fetch: (request: Request) => Response | Promise<Response>,
): Transport {
  return async (url, { headers, signal }) => {
    const response = await fetch(new Request(url, { headers, signal }))
    const text = Buffer.from(await response.arrayBuffer()).toString('latin1')
    return {
      status: response.status,
      text,
      header: (name) => response.headers.get(name) ?? undefined,
    }
  }
}
