import { useHalfMinutes } from '#web/ui/clock.ts'
import { formatAge, formatTime } from './format.ts'

interface AgoProps {
  /** Milliseconds since the epoch; null where upstream's date cannot be read. */
  at: number | null
  className?: string
}

/** A time as an age for the eye, in full with its zone on hover and for assistive technology. */
export function Ago({ at, className }: AgoProps) {
  const now = useHalfMinutes()
  if (at === null) {
    return (
      <span title="The date cannot be read" className={className}>
        —
      </span>
    )
  }
  const full = formatTime(at)
  return (
    <time dateTime={new Date(at).toISOString()} title={full} className={className}>
      <span aria-hidden="true">{formatAge(at, Math.max(now, at))}</span>
      <span className="sr-only">{full}</span>
    </time>
  )
}
