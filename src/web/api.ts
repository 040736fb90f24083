/**
 * The browser's only fetch. It reads the proxy's JSON and turns every failure, the network's too, into
 * one `ApiError` with a sentence for people; it shows nothing and retries nothing.
 */
import { ProblemEnvelope, type Problem } from '#contract/problem.ts'

/** A failure as the page tells it: the proxy's own problems, and those of reaching the proxy. */
export interface Failure extends Omit<Problem, 'code'> {
  code: Problem['code'] | 'offline' | 'proxy_unreachable' | 'proxy_invalid'
}

export class ApiError extends Error {
  readonly failure: Failure
  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.message, options)
    this.name = 'ApiError'
    this.failure = failure
  }
}

/**
 * Asks the proxy.
 * @param path a path under `/api`, with its query
 * @param signal ends the request for good: the proxy hangs up on upstream too
 * @returns the parsed body of a 2xx answer
 * @throws ApiError for everything else, except an abort, which stays an AbortError
 */
export async function getJson(path: string, signal?: AbortSignal): Promise<unknown> {
  const response = await reach(path, signal)
  const text = await response.text().catch((cause: unknown) => fail(unreachable(), signal, cause))
  const body = parse(text)
  if (response.ok && body !== undefined) return body
  const problem = ProblemEnvelope.safeParse(body)
  throw new ApiError(problem.success ? problem.data.error : unreadable(response.status))
}

async function reach(path: string, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch(path, signal ? { signal } : {})
  } catch (cause) {
    return fail(unreachable(), signal, cause)
  }
}

function fail(failure: Failure, signal: AbortSignal | undefined, cause: unknown): never {
  if (signal?.aborted) throw cause
  throw new ApiError(failure, { cause })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function unreachable(): Failure {
  return navigator.onLine
    ? {
        code: 'proxy_unreachable',
        status: 0,
        message: 'The dashboard’s server does not answer. Check that it is still running.',
      }
    : {
        code: 'offline',
        status: 0,
        message: 'You are offline. This page catches up when the connection is back.',
      }
}

function unreadable(status: number): Failure {
  return {
    code: 'proxy_invalid',
    status,
    message: `The dashboard’s server gave an answer that cannot be read (HTTP ${status}).`,
  }
}

/** The failure behind an error that a query caught; a defect of the page itself reads as one too. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ApiError) return error.failure
  return { code: 'internal', status: 0, message: 'The page could not read the answer. Try again.' }
}

/** Whether trying again by itself can help: the network's and upstream's passing faults alone. */
export function isTransient(failure: Failure): boolean {
  return TRANSIENT.has(failure.code)
}

const TRANSIENT: ReadonlySet<Failure['code']> = new Set([
  'offline',
  'proxy_unreachable',
  'proxy_invalid',
  'rate_limited',
  'upstream_error',
  'upstream_unreachable',
  'upstream_timeout',
  'upstream_invalid',
])
