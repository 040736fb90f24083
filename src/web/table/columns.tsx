/** What each column is called and what it shows of a row. */
import { Ago } from '#web/generation/ago.tsx'
import { formatCount, formatDuration } from '#web/generation/format.ts'
import { ModelName } from '#web/generation/model-name.tsx'
import type { Row } from '#web/generation/row.ts'
import { StatusCell } from '#web/generation/status-badge.tsx'
import { Thumbnail } from '#web/generation/thumbnail.tsx'
import { words } from '#web/generation/vocabulary.ts'
import type { ReactNode } from 'react'
import type { ColumnId } from './column-state.ts'
import { showPrompt } from './prompt-cell.tsx'

export interface Column {
  title: string
  /** Pixels: its width to begin with, and the least. */
  size: number
  minSize: number
  /** Numbers stand on the right. */
  right?: boolean
  /** Takes the room that the others leave. */
  grows?: boolean
  /** What its cell shows of a row. */
  show: (row: Row) => ReactNode
}

/** Pixels: no column is wider. */
export const WIDEST = 1200

/** The width of a column in pixels, within its bounds: the wanted one, or its own. */
export function widthOf(id: ColumnId, wanted?: number): number {
  const { size, minSize } = COLUMNS[id]
  return Math.min(WIDEST, Math.max(minSize, wanted ?? size))
}

export const COLUMNS: Readonly<Record<ColumnId, Column>> = {
  preview: { title: 'Preview', size: 72, minSize: 72, show: (row) => <Thumbnail row={row} /> },
  prompt: { title: 'Prompt', size: 280, minSize: 160, grows: true, show: showPrompt },
  type: { title: 'Type', size: 128, minSize: 72, show: showType },
  model: { title: 'Model', size: 152, minSize: 72, show: showModel },
  status: { title: 'Status', size: 168, minSize: 108, show: (row) => <StatusCell row={row} /> },
  created: { title: 'Created', size: 104, minSize: 80, show: showCreated },
  cost: { title: 'Cost', size: 72, minSize: 56, right: true, show: showCost },
  size: { title: 'Size', size: 104, minSize: 64, right: true, show: showSize },
}

function showType(row: Row) {
  const detail = row.operation === row.type ? row.resolution : row.operation && words(row.operation)
  return (
    <span className="min-w-0">
      <span className="block truncate" dir="auto">
        {words(row.type)}
      </span>
      {detail && (
        <span className="block truncate text-12 text-muted" dir="auto" title={detail}>
          {detail}
        </span>
      )}
    </span>
  )
}

function showModel(row: Row) {
  return <ModelName model={row.model} className="line-clamp-2 min-w-0 text-muted" />
}

function showCreated(row: Row) {
  return <Ago at={row.createdAt} className="truncate text-muted" />
}

function showCost(row: Row) {
  if (row.cost === null) return <span title="The cost is not known">—</span>
  return (
    <span title={`${formatCount(row.cost)} credits debited`} aria-label={`${row.cost} credits`}>
      {formatCount(row.cost)}
    </span>
  )
}

/** Duration and frame, whichever the asset has. */
function showSize(row: Row) {
  const frame = row.width !== null && row.height !== null ? `${row.width}×${row.height}` : null
  const duration = row.duration === null ? null : formatDuration(row.duration)
  if (frame === null && duration === null) {
    return <span title="There is no asset to measure">—</span>
  }
  return (
    <span className="min-w-0 text-muted">
      {duration && <span className="block truncate text-text">{duration}</span>}
      {frame && <span className="block truncate text-12">{frame}</span>}
    </span>
  )
}
