/** The column heads: titles that can be dragged to another place, and edges that can be pulled. */
import { classes } from '#web/ui/classes.ts'
import type { KeyboardEvent } from 'react'
import { columnState, moveColumn, type ColumnId } from './column-state.ts'
import { COLUMNS } from './columns.tsx'
import type { ColumnTable } from './use-columns.ts'

const STEP = 16

export function TableHeader({ table }: { table: ColumnTable }) {
  const headers = table.getHeaderGroups()[0]?.headers ?? []
  return (
    <div role="rowgroup" className="sticky top-0 z-20 bg-surface">
      <div
        role="row"
        aria-rowindex={1}
        className="grid h-9 items-stretch border-b text-12 font-medium text-muted"
        style={{ gridTemplateColumns: 'var(--columns)' }}
      >
        {headers.map((header) => {
          const id = header.column.id as ColumnId
          const { title, right, minSize } = COLUMNS[id]
          const size = header.getSize()
          const resize = (width: number) => {
            const sizes = { ...columnState.get().sizes, [id]: Math.max(minSize, width) }
            columnState.set({ ...columnState.get(), sizes })
          }
          return (
            <div
              key={id}
              role="columnheader"
              aria-label={title}
              draggable={!header.column.getIsResizing()}
              onDragStart={(event) => event.dataTransfer.setData('text/x-column', id)}
              onDragOver={(event) => {
                if (event.dataTransfer.types.includes('text/x-column')) event.preventDefault()
              }}
              onDrop={(event) => drop(event.dataTransfer.getData('text/x-column'), id)}
              className={classes(
                'relative flex min-w-0 items-center px-2',
                right && 'justify-end text-right',
              )}
            >
              <span className={id === 'preview' ? 'sr-only' : 'truncate'}>{title}</span>
              <span
                role="separator"
                aria-orientation="vertical"
                aria-label={`Width of ${title}`}
                aria-valuenow={Math.round(size)}
                aria-valuemin={minSize}
                aria-valuemax={1200}
                tabIndex={0}
                draggable
                onDragStart={(event) => {
                  event.preventDefault()
                  event.stopPropagation()
                }}
                onMouseDown={header.getResizeHandler()}
                onTouchStart={header.getResizeHandler()}
                onDoubleClick={() => resize(COLUMNS[id].size)}
                onKeyDown={(event) => onResizeKey(event, size, resize)}
                className="group absolute inset-y-0 -right-1 z-10 w-2 cursor-col-resize touch-none"
              >
                <span className="mx-auto mt-2.5 block h-4 w-px bg-line group-hover:bg-control group-focus-visible:bg-accent" />
              </span>
            </div>
          )
        })}
      </div>
    </div>
  )
}

function onResizeKey(event: KeyboardEvent, size: number, resize: (width: number) => void) {
  const step = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0
  if (step === 0) return
  event.preventDefault()
  event.stopPropagation()
  resize(size + step)
}

function drop(moved: string, before: ColumnId) {
  if (!(moved in COLUMNS) || moved === before) return
  const state = columnState.get()
  const order = moveColumn(state.order, moved as ColumnId, before)
  columnState.set({ ...state, order })
}
