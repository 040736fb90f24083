/**
 * Addresses of media as upstream gives them: signed, and dead after about an hour. Only http(s) ever
 * becomes a source or a link; an address is never stored and never put in a link of ours.
 */

/** The address where it is safe to load or follow, else null: `javascript:`, `data:` and the like are text. */
export function safeAddress(address: string | null | undefined): string | null {
  return address && /^https?:\/\/[^/]/i.test(address) ? address : null
}

/**
 * When a signed address stops working, in milliseconds since the epoch; null where it does not say.
 * Knows `exp=<unix seconds>` and presigned object storage (`X-Amz-Date` + `X-Amz-Expires`, or the older
 * `Expires=<unix seconds>`).
 */
export function expiresAt(address: string): number | null {
  const query = address.slice(address.indexOf('?') + 1)
  const params = new URLSearchParams(query)
  const seconds = params.get('exp') ?? params.get('Expires')
  if (seconds && /^\d{9,11}$/.test(seconds)) return Number(seconds) * 1000
  const signed = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(params.get('X-Amz-Date') ?? '')
  const life = Number(params.get('X-Amz-Expires'))
  if (!signed || !(life > 0)) return null
  const [, year, month, day, hour, minute, second] = signed.map(Number)
  return Date.UTC(year!, month! - 1, day, hour, minute, second) + life * 1000
}

/** Whether an address is past its time, or within `margin` milliseconds of it. */
export function isExpired(address: string, now: number, margin = 0): boolean {
  const at = expiresAt(address)
  return at !== null && at - margin <= now
}
