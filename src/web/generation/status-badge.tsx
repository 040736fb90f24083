/** A status as icon, word and tone; for work in flight also how far it is and when it should be done. */
import { useSeconds } from '#web/ui/clock.ts'
import { classes } from '#web/ui/classes.ts'
import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleDotDashed,
  LoaderCircle,
  Sparkles,
  type LucideIcon,
} from 'lucide-react'
import { isInFlight, type Status } from '#contract/generation.ts'
import { formatSpan } from './format.ts'
import type { Row } from './row.ts'
import { statusWord } from './vocabulary.ts'

interface Tone {
  Icon: LucideIcon
  badge: string
  bar: string
}

const TONES: Record<Status, Tone> = {
  queued: { Icon: CircleDotDashed, badge: 'bg-queued-ground text-queued', bar: 'bg-queued' },
  processing: {
    Icon: LoaderCircle,
    badge: 'bg-processing-ground text-processing',
    bar: 'bg-processing',
  },
  finalizing: {
    Icon: Sparkles,
    badge: 'bg-finalizing-ground text-finalizing',
    bar: 'bg-finalizing',
  },
  complete: { Icon: CircleCheck, badge: 'bg-complete-ground text-complete', bar: 'bg-complete' },
  error: { Icon: CircleAlert, badge: 'bg-error-ground text-error', bar: 'bg-error' },
}

const UNKNOWN: Tone = {
  Icon: CircleDashed,
  badge: 'border border-dashed border-control text-muted',
  bar: 'bg-queued',
}

function toneOf(status: string | null): Tone {
  return TONES[(status === 'pending' ? 'queued' : status) as Status] ?? UNKNOWN
}

/** The badge alone. */
export function StatusBadge({ status }: { status: string | null }) {
  const { Icon, badge } = toneOf(status)
  return (
    <span
      className={classes(
        'inline-flex h-5 max-w-full items-center gap-1 rounded-full pr-2 pl-1.5 text-12 font-medium',
        badge,
      )}
    >
      <Icon
        size={12}
        aria-hidden="true"
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

/** The badge, and under it progress and time left while the generation is in flight. */
export function StatusCell({ row }: { row: Row }) {
  return (
    <span className="flex min-w-0 flex-col items-start gap-1">
      <StatusBadge status={row.status} />
      {isInFlight(row.status) && <Flight row={row} />}
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
      <span>{percent}%</span>
      {row.dueAt !== null && <Countdown dueAt={row.dueAt} />}
    </span>
  )
}

/** Time left until a moment in milliseconds since the epoch, or "overdue" when it is past. */
export function Countdown({ dueAt }: { dueAt: number }) {
  const left = dueAt - useSeconds()
  return <span className="whitespace-nowrap">{left < 0 ? 'overdue' : formatSpan(left)}</span>
}
