/**
 * Instants as the API writes them: an RFC 3339 date-time with 0 or more fraction digits, with or
 * without a zone (none means UTC). Held as whole microseconds since the epoch, which a double keeps
 * exact until the year 2255; finer digits are cut off.
 */

/** Microseconds since 1970-01-01T00:00:00Z. */
export type Micros = number

const PATTERN = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:[.,](\d+))?\s*([Zz]|[+-]\d\d:?\d\d)?$/

const ZERO = 48

/**
 * Reads an instant.
 * @param text an RFC 3339 date-time (section 5.6); a blank for the T and a missing zone are accepted
 * @param zone `required` demands the zone, as RFC 3339 does; `optional` reads none as UTC
 * @returns microseconds since the epoch, or undefined where the text is no date-time
 */
export function parseInstant(
  text: unknown,
  zone: 'optional' | 'required' = 'optional',
): Micros | undefined {
  if (typeof text !== 'string') return undefined
  const written = text.trim()
  const match = PATTERN.exec(written)
  if (!match) return undefined
  const [, fraction = '', offset] = match
  if (offset === undefined && zone === 'required') return undefined
  // Every page of rows comes by here: digits at known places are read without a text for each.
  const digit = (at: number) => written.charCodeAt(at) - ZERO
  const two = (at: number) => digit(at) * 10 + digit(at + 1)
  const [month, day, hour, minute, second] = [two(5) - 1, two(8), two(11), two(14), two(17)]
  const seconds = Math.min(second, 59) // a leap second (RFC 3339, 5.7) counts as the one before
  const at = Date.UTC(two(0) * 100 + two(2), month, day, hour, minute, seconds)
  const real = new Date(at)
  const isReal =
    real.getUTCMonth() === month && real.getUTCDate() === day && hour < 24 && minute < 60
  if (!isReal || second > 60) return undefined
  const micros = Number(fraction.slice(0, 6).padEnd(6, '0'))
  return (at - offsetMinutes(offset) * 60_000) * 1000 + micros
}

function offsetMinutes(offset: string | undefined): number {
  if (!offset || offset === 'Z' || offset === 'z') return 0
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2))
  return offset.startsWith('-') ? -minutes : minutes
}

/**
 * Writes an instant in UTC with `Z` and no more fraction digits than it needs, so that equal
 * instants are equal texts.
 * @param at microseconds since the epoch
 */
export function formatInstant(at: Micros): string {
  const seconds = Math.floor(at / 1_000_000)
  const fraction = String(at - seconds * 1_000_000)
    .padStart(6, '0')
    .replace(/0+$/, '')
  const whole = new Date(seconds * 1000).toISOString().slice(0, -5)
  return `${whole}${fraction && `.${fraction}`}Z`
}

/** Milliseconds since the epoch, as `Date` counts, of an API timestamp; undefined where unreadable. */
export function parseMillis(text: unknown): number | undefined {
  const at = parseInstant(text)
  return at === undefined ? undefined : Math.floor(at / 1000)
}
