/**
 * Whether a list is being flung: scrolled by more than half a screen between two frames. What is costly
 * to draw and gone before it is seen waits for the end of it.
 */
import { useEffect, useState } from 'react'

const CALM_AFTER = 100
const AT_ONCE = 8

let calmTimer: ReturnType<typeof setTimeout> | undefined
const waiting = new Set<() => void>()

/** Reports how far a list just moved, in pixels, and how high it is. */
export function reportScroll(distance: number, height: number): void {
  if (Math.abs(distance) < height / 2) return
  clearTimeout(calmTimer)
  calmTimer = setTimeout(() => {
    calmTimer = undefined
    release()
  }, CALM_AFTER)
}

/** Whether a list is being flung right now. */
export function isFlinging(): boolean {
  return calmTimer !== undefined
}

/** Lets a few go on in each frame, so that the end of a fling is no long task. */
function release(): void {
  if (calmTimer !== undefined) return
  for (const go of [...waiting].slice(0, AT_ONCE)) {
    waiting.delete(go)
    go()
  }
  if (waiting.size > 0) requestAnimationFrame(release)
}

/** False for what appears in a fling, until it ends; then, and for all else, true. */
export function useCalm(): boolean {
  const [isCalm, setCalm] = useState(() => calmTimer === undefined)
  useEffect(() => {
    if (isCalm) return
    const go = () => setCalm(true)
    if (calmTimer === undefined) go()
    else waiting.add(go)
    return () => {
      waiting.delete(go)
    }
  }, [isCalm])
  return isCalm
}
