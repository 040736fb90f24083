import { useHalfMinutes } from '#web/ui/clock.ts'
import { formatAge, formatTime } from './format.ts'

interface AgoProps {
  /** Milliseconds since the epoch; null where upstream's date cannot be read. */
  at: number | null
  className?: string
}

/** A time as an age, and in full with its zone on hover. */
export function Ago({ at, className }: AgoProps) {
  const now = useHalfMinutes()
  if (at === null) {
    return (
      <span title="The date cannot be read" className={className}>
        —
      </span>
    )
  }
  return (
    <time dateTime={new Date(at).toISOString()} title={formatTime(at)} className={className}>
      {formatAge(at, Math.max(now, at))}
    </time>
  )
}
