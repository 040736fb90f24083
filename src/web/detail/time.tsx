import { formatAge, formatTime } from '#web/generation/format.ts'
import { useHalfMinutes } from '#web/ui/clock.ts'
import { Nothing } from './facts.tsx'

/** A moment in full, and how long ago it was. */
export function Time({ at, reason }: { at: number | null; reason: string }) {
  const now = useHalfMinutes()
  if (at === null) return <Nothing reason={reason} />
  const date = new Date(at)
  // An estimate of a million years is no date.
  if (Number.isNaN(date.getTime())) return <Nothing reason="The date is out of range" />
  return (
    <time dateTime={date.toISOString()}>
      {formatTime(at)} <span className="whitespace-nowrap text-muted">{formatAge(at, now)}</span>
    </time>
  )
}
