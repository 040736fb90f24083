/** The edge of a column head, by which the column is pulled wider, or moved by keys. */
import type { KeyboardEvent } from 'react'
import { resizeColumn, useColumnHead } from './column-model.ts'
import type { ColumnId } from './column-state.ts'
import { COLUMNS, WIDEST } from './columns.tsx'

const STEP = 16

export function ColumnEdge({ id }: { id: ColumnId }) {
  const { title, minSize } = COLUMNS[id]
  const head = useColumnHead(id)
  const width = head.getSize()
  return (
    <span
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${title}`}
      aria-valuenow={Math.round(width)}
      aria-valuemin={minSize}
      aria-valuemax={WIDEST}
      tabIndex={0}
      draggable
      // Pulling the edge does not drag the column.
      onDragStart={(event) => {
        event.preventDefault()
        event.stopPropagation()
      }}
      onMouseDown={head.getResizeHandler()}
      onTouchStart={head.getResizeHandler()}
      onDoubleClick={() => resizeColumn(id)}
      onKeyDown={(event) => onResizeKey(event, (by) => resizeColumn(id, width + by))}
      className="group absolute inset-y-0 -right-1 z-10 w-2 cursor-col-resize touch-none"
    >
      <span className="mx-auto mt-2.5 block h-4 w-px bg-line group-hover:bg-control group-focus-visible:bg-accent" />
    </span>
  )
}

function onResizeKey(event: KeyboardEvent, resizeBy: (pixels: number) => void) {
  const step = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0
  if (step === 0) return
  event.preventDefault()
  event.stopPropagation()
  resizeBy(step)
}
