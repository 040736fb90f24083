/** How bytes come from upstream: the one seam between the live API and the sandbox. */

export interface TransportReply {
  status: number
  header: (name: string) => string | undefined
  /** The body as text, decoded; its size is limited. */
  text: string
}

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
    const text = await response.text()
    return {
      status: response.status,
      text,
      header: (name) => response.headers.get(name) ?? undefined,
    }
  }
}
