const UNITS: Readonly<Record<string, string>> = { m: 'minute', h: 'hour', d: 'day', w: 'week' }

/** A span back from now in words: `7d` is "Last 7 days", `1h` is "Last hour". */
export function spanWords(span: string): string {
  const count = Number.parseInt(span, 10)
  const unit = UNITS[span.slice(-1)] ?? ''
  return count === 1 ? `Last ${unit}` : `Last ${count} ${unit}s`
}
