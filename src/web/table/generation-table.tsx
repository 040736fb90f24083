/**
 * The list of generations: a grid with its column heads, which stay while one list takes another's place.
 * It is told its rows and what is open, and filters nothing.
 */
import { classes } from '#web/ui/classes.ts'
import { useIsNarrow } from '#web/ui/use-media.ts'
import { useLasting } from '#web/ui/use-lasting.ts'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import { TableBody, type TableBodyProps } from './table-body.tsx'
import { TableHeader } from './table-header.tsx'
import { TopButton } from './top-button.tsx'
import { useColumns } from './use-columns.ts'

/** Milliseconds after which rows that wait to be replaced are dimmed. */
const SEEN_AS_WAITING = 150

export interface GenerationTableProps extends Omit<TableBodyProps, 'left' | 'columns'> {
  /** Names the list: another one begins anew, at its own place. */
  list: string
  /** Whether the end of the list is loaded. */
  isEnd: boolean
  /** Whether another list is on its way to take this one's place. */
  isStale: boolean
  footer: ReactNode
}

export function GenerationTable(props: GenerationTableProps) {
  const { list, isEnd, isStale, footer, ...body } = props
  const scroller = useRef<HTMLDivElement>(null)
  const left = useRef<number | null>(0)
  const isNarrow = useIsNarrow()
  const { visible, tracks, width } = useColumns()
  // A delayed transition would say the same, and cost a layer at every filter.
  const isWaiting = useLasting(isStale, SEEN_AS_WAITING)
  const [ownTops, setOwnTops] = useState(0)
  const style = useMemo(
    () => ({ '--columns': tracks, minWidth: isNarrow ? undefined : width }),
    [tracks, width, isNarrow],
  )
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        role="grid"
        aria-label="Generations"
        aria-rowcount={isEnd ? body.rows.length + 1 : -1}
        aria-colcount={isNarrow ? 1 : visible.length}
        aria-busy={isStale}
        className={classes(
          'absolute inset-0 overflow-auto overscroll-contain [scrollbar-gutter:stable]',
          isWaiting && 'opacity-60 transition-opacity',
        )}
      >
        <div style={style}>
          {!isNarrow && <TableHeader visible={visible} />}
          <TableBody
            {...body}
            key={list}
            left={left}
            columns={isNarrow ? null : visible}
            tops={body.tops + ownTops}
          />
          {footer}
        </div>
      </div>
      <TopButton scroller={scroller} onTop={() => setOwnTops(ownTops + 1)} />
    </div>
  )
}
