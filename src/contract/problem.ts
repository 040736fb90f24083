/**
 * The one form in which `/api` tells of a failure. The codes are a closed list: each stands for one
 * thing that a person can do about it.
 */
import * as z from 'zod/mini'

export const PROBLEM_CODES = [
  'bad_request', // a parameter of ours is unknown, empty, repeated or malformed
  'token_required', // ACCESS_TOKEN is set and was not given
  'host_not_allowed', // the Host header is not one of ALLOWED_HOSTS
  'cross_site', // a page of another site asks
  'not_found', // no such generation or route
  'method_not_allowed', // the proxy only reads
  'key_rejected', // upstream refuses the API key
  'insufficient_credits', // upstream asks for credits
  'upstream_rejected', // upstream refuses a parameter that we accept
  'rate_limited', // upstream asks to wait
  'upstream_error', // upstream fails
  'upstream_unreachable', // no connection to upstream
  'upstream_timeout', // upstream does not answer in time
  'upstream_invalid', // upstream's answer cannot be read
  'upstream_too_large', // upstream's answer is past the size limit
  'internal', // our own defect
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

export const Problem = z.object({
  code: z.enum(PROBLEM_CODES),
  /** One or two sentences for people: what happened and what to do. */
  message: z.string(),
  /** The HTTP status of this answer. */
  status: z.number(),
  /** What upstream said, where it said anything. */
  upstream: z.optional(
    z.object({
      status: z.number(),
      messages: z.array(z.string()),
      request_id: z.nullable(z.string()),
      trace_id: z.nullable(z.string()),
    }),
  ),
  /** Seconds to wait before trying again. */
  retry_after: z.optional(z.number()),
})
export type Problem = z.infer<typeof Problem>

export const ProblemEnvelope = z.object({ error: Problem })
