/** A column's model, by TanStack Table, over the remembered column state: it follows the pull at an edge. */
import { useStored } from '#web/ui/stored.ts'
import {
  columnResizingFeature,
  columnSizingFeature,
  createColumnHelper,
  functionalUpdate,
  tableFeatures,
  useTable,
  type Header,
} from '@tanstack/react-table'
import type { Row } from '#web/generation/row.ts'
import { useMemo } from 'react'
import { columnState, type ColumnId } from './column-state.ts'
import { COLUMNS, WIDEST } from './columns.tsx'

const features = tableFeatures({ columnResizingFeature, columnSizingFeature })
const helper = createColumnHelper<typeof features, Row>()
const NO_ROWS: Row[] = []

/** The head of one column: its width, and the handlers that change it. */
export function useColumnHead(id: ColumnId): Header<typeof features, Row> {
  const { sizes } = useStored(columnState)
  const columns = useMemo(() => {
    const { title, size, minSize } = COLUMNS[id]
    return [helper.display({ id, header: title, size, minSize, maxSize: WIDEST })]
  }, [id])
  const table = useTable({
    features,
    columns,
    data: NO_ROWS,
    columnResizeMode: 'onChange',
    state: { columnSizing: sizes },
    onColumnSizingChange: (updater) => {
      const state = columnState.get()
      columnState.set({ ...state, sizes: functionalUpdate(updater, state.sizes) })
    },
  })
  return table.getHeaderGroups()[0]!.headers[0]!
}
