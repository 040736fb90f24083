/**
 * The column heads: titles that can be dragged to another place, and edges that can be pulled. The edges
 * come after the first rows, which do not wait for their code.
 */
import { classes } from '#web/ui/classes.ts'
import { useIsLater } from '#web/ui/later.tsx'
import { lazy, memo, Suspense, type ComponentType } from 'react'
import { columnState, moveColumn, type ColumnId } from './column-state.ts'
import { COLUMNS } from './columns.tsx'

// Should its code not come, columns keep their widths.
const ColumnEdge = lazy<ComponentType<{ id: ColumnId }>>(() =>
  import('./column-edge.tsx').then(
    ({ ColumnEdge }) => ({ default: ColumnEdge }),
    () => ({ default: NoEdge }),
  ),
)

interface TableHeaderProps {
  visible: readonly ColumnId[]
}

export const TableHeader = memo(function TableHeader({ visible }: TableHeaderProps) {
  const hasEdges = useIsLater()
  return (
    <div role="rowgroup" className="sticky top-0 z-20 bg-surface">
      <div
        role="row"
        aria-rowindex={1}
        className="grid h-9 items-stretch border-b text-12 font-medium text-muted"
        style={{ gridTemplateColumns: 'var(--columns)' }}
      >
        {visible.map((id) => (
          <ColumnHead key={id} id={id} hasEdge={hasEdges} />
        ))}
      </div>
    </div>
  )
})

function NoEdge() {
  return null
}

function ColumnHead({ id, hasEdge }: { id: ColumnId; hasEdge: boolean }) {
  const { title, right } = COLUMNS[id]
  return (
    <div
      role="columnheader"
      aria-label={title}
      draggable
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
      <Suspense fallback={null}>{hasEdge && <ColumnEdge id={id} />}</Suspense>
    </div>
  )
}

function drop(moved: string, before: ColumnId) {
  if (!(moved in COLUMNS) || moved === before) return
  const state = columnState.get()
  const order = moveColumn(state.order, moved as ColumnId, before)
  columnState.set({ ...state, order })
}
