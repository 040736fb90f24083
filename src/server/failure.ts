/** The one error that the server throws on purpose: a code of the contract and a sentence for people. */
import type { Problem, ProblemCode } from '#contract/problem.ts'

export interface FailureDetails {
  upstream?: NonNullable<Problem['upstream']>
  /** Seconds to wait before trying again. */
  retryAfter?: number
  /** Whether asking once more may well help. */
  isTransient?: boolean
}

export class Failure extends Error {
  override readonly name = 'Failure'
  readonly code: ProblemCode
  readonly details: FailureDetails

  /** @param message one or two sentences for people: what happened and what to do */
  constructor(code: ProblemCode, message: string, details: FailureDetails = {}) {
    super(message)
    this.code = code
    this.details = details
  }
}
