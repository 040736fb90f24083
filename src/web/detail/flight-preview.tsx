import type { Row } from '#web/generation/row.ts'
import { Countdown, StatusBadge } from '#web/generation/status-badge.tsx'
import { words } from '#web/generation/vocabulary.ts'
import { useHalfMinutes } from '#web/ui/clock.ts'

/** How far work in flight is, and what will stand here when it is done. */
export function FlightPreview({ row }: { row: Row }) {
  const now = useHalfMinutes()
  const percent = Math.round((row.progress ?? 0) * 100)
  const thing = words(row.type).toLowerCase()
  return (
    <div className="flex w-full max-w-72 flex-col items-center gap-3 p-4 text-center">
      <StatusBadge status={row.status} />
      <div
        role="progressbar"
        aria-label="Progress"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        className="h-1 w-full overflow-hidden rounded-full bg-line-strong"
      >
        <div
          style={{ width: `${percent}%` }}
          className="h-full rounded-full bg-processing transition-[width]"
        />
      </div>
      <p className="flex flex-wrap justify-center gap-x-1.5 text-muted">
        <span>{percent}%</span>
        {row.dueAt !== null && (
          <span>
            · <Countdown dueAt={row.dueAt} />
            {row.dueAt > now && ' left'}
          </span>
        )}
      </p>
      <p className="text-12 text-muted">{`The ${thing} will appear here.`}</p>
    </div>
  )
}
