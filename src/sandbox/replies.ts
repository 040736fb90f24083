/** Answers of the API: JSON, and its two forms of failure. */

export interface Detail {
  readonly type: string
  readonly loc: readonly string[]
  readonly msg: string
  readonly input: unknown
  readonly ctx?: Record<string, unknown>
}

const JSON_HEADERS = { 'content-type': 'application/json' } as const

/** A JSON answer out of a value. */
export const json = (value: unknown, status = 200): Response =>
  rawJson(JSON.stringify(value), status)

/** A JSON answer out of a text that is JSON already. */
export const rawJson = (text: string, status = 200): Response =>
  new Response(text, { status, headers: JSON_HEADERS })

/** What FastAPI answers to parameters that it cannot read. */
export const unprocessable = (detail: readonly Detail[]): Response => json({ detail }, 422)

/** What FastAPI answers to a route that it does not have. */
export const noRoute = (): Response => json({ detail: 'Not Found' }, 404)

export interface Envelope {
  readonly status: number
  readonly code: string
  readonly message: string
  readonly requestId: string
  readonly traceId: string
}

/** The service's own form of failure. */
export const refusal = ({ status, code, message, requestId, traceId }: Envelope): Response =>
  json(
    {
      code: status,
      error_code: code,
      messages: [message],
      request_id: requestId,
      trace_id: traceId,
    },
    status,
  )
