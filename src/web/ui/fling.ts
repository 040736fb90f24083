/**
 * Whether a list is being flung: scrolled by more than half a screen between two frames. What is costly
 * to draw and gone before it is seen, such as a picture, waits for it to end.
 */
import { useEffect, useState } from 'react'

const CALM_AFTER = 100

let calmTimer: ReturnType<typeof setTimeout> | undefined
const waiting = new Set<() => void>()

/** Reports how far a list just moved, in pixels, and how high it is. */
export function reportScroll(distance: number, height: number): void {
  if (Math.abs(distance) < height / 2) return
  clearTimeout(calmTimer)
  calmTimer = setTimeout(() => {
    calmTimer = undefined
    for (const go of waiting) go()
    waiting.clear()
  }, CALM_AFTER)
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
