/** A failure of the list in words, with what to do and a way on. */
import type { Failure } from '#web/api.ts'
import { isTransient } from '#web/api.ts'
import { Button } from '#web/ui/button.tsx'
import { useSeconds } from '#web/ui/clock.ts'
import { formatCount, formatSpan } from '#web/generation/format.ts'
import {
  Clock,
  CloudOff,
  Coins,
  KeyRound,
  Lock,
  RefreshCw,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react'
import { useState } from 'react'

const ICONS: Partial<Record<Failure['code'], LucideIcon>> = {
  offline: CloudOff,
  proxy_unreachable: CloudOff,
  upstream_unreachable: CloudOff,
  token_required: Lock,
  key_rejected: KeyRound,
  insufficient_credits: Coins,
  rate_limited: Clock,
  upstream_timeout: Clock,
}

interface FailureNoticeProps {
  failure: Failure
  /** How often it failed so far: each time the countdown starts anew. */
  tries: number
  onRetry: () => void
  /** What is still on the screen below it, in words; null where nothing is, and it has the room to itself. */
  kept: string | undefined | null
}

export function FailureNotice({ failure, tries, onRetry, kept }: FailureNoticeProps) {
  const Icon = ICONS[failure.code] ?? TriangleAlert
  const retry = (
    <Button onClick={onRetry} className="text-text">
      <RefreshCw size={14} aria-hidden="true" />
      Retry
    </Button>
  )
  if (kept === null) {
    return (
      <div
        role="alert"
        className="flex min-h-0 flex-1 flex-col items-center justify-center gap-2 p-6 text-center"
      >
        <span className="mb-2 flex size-12 items-center justify-center rounded-full bg-error-ground text-error">
          <Icon size={20} aria-hidden="true" />
        </span>
        <p className="max-w-120 text-16 font-semibold text-balance">{failure.message}</p>
        <div className="mb-4 max-w-120 text-muted">
          <Particulars failure={failure} tries={tries} />
        </div>
        {retry}
      </div>
    )
  }
  return (
    <div
      role="alert"
      className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-b bg-error-ground px-4 py-2 text-error"
    >
      <Icon size={16} aria-hidden="true" className="shrink-0" />
      <div className="min-w-40 flex-1">
        <p className="font-medium">{failure.message}</p>
        <Particulars failure={failure} tries={tries} />
        {kept && <p className="text-12">{kept}</p>}
      </div>
      {retry}
    </div>
  )
}

function Particulars({ failure, tries }: { failure: Failure; tries: number }) {
  const { upstream, retry_after: wait } = failure
  const isNew = (text: string) => !failure.message.includes(text)
  const said = upstream?.messages.filter(isNew).join(' ') ?? ''
  return (
    <>
      {said !== '' && (
        <p className="line-clamp-2 text-12" dir="auto">
          Hedra said: {said}
        </p>
      )}
      {upstream?.request_id && (
        <p className="text-12">
          Request <code className="font-mono">{upstream.request_id}</code>
        </p>
      )}
      {wait !== undefined ? (
        <Wait key={tries} seconds={wait} />
      ) : (
        isTransient(failure) && <p className="text-12">Trying again by itself.</p>
      )}
    </>
  )
}

function Wait({ seconds }: { seconds: number }) {
  const [until] = useState(() => Date.now() + seconds * 1000)
  // The clock's last tick may lie before the failure.
  const left = Math.min(seconds * 1000, until - useSeconds())
  return (
    <p className="text-12">
      {left > 0 ? `Trying again by itself in ${formatSpan(left)}.` : 'Trying again now.'}
    </p>
  )
}

/** What a failed load leaves on the screen, in words. */
export function keptWords(count: number, isStale: boolean): string | undefined {
  if (count === 0) return undefined
  return isStale
    ? 'Below are still the generations of the view before.'
    : `The ${formatCount(count)} loaded generations stay below.`
}
