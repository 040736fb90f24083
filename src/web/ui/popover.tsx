/**
 * A panel under the button that opens it, by the platform's own popover: top layer, Escape, a click
 * outside and the return of focus come with it. Its content exists only while it is open.
 */
import { useId, useRef, useState, type ReactNode } from 'react'
import { Button, type ButtonProps } from './button.tsx'

interface PopoverProps {
  /** Names the panel. */
  label: string
  trigger: ReactNode
  children: ReactNode
  look?: ButtonProps['look']
  shape?: ButtonProps['shape']
  className?: string
}

const GAP = 4
const EDGE = 8

export function Popover(props: PopoverProps) {
  const { label, trigger, children, look = 'plain', shape = 'full', className } = props
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const place = (panel: HTMLElement) => {
    const anchor = button.current?.getBoundingClientRect()
    if (!anchor) return
    const left = Math.min(anchor.left, window.innerWidth - panel.offsetWidth - EDGE)
    panel.style.left = `${Math.max(EDGE, left)}px`
    panel.style.top = `${anchor.bottom + GAP}px`
    panel.style.maxHeight = `${window.innerHeight - anchor.bottom - GAP - EDGE}px`
  }
  return (
    <>
      <Button
        ref={button}
        look={look}
        shape={shape}
        popoverTarget={id}
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        {...(className !== undefined && { className })}
      >
        {trigger}
      </Button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        onToggle={(event) => {
          setOpen(event.newState === 'open')
          if (event.newState === 'open') {
            const panel = event.currentTarget
            requestAnimationFrame(() => place(panel))
          }
        }}
        className="fixed inset-auto m-0 overflow-y-auto rounded-10 border-0 bg-raised p-0 text-text shadow-float open:animate-fade"
      >
        {isOpen && children}
      </div>
    </>
  )
}
