/** Reads every form of error that upstream is known to answer with, and says in words what to do about it. */
import type { Problem, ProblemCode } from '#contract/problem.ts'
import { Failure } from './failure.ts'
import type { Redact } from './redactor.ts'
import {
  decodeText,
  type TransportFault,
  type TransportFaultKind,
  type TransportReply,
} from './transport.ts'

const MESSAGE_MAX = 300
const MESSAGES_MAX = 5
const ID_MAX = 100

/** The failure that an answer other than 2xx stands for. */
export function failureOfReply(reply: TransportReply, redact: Redact, now: number): Failure {
  const { status } = reply
  const upstream = { status, ...readErrorBody(reply, redact) }
  const retryAfter = readRetryAfter(reply.header('retry-after'), now)
  const code = codeOf(status)
  const said = upstream.messages[0]
  return new Failure(code, sentence(code, status, said, retryAfter), {
    upstream,
    isTransient: status === 429 || status >= 500,
    ...(retryAfter !== undefined && { retryAfter }),
  })
}

/** The failure that a fault on the way stands for. */
export function failureOfFault(fault: TransportFault): Failure {
  const [code, message, isTransient] = FAULTS[fault.kind]
  const upstream =
    fault.status === undefined
      ? {}
      : { upstream: { status: fault.status, messages: [], request_id: null, trace_id: null } }
  return new Failure(code, message, { ...upstream, isTransient })
}

/** The failure of an answer with a good status and a body that is no use. */
export function invalidAnswer(status: number, what: string): Failure {
  return new Failure(
    'upstream_invalid',
    `Hedra answered with ${what}. Try again; if it stays so, check HEDRA_API_URL.`,
    { upstream: { status, messages: [], request_id: null, trace_id: null } },
  )
}

const FAULTS: Readonly<Record<TransportFaultKind, readonly [ProblemCode, string, boolean]>> = {
  unreachable: [
    'upstream_unreachable',
    'Hedra cannot be reached. Check the network and HEDRA_API_URL, then try again.',
    true,
  ],
  cut: ['upstream_invalid', "Hedra's answer broke off half-way. Try again.", true],
  too_large: [
    'upstream_too_large',
    "Hedra's answer is larger than the dashboard accepts. Narrow the filters and try again.",
    false,
  ],
  unreadable: ['upstream_invalid', "Hedra's answer cannot be unpacked. Try again.", false],
}

function codeOf(status: number): ProblemCode {
  if (status < 400) return 'upstream_invalid'
  if (status === 401 || status === 403) return 'key_rejected'
  if (status === 402) return 'insufficient_credits'
  if (status === 429) return 'rate_limited'
  if (status === 504 || status === 408) return 'upstream_timeout'
  return status < 500 ? 'upstream_rejected' : 'upstream_error'
}

function sentence(code: ProblemCode, status: number, said?: string, retryAfter?: number): string {
  const words = said === undefined ? '' : ` It says: “${said}”.`
  switch (code) {
    case 'key_rejected':
      return 'Hedra refuses the API key. Check HEDRA_API_KEY and start the dashboard again.'
    case 'insufficient_credits':
      return 'Hedra asks for more credits than are left. Add credits, then try again.'
    case 'rate_limited':
      return retryAfter === undefined
        ? 'Hedra asks to slow down. Wait a moment, then try again.'
        : `Hedra asks to slow down and to wait ${retryAfter} s.`
    case 'upstream_timeout':
      return 'Hedra is busy and did not answer in time. Try again in a moment.'
    case 'upstream_error':
      return `Hedra has a problem of its own (HTTP ${status}). Try again in a moment.`
    case 'upstream_rejected':
      return status === 404
        ? 'Hedra knows nothing at this address (HTTP 404). Check HEDRA_API_URL.'
        : `Hedra refuses the request (HTTP ${status}).${words} Change the filters and try again.`
    default:
      return `Hedra answered with a redirect (HTTP ${status}), which is not followed so that the key stays safe. Check HEDRA_API_URL.`
  }
}

type Said = Pick<NonNullable<Problem['upstream']>, 'messages' | 'request_id' | 'trace_id'>

/**
 * What an error body says: `{messages}`, `{detail}`, `{detail: [{loc, msg}]}`, `{error: {message}}`,
 * a plain text, a page of HTML (never passed on) or nothing.
 */
export function readErrorBody(reply: TransportReply, redact: Redact): Said {
  const clean = (text: string) => tidy(redact(text))
  const text = decodeText(reply.text)
  const body = parseObject(text)
  const messages = body
    ? messagesOf(body).map(clean).filter(Boolean).slice(0, MESSAGES_MAX)
    : plainText(reply, text).map(clean)
  const id = (name: string) => {
    const value = body?.[name] ?? reply.header(`x-${name.replace('_', '-')}`)
    return typeof value === 'string' && value !== '' ? clean(value).slice(0, ID_MAX) : null
  }
  return { messages, request_id: id('request_id'), trace_id: id('trace_id') }
}

type Json = Record<string, unknown>

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parseObject(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

function messagesOf(body: Json): string[] {
  const { messages, detail, error, message } = body
  return [messages, detail, isObject(error) ? (error['message'] ?? error['code']) : error, message]
    .flat()
    .map(messageOf)
    .concat(creditsOf(body))
    .filter((text) => text !== '')
}

/** What a lack of credits comes down to, where both figures are told. */
function creditsOf({ credits_needed: needed, credits_available: left }: Json): string {
  const areTold = typeof needed === 'number' && typeof left === 'number'
  return areTold ? `${needed} credits are needed, ${left} are left.` : ''
}

function messageOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (!isObject(value)) return ''
  const { msg, message, loc } = value
  const text = typeof msg === 'string' ? msg : message
  if (typeof text !== 'string') return ''
  const place = Array.isArray(loc) ? loc.filter((part) => part !== 'query' && part !== 'body') : []
  return place.length > 0 ? `${place.map(String).join('.')}: ${text}` : text
}

function plainText(reply: TransportReply, whole: string): string[] {
  const isPlain = reply.header('content-type')?.startsWith('text/plain') ?? false
  const text = whole.slice(0, 2000).trim()
  return isPlain && text !== '' && !text.startsWith('<') ? [text] : []
}

// oxlint-disable-next-line no-control-regex -- control characters are what is taken out
const BLANKS = /[\u0000-\u001f\u007f-\u009f\s]+/g

/** One line without control characters, of a bearable length. */
function tidy(text: string): string {
  const line = text.slice(0, 4000).replace(BLANKS, ' ').trim()
  return line.length > MESSAGE_MAX ? `${line.slice(0, MESSAGE_MAX - 1)}…` : line
}

/** Seconds until the moment that `Retry-After` names: a count or a date (RFC 9110, 10.2.3). */
export function readRetryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined
  const seconds = /^\d+$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - now) / 1000)
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), 86_400) : undefined
}
