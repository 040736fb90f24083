/** Asks again where that may help: transient failures alone, with growing and jittered pauses. */
import { Failure } from './failure.ts'

export const ATTEMPTS = 3
const FIRST_PAUSE = 200
/** Longest wait that is sat out here, in seconds; a longer one is the caller's to show. */
const PATIENCE = 5

/** Resolves after some milliseconds, rejects as soon as the signal aborts. */
export type Sleep = (millis: number, signal: AbortSignal) => Promise<void>

export interface RetryOptions {
  signal: AbortSignal
  sleep: Sleep
  /** From 0 to 1. */
  random: () => number
}

/** Runs `attempt` up to three times. `Retry-After` is honoured (RFC 9110, 10.2.3), or passed on. */
export async function withRetry<T>(
  attempt: () => Promise<T>,
  { signal, sleep, random }: RetryOptions,
): Promise<T> {
  for (let count = 1; ; count++) {
    try {
      return await attempt()
    } catch (error) {
      if (count === ATTEMPTS || !(error instanceof Failure) || !error.details.isTransient)
        throw error
      const asked = error.details.retryAfter
      if (asked !== undefined && asked > PATIENCE) throw error
      const pause = FIRST_PAUSE * 2 ** (count - 1) * (0.5 + random())
      await sleep(Math.max(pause, (asked ?? 0) * 1000), signal)
    }
  }
}
