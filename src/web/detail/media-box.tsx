/** The room of a picture or film: its size is known before anything has loaded, so nothing moves. */
import { Button } from '#web/ui/button.tsx'
import { LoaderCircle, RotateCw } from 'lucide-react'
import type { ReactNode } from 'react'

interface MediaBoxProps {
  /** Width over height. */
  ratio: number
  children: ReactNode
}

export function MediaBox({ ratio, children }: MediaBoxProps) {
  return (
    <div
      style={{ aspectRatio: ratio }}
      className="relative flex max-h-[45vh] min-h-40 w-full items-center justify-center overflow-hidden rounded-10 bg-sunken"
    >
      {children}
    </div>
  )
}

interface NoteProps {
  icon?: ReactNode
  title: string
  children?: ReactNode
}

/** A few quiet words where media would be. */
export function Note({ icon, title, children }: NoteProps) {
  return (
    <div className="flex max-w-80 flex-col items-center gap-1 p-4 text-center text-balance text-muted">
      {icon}
      <p className="font-medium text-text">{title}</p>
      {children}
    </div>
  )
}

/** While a fresh address is fetched; it shows only when that takes a while. */
export function Healing() {
  return (
    <span role="status" className="flex animate-appear items-center gap-2 text-muted">
      <LoaderCircle size={16} className="motion-safe:animate-[spin_1s_linear_infinite]" />
      Refreshing the address
    </span>
  )
}

/** After a fresh address failed too. */
export function Broken({ reason, onRetry }: { reason: string | null; onRetry: () => void }) {
  return (
    <Note title="It could not be loaded">
      <p role="alert">{reason}</p>
      <Button className="mt-2" onClick={onRetry}>
        <RotateCw size={14} />
        Try again
      </Button>
    </Note>
  )
}
