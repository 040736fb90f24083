import { useRef, type KeyboardEvent, type PointerEvent } from 'react'

interface ResizeHandleProps {
  /** Names what is resized. */
  label: string
  value: number
  min: number
  max: number
  /** Follows the pointer; `done` marks the width that is to be remembered. */
  onResize: (width: number, done: boolean) => void
}

const STEP = 16

/** The left edge of a panel, dragged with the pointer or moved with the arrow keys. */
export function ResizeHandle({ label, value, min, max, onResize }: ResizeHandleProps) {
  const drag = useRef<{ x: number; width: number } | null>(null)
  const clamp = (width: number) => Math.min(max, Math.max(min, Math.round(width)))

  const onKeyDown = (event: KeyboardEvent) => {
    const to = {
      ArrowLeft: value + STEP,
      ArrowRight: value - STEP,
      Home: max,
      End: min,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onResize(clamp(to), true)
  }
  const widthAt = (event: PointerEvent) =>
    drag.current && clamp(drag.current.width + drag.current.x - event.clientX)
  const end = (event: PointerEvent) => {
    const width = widthAt(event)
    drag.current = null
    if (width !== null) onResize(width, true)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a focusable separator is a widget (ARIA 1.2, separator)
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above
      tabIndex={0}
      title="Drag to resize"
      className="group absolute inset-y-0 -left-1 z-20 w-2 cursor-col-resize touch-none"
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        drag.current = { x: event.clientX, width: value }
      }}
      onPointerMove={(event) => {
        const width = widthAt(event)
        if (width !== null) onResize(width, false)
      }}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <span className="absolute inset-y-0 left-1 w-px bg-transparent group-hover:bg-accent group-focus-visible:w-0.5 group-focus-visible:bg-accent group-active:bg-accent" />
    </div>
  )
}
