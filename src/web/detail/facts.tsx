/** Pairs of a name and a value, aligned, and the pieces that values are made of. */
import { shortId } from '#web/generation/format.ts'
import { CopyButton } from '#web/ui/copy-button.tsx'
import type { ReactNode } from 'react'

/** A list of `FactRow`s. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-[minmax(96px,136px)_minmax(0,1fr)] gap-x-4 gap-y-1.5">
      {children}
    </dl>
  )
}

export function FactRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  )
}

/** Stands for a value that is not there, and says why on hover and to assistive technology. */
export function Nothing({ reason }: { reason: string }) {
  return (
    <span title={reason} className="text-muted">
      <span aria-hidden="true">—</span>
      <span className="sr-only">{reason}</span>
    </span>
  )
}

interface IdTextProps {
  id: string
  /** What it is an id of, for the name of the copy button: "Copy batch ID". */
  of: string
  children?: ReactNode
}

/** An id in mono, shortened in the middle and copied whole; children stand after it. */
export function IdText({ id, of, children }: IdTextProps) {
  return (
    <span className="inline-flex max-w-full items-center gap-1">
      <span className="truncate font-mono text-12 leading-5" title={id}>
        {shortId(id)}
      </span>
      <CopyButton label={`Copy ${of}`} text={() => id} className="-my-1 size-6!" />
      {children}
    </span>
  )
}
