/** The rows of one list, which exist only around what is visible: it owns their scrolling and the current one. */
import type { Row } from '#web/generation/row.ts'
import { elementScroll, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react'
import type { ColumnId } from './column-state.ts'
import { useDrawnRows } from './drawn-rows.ts'
import { expectedRect, observeOffset, observeRect } from './list-measures.ts'
import { LinkQuery } from './prompt-cell.tsx'
import { TableRow } from './table-row.tsx'
import { useCurrentRow } from './use-current-row.ts'

const ROW_HEIGHT = 64
const CARD_HEIGHT = 88
const HEADER_HEIGHT = 36
/** The next page is asked for when this many rows are left. */
const AHEAD = 40

export interface TableBodyProps {
  rows: readonly Row[]
  /** The address's query, which every row's link keeps. */
  query: string
  openId: string | null
  /** Asks for the next page; null while there is none to ask for. */
  onNeedMore: (() => void) | null
  onOpen: (id: string) => void
  /** Called when the current row moved while a generation is open. */
  onTurnTo: (id: string) => void
  /** Where this list was scrolled to when it was last left, in pixels. */
  scroll: { get: () => number; set: (top: number) => void }
  /** How often the top was asked for. */
  tops: number
  /** The columns to show, in order; null shows cards for narrow screens. */
  columns: readonly ColumnId[] | null
  /** Where the list before left the grid scrolled to, in pixels; null once this one has moved it. */
  left: RefObject<number | null>
}

export function TableBody(props: TableBodyProps) {
  const { rows, query, openId, onNeedMore, scroll, columns, left } = props
  const height = columns === null ? CARD_HEIGHT : ROW_HEIGHT
  const header = columns === null ? 0 : HEADER_HEIGHT

  const body = useRef<HTMLDivElement>(null)
  const current = useCurrentRow(props, body)
  const currentIndex = current.index
  const rangeExtractor = useDrawnRows(current.virtualizer, currentIndex)
  const virtualizer = useVirtualizer({
    count: rows.length,
    // The grid around the rows is there when they are; a ref to it would be set a moment too late.
    getScrollElement: () => body.current?.closest<HTMLDivElement>('[role=grid]') ?? null,
    estimateSize: () => height,
    overscan: 0,
    initialRect: expectedRect(),
    observeElementRect: observeRect,
    observeElementOffset: observeOffset,
    scrollToFn: (offset, ...how) => {
      // The browser lays the page out to scroll, even to where it is.
      if (offset !== left.current) elementScroll(offset, ...how)
      left.current = null
    },
    scrollMargin: header,
    scrollPaddingStart: header,
    initialOffset: scroll.get,
    getItemKey: (index) => rows[index]?.key ?? index,
    rangeExtractor,
  })

  useLayoutEffect(() => {
    current.virtualizer.current = virtualizer
  })
  const measured = useRef(height)
  useLayoutEffect(() => {
    if (measured.current === height) return
    measured.current = height
    virtualizer.measure()
  }, [virtualizer, height])
  useLayoutEffect(
    () => () => {
      left.current = virtualizer.scrollOffset ?? 0
      scroll.set(left.current)
    },
    // Each list is mounted anew and keeps its own place.
    // oxlint-disable-next-line react/exhaustive-deps
    [],
  )

  const { tops } = props
  const seenTops = useRef(tops)
  const toTop = useEffectEvent(() => current.toTop())
  useEffect(() => {
    if (seenTops.current === tops) return
    seenTops.current = tops
    // What is to be seen at the top comes with the next paint.
    const frame = requestAnimationFrame(() => toTop())
    return () => cancelAnimationFrame(frame)
  }, [tops])

  const items = virtualizer.getVirtualItems()
  const last = items.findLast((item) => item.index !== currentIndex)?.index ?? -1
  const needsMore = onNeedMore !== null && last >= rows.length - AHEAD
  useEffect(() => {
    if (needsMore) onNeedMore()
  }, [needsMore, onNeedMore])

  return (
    <LinkQuery value={query}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- for the rows in it */}
      <div
        ref={body}
        role="rowgroup"
        className="relative"
        style={{ height: rows.length * height }}
        onClick={current.onClick}
        onAuxClick={current.onAuxClick}
        onKeyDown={current.onKeyDown}
        onFocus={current.onFocus}
      >
        {items.map(({ index, start }) => {
          const row = rows[index]
          return (
            row && (
              <TableRow
                key={row.key}
                row={row}
                index={index}
                top={start - header}
                height={height}
                columns={columns}
                isOpen={row.id !== null && row.id === openId}
                isCurrent={index === currentIndex}
              />
            )
          )
        })}
      </div>
    </LinkQuery>
  )
}
