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
import { COLUMNS, WIDEST, widthOf } from './columns.tsx'

const features = tableFeatures({ columnResizingFeature, columnSizingFeature })
const helper = createColumnHelper<typeof features, Row>()
const NO_ROWS: Row[] = []

/** Gives a column a width in pixels, within its bounds; undefined gives it its own again. */
export function resizeColumn(id: ColumnId, wanted?: number): void {
  const state = columnState.get()
  columnState.set({ ...state, sizes: { ...state.sizes, [id]: widthOf(id, wanted) } })
}

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
      resizeColumn(id, functionalUpdate(updater, columnState.get().sizes)[id])
    },
  })
  return table.getHeaderGroups()[0]!.headers[0]!
}
