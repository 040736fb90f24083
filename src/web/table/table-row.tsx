/**
 * One row of the grid. It is painted again only when its generation or its place changed; one that
 * appears in a fling shows its prompt alone until the list comes to rest.
 */
import { CopyButton } from '#web/ui/copy-button.tsx'
import { classes } from '#web/ui/classes.ts'
import { useCalm } from '#web/ui/fling.ts'
import { Ago } from '#web/generation/ago.tsx'
import type { Row } from '#web/generation/row.ts'
import { StatusCell } from '#web/generation/status-badge.tsx'
import { Thumbnail } from '#web/generation/thumbnail.tsx'
import { words } from '#web/generation/vocabulary.ts'
import { FileWarning } from 'lucide-react'
import { memo } from 'react'
import { isInFlight } from '#contract/generation.ts'
import type { ColumnId } from './column-state.ts'
import { COLUMNS } from './columns.tsx'
import { RowLink } from './prompt-cell.tsx'

export interface TableRowProps {
  row: Row
  index: number
  /** Pixels from the top of the body, and height. */
  top: number
  height: number
  /** The columns to show, in order; null shows a card for narrow screens. */
  columns: readonly ColumnId[] | null
  isOpen: boolean
  /** The one row that the Tab key reaches. */
  isCurrent: boolean
}

export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { row, index, top, height, columns, isOpen, isCurrent } = props
  const isCalm = useCalm()
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isOpen}
      data-generation-id={row.id ?? undefined}
      data-index={index}
      tabIndex={isCurrent ? 0 : -1}
      className={classes(
        'absolute inset-x-0 top-0 grid cursor-pointer items-center border-b',
        'focus-visible:z-10 focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent',
        isOpen ? 'bg-selected' : 'bg-surface hover:bg-hover',
      )}
      style={{
        height,
        transform: `translateY(${top}px)`,
        gridTemplateColumns: columns === null ? 'minmax(0, 1fr)' : 'var(--columns)',
        contain: 'strict',
      }}
    >
      {row.id === null ? (
        <UnreadableCell row={row} />
      ) : columns === null ? (
        <CardCell row={row} isCalm={isCalm} />
      ) : (
        columns.map((id) => {
          const { right, show } = COLUMNS[id]
          return (
            <div
              key={id}
              role="gridcell"
              className={classes(
                'flex h-full min-w-0 items-center px-2',
                right && 'justify-end text-right',
              )}
            >
              {(isCalm || id === 'prompt') && show(row)}
            </div>
          )
        })
      )}
    </div>
  )
})

/** The same facts in the same order, in two lines beside the picture. */
function CardCell({ row, isCalm }: { row: Row; isCalm: boolean }) {
  return (
    <div role="gridcell" className="flex h-full min-w-0 items-center gap-3 px-4">
      {isCalm ? <Thumbnail row={row} /> : <span className="size-14 shrink-0" />}
      <div className="min-w-0 flex-1">
        <RowLink row={row} className="line-clamp-2" />
        {isCalm && (
          <div className="mt-1 flex min-w-0 items-center gap-2 text-12 text-muted">
            <StatusCell row={row} inline />
            {!isInFlight(row.status) && <span className="truncate">{words(row.type)}</span>}
            <Ago at={row.createdAt} className="ml-auto shrink-0" />
          </div>
        )}
      </div>
    </div>
  )
}

/** A row that cannot be read costs nobody anything: it shows what came. */
function UnreadableCell({ row }: { row: Row }) {
  return (
    <div role="gridcell" className="col-span-full flex min-w-0 items-center gap-3 px-4">
      <FileWarning size={16} aria-hidden="true" className="shrink-0 text-warning" />
      <div className="min-w-0 flex-1">
        <p className="text-muted">A row that cannot be read</p>
        <code dir="ltr" className="block truncate font-mono text-12">
          {row.source.slice(0, 400)}
        </code>
      </div>
      <CopyButton label="Copy raw JSON" text={() => row.source} />
    </div>
  )
}
