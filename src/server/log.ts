/** One line of JSON per event. Secrets are blanked; queries are not written at all. */
import type { Redact } from './redactor.ts'

export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>
export type Log = (event: string, fields: LogFields) => void

const TEXT_MAX = 300

/** @param write takes one line without its end */
export function createLog(redact: Redact, write: (line: string) => void, now = Date.now): Log {
  return (event, fields) => {
    const short = Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.slice(0, TEXT_MAX) : value,
    ])
    const time = new Date(now()).toISOString()
    write(redact(JSON.stringify({ time, event, ...Object.fromEntries(short) })))
  }
}
