/**
 * The list of generations: a grid whose rows exist only around what is visible. It is told its rows and
 * what is open; it owns scrolling and the current row, and filters nothing.
 */
import { classes } from '#web/ui/classes.ts'
import { useIsNarrow } from '#web/ui/use-media.ts'
import type { Row } from '#web/generation/row.ts'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, type ReactNode } from 'react'
import { useDrawnRows } from './drawn-rows.ts'
import { observeOffset, observeRect, scrollTo } from './list-measures.ts'
import { LinkQuery } from './prompt-cell.tsx'
import { TableHeader } from './table-header.tsx'
import { TableRow } from './table-row.tsx'
import { TopButton } from './top-button.tsx'
import { useColumns } from './use-columns.ts'
import { useCurrentRow } from './use-current-row.ts'

const ROW_HEIGHT = 64
const CARD_HEIGHT = 88
const HEADER_HEIGHT = 36
/** The next page is asked for when this many rows are left. */
const AHEAD = 40

export interface GenerationTableProps {
  rows: readonly Row[]
  /** The address's query, which every row's link keeps. */
  query: string
  openId: string | null
  /** Whether the end of the list is loaded. */
  isEnd: boolean
  /** Asks for the next page; null while there is none to ask for. */
  onNeedMore: (() => void) | null
  onOpen: (id: string) => void
  /** Called when the current row moved while a generation is open. */
  onTurnTo: (id: string) => void
  /** Where this list was scrolled to when it was last left, in pixels. */
  scroll: { get: () => number; set: (top: number) => void }
  isStale: boolean
  /** How often the top was asked for from elsewhere. */
  tops: number
  footer: ReactNode
}

export function GenerationTable(props: GenerationTableProps) {
  const { rows, query, openId, isEnd, onNeedMore, scroll } = props
  const scroller = useRef<HTMLDivElement>(null)
  const isNarrow = useIsNarrow()
  const { visible, tracks, width } = useColumns()
  const height = isNarrow ? CARD_HEIGHT : ROW_HEIGHT
  const header = isNarrow ? 0 : HEADER_HEIGHT

  const current = useCurrentRow(props, scroller)
  const currentIndex = current.index
  const rangeExtractor = useDrawnRows(current.virtualizer, currentIndex)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 0,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    observeElementRect: observeRect,
    observeElementOffset: observeOffset,
    scrollToFn: scrollTo,
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
  useLayoutEffect(() => {
    const element = scroller.current!
    const top = scroll.get()
    if (top > 0) element.scrollTop = top
    return () => scroll.set(element.scrollTop)
    // Each list is mounted anew and keeps its own place.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])

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
        aria-rowcount={isEnd ? rows.length + 1 : -1}
        aria-colcount={isNarrow ? 1 : visible.length}
        aria-busy={props.isStale}
        onClick={current.onClick}
        onAuxClick={current.onAuxClick}
        onKeyDown={current.onKeyDown}
        onFocus={current.onFocus}
        className={classes(
          'absolute inset-0 overflow-auto overscroll-contain [scrollbar-gutter:stable]',
          // Dimmed only where the wait is long enough to be seen as one.
          props.isStale && 'opacity-60 transition-opacity delay-150',
        )}
      >
        <div style={style}>
          {!isNarrow && <TableHeader visible={visible} />}
          <LinkQuery value={query}>
            <div role="rowgroup" className="relative" style={{ height: rows.length * height }}>
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
                      columns={isNarrow ? null : visible}
                      isOpen={row.id !== null && row.id === openId}
                      isCurrent={index === currentIndex}
                    />
                  )
                )
              })}
            </div>
          </LinkQuery>
          {props.footer}
        </div>
      </div>
      <TopButton scroller={scroller} onTop={current.toTop} />
    </div>
  )
}
