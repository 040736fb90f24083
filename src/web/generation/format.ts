/**
 * Numbers and times for people, in the page's one language and the reader's zone. They are written by
 * hand: the first `Intl` object that a page makes costs it as much as the first dozen rows.
 */

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "3 min ago" for the last week, the date before that. Both arguments in milliseconds. */
export function formatAge(at: number, now: number): string {
  const age = now - at
  const span = Math.abs(age)
  if (span < 10 * SECOND) return 'just now'
  if (span >= 7 * DAY) return formatDate(new Date(at), new Date(now))
  const words = spanInWords(span)
  if (words === '1 day') return age > 0 ? 'yesterday' : 'tomorrow'
  return age > 0 ? `${words} ago` : `in ${words}`
}

function spanInWords(span: number): string {
  if (span < MINUTE) return `${Math.round(span / SECOND)} s`
  if (span < HOUR) return `${Math.round(span / MINUTE)} min`
  if (span < DAY) return `${Math.round(span / HOUR)} h`
  const days = Math.round(span / DAY)
  return days === 1 ? '1 day' : `${days} days`
}

/** `Nov 24, 2026`; without the year where that is the present one's. */
function formatDate(date: Date, present?: Date): string {
  const day = `${MONTHS[date.getMonth()]} ${date.getDate()}`
  const year = date.getFullYear()
  return year === present?.getFullYear() ? day : `${day}, ${year}`
}

/** `09:05`, or `09:05:07`. */
function formatClock(date: Date, hasSeconds: boolean): string {
  const parts = [date.getHours(), date.getMinutes()]
  if (hasSeconds) parts.push(date.getSeconds())
  return parts.map(twoDigits).join(':')
}

/** The local date and time, such as `Nov 24, 2026, 09:05`; with seconds where there are any. */
export function formatMoment(at: number): string {
  const date = new Date(at)
  return `${formatDate(date)}, ${formatClock(date, date.getSeconds() > 0)}`
}

/** The full local date and time in seconds, with the zone: `Nov 24, 2026, 09:05:00 GMT+1`. */
export function formatTime(at: number): string {
  const date = new Date(at)
  return `${formatDate(date)}, ${formatClock(date, true)} ${formatZone(at)}`
}

/** How far the reader's zone is from GMT at a moment: `GMT+5:30`. */
export function formatZone(at: number): string {
  const ahead = -new Date(at).getTimezoneOffset()
  if (ahead === 0) return 'GMT'
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60]
  return `GMT${ahead > 0 ? '+' : '−'}${hours}${minutes === 0 ? '' : `:${twoDigits(minutes)}`}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

/** Media time: `0:07`, `1:02:30`. */
export function formatDuration(millis: number): string {
  const all = Math.max(0, Math.round(millis / SECOND))
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60]
  const tail = twoDigits(seconds)
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${tail}` : `${minutes}:${tail}`
}

/** Time left, rounded the way people say it: "8 s", "2 min". */
export function formatSpan(millis: number): string {
  const seconds = Math.max(0, Math.ceil(millis / SECOND))
  if (seconds < 90) return `${seconds} s`
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`
  return `${Math.round(seconds / 3600)} h`
}

/** A number with thousands set apart, and with at most three digits of a fraction. */
export function formatCount(value: number): string {
  const [whole, fraction] = String(Math.round(value * 1000) / 1000).split('.')
  const grouped = whole!.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** An id shortened in the middle: `3c90c3cc…52a`. */
export function shortId(id: string): string {
  return id.length <= 14 ? id : `${id.slice(0, 8)}…${id.slice(-4)}`
}
