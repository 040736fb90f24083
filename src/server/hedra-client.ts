/**
 * The only holder of the API key. Asks upstream with a deadline, retries and shared calls, checks
 * that what came is JSON of a sane depth, and blanks the key should upstream ever echo it.
 */
import { Failure } from './failure.ts'
import { scanRows } from './json-rows.ts'
import { createRedactor } from './redactor.ts'
import { withRetry, type Sleep } from './retry.ts'
import { SharedCalls } from './shared-calls.ts'
import { TransportFault, type ByteText, type Transport } from './transport.ts'
import { failureOfFault, failureOfReply, invalidAnswer } from './upstream-failure.ts'
import type { UpstreamRow } from './walk-row.ts'

export interface UpstreamAnswer {
  /** The body as it came: valid JSON. */
  text: ByteText
  /** Its value without the rows; only ASCII may be read in it. */
  json: unknown
  /** The elements of the array that it is, or that is under `data` in it. */
  rows: UpstreamRow[] | undefined
  /** The moment until which the answer may be handed out again. */
  freshUntil: number
}

export interface HedraClient {
  /**
   * Asks upstream for a path under its base address.
   * @param query the query without `?`, or empty
   * @throws {Failure} for whatever upstream does wrong
   */
  get: (path: string, query: string, signal: AbortSignal) => Promise<UpstreamAnswer>
}

export interface HedraClientOptions {
  apiKey: string
  /** Base address without a trailing slash. */
  baseUrl: string
  transport: Transport
  /** Milliseconds for one request, retries included. */
  timeout: number
  now?: () => number
  random?: () => number
  sleep?: Sleep
}

/** How long an answer serves others who ask the same, in milliseconds. */
export const FRESH_FOR = 1000
const KEPT_CHARS = 16 * 1024 * 1024
/** Deeper nesting than any real row has; the browser's own tools give up not far beyond. */
const DEPTH_MAX = 500
const BYTE_ORDER_MARK = /^\xEF\xBB\xBF/

export function createHedraClient(options: HedraClientOptions): HedraClient {
  const { apiKey, baseUrl, transport, timeout } = options
  const { now = Date.now, random = Math.random, sleep = sleepFor } = options
  const redact = createRedactor([apiKey])
  const headers = {
    'x-api-key': apiKey,
    accept: 'application/json',
    'user-agent': 'hedra-generations',
  }
  const calls = new SharedCalls<UpstreamAnswer>({ now, maxSize: KEPT_CHARS })

  async function ask(url: string, signal: AbortSignal): Promise<UpstreamAnswer> {
    const reply = await transport(url, { headers, signal }).catch((error: unknown) => {
      throw error instanceof TransportFault ? failureOfFault(error) : error
    })
    if (reply.status < 200 || reply.status > 299) throw failureOfReply(reply, redact, now())
    const text = redact(reply.text.replace(BYTE_ORDER_MARK, ''))
    return { text, ...parse(text, reply.status), freshUntil: now() + FRESH_FOR }
  }

  return {
    async get(path, query, signal) {
      const url = `${baseUrl}${path}${query && `?${query}`}`
      const outcome = await calls.get(url, signal, async (signal) => {
        const value = await withDeadline(timeout, signal, (signal) =>
          withRetry(() => ask(url, signal), { signal, sleep, random }),
        )
        return { value, size: value.text.length, freshUntil: value.freshUntil }
      })
      return outcome.value
    },
  }
}

function parse(text: ByteText, status: number): Pick<UpstreamAnswer, 'json' | 'rows'> {
  const start = text.trimStart()
  if (start === '') throw invalidAnswer(status, 'nothing')
  if (start.startsWith('<')) throw invalidAnswer(status, 'a web page instead of data')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw invalidAnswer(status, 'data that cannot be read')
  }
  const { rows: texts, depth } = scanRows(text, 'data')
  if (depth > DEPTH_MAX) throw invalidAnswer(status, 'data that is nested too deeply')
  const data: unknown = Array.isArray(json) ? json : (json as { data?: unknown } | null)?.data
  if (!Array.isArray(data)) return { json, rows: undefined }
  const isWhole = texts?.length === data.length
  const rows = data.map((value: unknown, index) =>
    rowOf(value, isWhole ? texts[index]! : JSON.stringify(value)),
  )
  return { json: Array.isArray(json) ? [] : { ...(json as object), data: [] }, rows }
}

/** A row by what tells it apart. Its whole tree is let go: it weighs many times that. */
function rowOf(value: unknown, text: ByteText): UpstreamRow {
  const { id, created_at } = Object(value) as { id?: unknown; created_at?: unknown }
  return { id, created_at, text }
}

async function withDeadline<T>(
  timeout: number,
  signal: AbortSignal,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(tooLate(timeout)), timeout)
  const hangUp = () => controller.abort(signal.reason)
  signal.addEventListener('abort', hangUp, { once: true })
  try {
    return await run(controller.signal)
  } catch (error) {
    // Whatever form an abort takes on its way through the transport, its reason is what counts.
    controller.signal.throwIfAborted()
    throw error
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', hangUp)
  }
}

function tooLate(timeout: number): Failure {
  const seconds = Math.round(timeout / 100) / 10
  return new Failure(
    'upstream_timeout',
    `Hedra did not answer within ${seconds} s. Try again, or narrow the filters.`,
  )
}

function sleepFor(millis: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, millis)
    signal.addEventListener('abort', stop, { once: true })
  })
}
