/**
 * What the drawer stands in: a panel beside the list, whose width is remembered, or on a narrow screen a
 * modal sheet. Both carry the one accessible name, and only one of them exists.
 */
import { ResizeHandle } from '#web/ui/resize-handle.tsx'
import { stored, useStored } from '#web/ui/stored.ts'
import { useIsNarrow } from '#web/ui/use-media.ts'
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'

interface FrameProps {
  onClose: () => void
  children: ReactNode
}

const NAME = 'Generation details'
const MIN = 420
const MAX = 720

const width = stored(
  'drawer-width',
  (value) => {
    if (typeof value !== 'number') throw new TypeError('not a width')
    return Math.min(MAX, Math.max(MIN, value))
  },
  480,
)

export function DrawerFrame(props: FrameProps) {
  return useIsNarrow() ? <Sheet {...props} /> : <Panel {...props} />
}

function Panel({ onClose, children }: FrameProps) {
  const remembered = useStored(width)
  const [dragged, setDragged] = useState<number | null>(null)
  const shown = dragged ?? remembered
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes from anywhere in it
    <aside
      aria-label={NAME}
      onKeyDown={(event) => closeOnEscape(event, onClose)}
      style={{ width: shown }}
      className="relative z-30 flex h-full max-w-full shrink-0 animate-slide flex-col border-l bg-surface max-lg:absolute max-lg:inset-y-0 max-lg:right-0 max-lg:border-l-0 max-lg:shadow-float"
    >
      <ResizeHandle
        label="Width of the details"
        value={shown}
        min={MIN}
        max={MAX}
        onResize={(to, done) => {
          setDragged(done ? null : to)
          if (done) width.set(to)
        }}
      />
      {children}
    </aside>
  )
}

/** Escape ends here: the page, which listens for it too, does not close a second time. */
function closeOnEscape(event: KeyboardEvent, onClose: () => void) {
  if (event.key !== 'Escape' || event.defaultPrevented) return
  event.preventDefault()
  event.stopPropagation()
  onClose()
}

/** The top layer, the trap for focus and the return of it are the platform's own. */
function Sheet({ onClose, children }: FrameProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    element?.querySelector<HTMLElement>('h2')?.focus()
    return () => {
      element?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- as above
    <dialog
      ref={dialog}
      aria-label={NAME}
      onKeyDown={(event) => closeOnEscape(event, onClose)}
      className="fixed inset-0 m-0 hidden h-dvh max-h-none w-full max-w-none animate-fade flex-col bg-surface text-text backdrop:bg-black/40 open:flex"
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
      onClose={(event) => {
        // A browser may close it without asking first: a second Escape, or the back gesture.
        if (event.currentTarget.isConnected && !event.currentTarget.open) onClose()
      }}
    >
      {children}
    </dialog>
  )
}
