/** How the virtualizer learns of the list's size and place without a layout of its own making. */
import { reportScroll } from '#web/ui/fling.ts'
import { observeElementOffset, type Rect, type VirtualizerOptions } from '@tanstack/react-virtual'

type Options = VirtualizerOptions<HTMLDivElement, Element>

/** Pixels of the page's bar and the list's tools, which stand above every list. */
const ABOVE = 92

/**
 * The most room that a list can have, which is what it nearly always has: its rows are then drawn once.
 * Where a notice takes some of it, a row too many is drawn, never one too few.
 */
export function expectedRect(): Rect {
  return { width: window.innerWidth, height: window.innerHeight - ABOVE }
}

/** Tells the size after the layout that comes anyway, still before the paint. */
export const observeRect: Options['observeElementRect'] = ({ scrollElement }, tell) => {
  if (!scrollElement) return undefined
  const observer = new ResizeObserver(([entry]) => {
    if (!entry) return
    const { width, height } = entry.contentRect
    tell({ width: Math.round(width), height: Math.round(height) })
  })
  observer.observe(scrollElement)
  return () => observer.disconnect()
}

/** Tells of flings before the rows of the new place are drawn. */
export const observeOffset: Options['observeElementOffset'] = (virtualizer, tell) => {
  let before = virtualizer.scrollOffset ?? 0
  return observeElementOffset(virtualizer, (offset, isScrolling) => {
    reportScroll(offset - before, window.innerHeight)
    before = offset
    tell(offset, isScrolling)
  })
}
