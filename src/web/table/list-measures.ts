/** How the virtualizer learns of the list's size and place without a layout of its own making. */
import { reportScroll } from '#web/ui/fling.ts'
import { observeElementOffset, type VirtualizerOptions } from '@tanstack/react-virtual'

type Options = VirtualizerOptions<HTMLDivElement, Element>

/** Pixels that the bar and the tools above every list take at least. */
const ABOVE = 92
let measured: { width: number; height: number } | undefined

/**
 * The size that a list will have: that of the one before it, or the most that it can be. What is right
 * saves the rows a second drawing, and what is too much shows no gap.
 */
export function expectedRect(): { width: number; height: number } {
  return measured ?? { width: window.innerWidth, height: window.innerHeight - ABOVE }
}

/** Tells the size after the layout that comes anyway, still before the paint. */
export const observeRect: Options['observeElementRect'] = ({ scrollElement }, tell) => {
  if (!scrollElement) return undefined
  const observer = new ResizeObserver(([entry]) => {
    if (!entry) return
    const { width, height } = entry.contentRect
    measured = { width: Math.round(width), height: Math.round(height) }
    tell(measured)
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
