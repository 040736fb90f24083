/** How the virtualizer learns of the list's size and place without a layout of its own making. */
import { reportScroll } from '#web/ui/fling.ts'
import { observeElementOffset, type VirtualizerOptions } from '@tanstack/react-virtual'

type Options = VirtualizerOptions<HTMLDivElement, Element>

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
