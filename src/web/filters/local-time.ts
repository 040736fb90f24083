/**
 * Between an instant of the address and the value of a `datetime-local` input, in the reader's zone.
 * A local time that a clock change skips is moved forward by it; one that happens twice is the first.
 */
import { formatInstant, parseMillis } from '#contract/instant.ts'

/** The bounds of what can be entered; with a year of four digits browsers move on after the fourth. */
export const FIRST_LOCAL = '1970-01-02T00:00'
export const LAST_LOCAL = '9999-12-30T23:59:59'

const LOCAL = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?$/

/**
 * Writes an instant as the value of an input, in whole seconds and in the shortest form, as browsers
 * do themselves (HTML, "valid normalized local date and time string").
 */
export function toLocal(instant: string): string {
  const millis = parseMillis(instant)
  if (millis === undefined) return ''
  const at = new Date(millis)
  const day = [pad(at.getFullYear(), 4), pad(at.getMonth() + 1), pad(at.getDate())].join('-')
  const seconds = at.getSeconds()
  return `${day}T${pad(at.getHours())}:${pad(at.getMinutes())}${seconds ? `:${pad(seconds)}` : ''}`
}

/** Reads the value of an input as an instant; undefined where it is none, or not yet a likely one. */
export function fromLocal(local: string): string | undefined {
  const match = LOCAL.exec(local)
  if (!match || local < FIRST_LOCAL || local > LAST_LOCAL) return undefined
  const [, year, month, day, hour, minute, second = '0'] = match
  const isReal = new Date(Date.UTC(+year!, +month! - 1, +day!)).getUTCDate() === +day!
  const at = new Date(+year!, +month! - 1, +day!, +hour!, +minute!, +second)
  return isReal && !Number.isNaN(at.getTime()) ? formatInstant(at.getTime() * 1000) : undefined
}

const pad = (value: number, length = 2) => String(value).padStart(length, '0')
