/** The columns as the list needs them: which are visible, in which order, and how wide. */
import { useStored } from '#web/ui/stored.ts'
import { useMemo } from 'react'
import { columnState, type ColumnId } from './column-state.ts'
import { COLUMNS, widthOf } from './columns.tsx'

export interface ShownColumns {
  visible: readonly ColumnId[]
  /** Widths as CSS grid tracks. */
  tracks: string
  /** The least width of all together, in pixels. */
  width: number
}

export function useColumns(): ShownColumns {
  const { order, hidden, sizes } = useStored(columnState)
  return useMemo(() => {
    const visible = order.filter((id) => !hidden.includes(id))
    const widths = visible.map((id) => widthOf(id, sizes[id]))
    const tracks = visible.map((id, at) =>
      COLUMNS[id].grows ? `minmax(${widths[at]}px, 1fr)` : `${widths[at]}px`,
    )
    return { visible, tracks: tracks.join(' '), width: widths.reduce((all, one) => all + one, 0) }
  }, [order, hidden, sizes])
}
