/** A status as icon, word and tone; for work in flight also how far it is and when it should be done. */
import { lookUp } from '#web/ui/look-up.ts'
import { useSeconds } from '#web/ui/clock.ts'
import { classes } from '#web/ui/classes.ts'
import { Icon, type IconName } from '#web/ui/icon.tsx'
import { isInFlight, type Status } from '#contract/generation.ts'
import { formatSpan } from './format.ts'
import type { Row } from './row.ts'
import { statusWord } from './vocabulary.ts'

interface Tone {
  icon: IconName
  badge: string
  bar: string
}

const TONES: Record<Status, Tone> = {
  queued: { icon: 'queued', badge: 'bg-queued-ground text-queued', bar: 'bg-queued' },
  processing: {
    icon: 'processing',
    badge: 'bg-processing-ground text-processing',
    bar: 'bg-processing',
  },
  finalizing: {
    icon: 'finalizing',
    badge: 'bg-finalizing-ground text-finalizing',
    bar: 'bg-finalizing',
  },
  complete: { icon: 'complete', badge: 'bg-complete-ground text-complete', bar: 'bg-complete' },
  error: { icon: 'error', badge: 'bg-error-ground text-error', bar: 'bg-error' },
}

const UNKNOWN: Tone = {
  icon: 'unknown',
  badge: 'border border-dashed border-control text-muted',
  bar: 'bg-queued',
}

function toneOf(status: string | null): Tone {
  return lookUp(TONES, status === 'pending' ? 'queued' : status) ?? UNKNOWN
}

/** The badge alone. */
export function StatusBadge({ status }: { status: string | null }) {
  const { icon, badge } = toneOf(status)
  return (
    <span
      className={classes(
        'inline-flex h-5 max-w-full items-center gap-1 rounded-full pr-2 pl-1.5 text-12 font-medium',
        badge,
      )}
    >
      <Icon
        name={icon}
        size={12}
        className={classes(
          'shrink-0',
          status === 'processing' && 'motion-safe:animate-[spin_2s_linear_infinite]',
        )}
      />
      <span className="truncate" dir="auto">
        {statusWord(status)}
      </span>
    </span>
  )
}

/** The badge, and under it, or beside it in one line, progress and time left while in flight. */
export function StatusCell({ row, inline = false }: { row: Row; inline?: boolean }) {
  if (!isInFlight(row.status)) return <StatusBadge status={row.status} />
  return (
    <span
      className={classes(
        'flex min-w-0',
        inline ? 'items-center gap-2' : 'w-full flex-col items-start gap-1',
      )}
    >
      <StatusBadge status={row.status} />
      <Flight row={row} />
    </span>
  )
}

function Flight({ row }: { row: Row }) {
  const percent = Math.round((row.progress ?? 0) * 100)
  return (
    <span className="flex w-full max-w-36 items-center gap-1.5 text-12 text-muted">
      <span
        role="progressbar"
        aria-label="Progress"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        className="h-1 min-w-6 flex-1 overflow-hidden rounded-full bg-sunken"
      >
        <span
          className={classes('block h-full rounded-full', toneOf(row.status).bar)}
          style={{ width: `${percent}%` }}
        />
      </span>
      {/* Room for the longest words, so that the bar keeps its length while they change. */}
      <span className="w-8 shrink-0 text-right">{percent}%</span>
      {row.dueAt !== null && (
        <span className="w-12 shrink-0">
          <Countdown dueAt={row.dueAt} />
        </span>
      )}
    </span>
  )
}

/** Time left until a moment in milliseconds since the epoch, or "overdue" when it is past. */
export function Countdown({ dueAt }: { dueAt: number }) {
  const left = dueAt - useSeconds()
  return <span className="whitespace-nowrap">{left < 0 ? 'overdue' : formatSpan(left)}</span>
}
