/** Whether the page is in step with upstream: quiet when it is, plain when it is not. */
import { formatAge } from '#web/generation/format.ts'
import { useHalfMinutes } from '#web/ui/clock.ts'
import { classes } from '#web/ui/classes.ts'
import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

export interface LiveStateProps {
  /** When the list was last known to be in step, in milliseconds since the epoch; 0 for never. */
  checkedAt: number
  /** Whether the last look failed. */
  isBehind: boolean
}

const subscribe = (listener: () => void) => onlineManager.subscribe(listener)
const isOnline = () => onlineManager.isOnline()

export function LiveState({ checkedAt, isBehind }: LiveStateProps) {
  const online = useSyncExternalStore(subscribe, isOnline)
  const now = useHalfMinutes()
  const age = checkedAt === 0 ? 'not yet' : formatAge(checkedAt, Math.max(now, checkedAt))
  const words = !online
    ? `Offline, last updated ${age}`
    : isBehind
      ? `Last updated ${age}, retrying`
      : 'Live'
  const isFine = online && !isBehind
  // Its place is kept until there is something to say: what stands beside it does not move.
  const isSilent = isFine && checkedAt === 0
  return (
    <span
      role="status"
      className={classes(
        'flex h-8 items-center gap-1.5 px-2 text-12 text-muted',
        isSilent && 'invisible',
      )}
    >
      <span
        aria-hidden="true"
        className={classes('size-2 rounded-full', isFine ? 'bg-complete' : 'bg-warning')}
      />
      <span className={classes(isFine && 'max-sm:sr-only')}>{words}</span>
    </span>
  )
}
