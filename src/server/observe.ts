/** Around every request: the headers that no answer goes without, and one line in the log. */
import type { MiddlewareHandler } from 'hono'
import { Failure } from './failure.ts'
import type { Log } from './log.ts'
import { SECURITY_HEADERS } from './security-headers.ts'

/** A status of our own making for the log alone: the client hung up before the answer. */
const HUNG_UP = 499

export function observe(log: Log, now: () => number): MiddlewareHandler {
  return async (c, next) => {
    const start = now()
    await next()
    const { headers } = c.res
    for (const name in SECURITY_HEADERS) {
      if (!headers.has(name)) headers.set(name, SECURITY_HEADERS[name]!)
    }
    const isHungUp = c.error !== undefined && c.req.raw.signal.aborted
    const isDefect = c.error !== undefined && !isHungUp && !(c.error instanceof Failure)
    log('request', {
      method: c.req.method,
      path: c.req.path,
      status: isHungUp ? HUNG_UP : c.res.status,
      ms: Math.round(now() - start),
      ...(c.error instanceof Failure && { code: c.error.code }),
      ...(isDefect && { defect: c.error!.stack ?? String(c.error) }),
    })
  }
}
