/** Turns whatever was thrown into the one problem form. The only place where a failure's status is chosen. */
import type { Problem, ProblemCode } from '#contract/problem.ts'
import { Failure } from './failure.ts'

const STATUS: Readonly<Record<ProblemCode, number>> = {
  bad_request: 400,
  token_required: 401,
  host_not_allowed: 421, // RFC 9110, 15.5.20
  cross_site: 403,
  not_found: 404,
  method_not_allowed: 405,
  key_rejected: 401,
  insufficient_credits: 402,
  upstream_rejected: 422,
  rate_limited: 429,
  upstream_error: 502,
  upstream_unreachable: 502,
  upstream_timeout: 504,
  upstream_invalid: 502,
  upstream_too_large: 502,
  internal: 500,
}

/** The problem that a failure tells of. Anything but a `Failure` is our own defect and stays untold. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof Failure)) {
    const message = 'Something went wrong in the dashboard itself. Its log tells more.'
    return { code: 'internal', message, status: STATUS.internal }
  }
  const { upstream, retryAfter } = error.details
  return {
    code: error.code,
    message: error.message,
    status: STATUS[error.code],
    ...(upstream && { upstream }),
    ...(retryAfter !== undefined && { retry_after: retryAfter }),
  }
}

/** Answers with a problem. */
export function problemResponse(error: unknown): Response {
  const problem = problemOf(error)
  const headers: Record<string, string> = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  }
  if (problem.retry_after !== undefined) headers['retry-after'] = String(problem.retry_after)
  if (problem.code === 'method_not_allowed') headers['allow'] = 'GET, HEAD' // RFC 9110, 15.5.6
  if (problem.code === 'token_required') headers['www-authenticate'] = 'Bearer' // RFC 6750, 3
  return new Response(JSON.stringify({ error: problem }), { status: problem.status, headers })
}
