/** Numbers and times for people, by `Intl` in the reader's own language and zone. */

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' })
const absolute = new Intl.DateTimeFormat('en', {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
})
const dayThisYear = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric' })
const dayOther = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric', year: 'numeric' })
const count = new Intl.NumberFormat('en')

/** "3 min ago" for the last week, the date before that. Both arguments in milliseconds. */
export function formatAge(at: number, now: number): string {
  const age = now - at
  if (Math.abs(age) < 10 * SECOND) return 'just now'
  if (Math.abs(age) < MINUTE) return relative.format(-Math.round(age / SECOND), 'second')
  if (Math.abs(age) < HOUR) return relative.format(-Math.round(age / MINUTE), 'minute')
  if (Math.abs(age) < DAY) return relative.format(-Math.round(age / HOUR), 'hour')
  if (Math.abs(age) < 7 * DAY) return relative.format(-Math.round(age / DAY), 'day')
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  return (sameYear ? dayThisYear : dayOther).format(at)
}

/** The full local date and time with its zone, in seconds. */
export function formatTime(at: number): string {
  return absolute.format(at)
}

/** The reader's zone, such as `Europe/Berlin`. */
export const timeZone = absolute.resolvedOptions().timeZone

/** Media time: `0:07`, `1:02:30`. */
export function formatDuration(millis: number): string {
  const all = Math.max(0, Math.round(millis / SECOND))
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60]
  const tail = String(seconds).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`
}

/** Time left, rounded the way people say it: "8 s", "2 min". */
export function formatSpan(millis: number): string {
  const seconds = Math.max(0, Math.ceil(millis / SECOND))
  if (seconds < 90) return `${seconds} s`
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`
  return `${Math.round(seconds / 3600)} h`
}

/** A whole number with thousands set apart. */
export function formatCount(value: number): string {
  return count.format(value)
}

/** An id shortened in the middle: `3c90c3cc…52a`. */
export function shortId(id: string): string {
  return id.length <= 14 ? id : `${id.slice(0, 8)}…${id.slice(-4)}`
}
