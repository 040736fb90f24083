import { formatAge, formatTime } from '#web/generation/format.ts'
import { useHalfMinutes } from '#web/ui/clock.ts'
import { Nothing } from './facts.tsx'

/** A moment in full, and how long ago it was. */
export function Time({ at, reason }: { at: number | null; reason: string }) {
  const now = useHalfMinutes()
  if (at === null) return <Nothing reason={reason} />
  return (
    <time dateTime={new Date(at).toISOString()}>
      {formatTime(at)} <span className="whitespace-nowrap text-muted">{formatAge(at, now)}</span>
    </time>
  )
}
