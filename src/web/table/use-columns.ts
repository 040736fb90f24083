/** The table's column model, by TanStack Table, over the remembered column state. Rows are not its business. */
import { useStored } from '#web/ui/stored.ts'
import {
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  functionalUpdate,
  tableFeatures,
  useTable,
  type ReactTable,
} from '@tanstack/react-table'
import type { Row } from '#web/generation/row.ts'
import { useMemo } from 'react'
import { COLUMN_IDS, columnState, type ColumnId } from './column-state.ts'
import { COLUMNS } from './columns.tsx'

const features = tableFeatures({
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
})
const helper = createColumnHelper<typeof features, Row>()
const definitions = COLUMN_IDS.map((id) => {
  const { title, size, minSize } = COLUMNS[id]
  return helper.display({ id, header: title, size, minSize, maxSize: 1200 })
})
const NO_ROWS: Row[] = []

export type ColumnTable = ReactTable<typeof features, Row>

/** The column model, the visible columns in order, and the widths as CSS grid tracks. */
export function useColumns(): {
  table: ColumnTable
  visible: readonly ColumnId[]
  tracks: string
  width: number
} {
  const { order, hidden, sizes } = useStored(columnState)
  const visibility = useMemo(() => Object.fromEntries(hidden.map((id) => [id, false])), [hidden])
  const table = useTable({
    features,
    columns: definitions,
    data: NO_ROWS,
    columnResizeMode: 'onChange',
    state: { columnOrder: order, columnVisibility: visibility, columnSizing: sizes },
    onColumnSizingChange: (updater) => {
      const state = columnState.get()
      columnState.set({ ...state, sizes: functionalUpdate(updater, state.sizes) })
    },
  })
  const visible = useMemo(() => order.filter((id) => !hidden.includes(id)), [order, hidden])
  const columns = table.getVisibleLeafColumns()
  const tracks = columns.map((column) =>
    COLUMNS[column.id as ColumnId].grows
      ? `minmax(${column.getSize()}px, 1fr)`
      : `${column.getSize()}px`,
  )
  return { table, visible, tracks: tracks.join(' '), width: table.getTotalSize() }
}
