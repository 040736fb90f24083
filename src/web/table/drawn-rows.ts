/**
 * Which rows are drawn beyond what is visible: few at first, so that the first ones come soon; then as
 * many on either side; in a fling nearly all of them ahead, where the next frame will be.
 */
import { isFlinging } from '#web/ui/fling.ts'
import type { Range, Virtualizer } from '@tanstack/react-virtual'
import { startTransition, useEffect, useState, type RefObject } from 'react'

type List = Virtualizer<HTMLDivElement, Element>

interface Margin {
  /** Rows before the visible ones, against the way of the scroll, and after them. */
  behind: number
  ahead: number
}

const FIRST: Margin = { behind: 0, ahead: 0 }
/** A screen ahead: that far one comes from rest in a single frame. */
const CALM: Margin = { behind: 8, ahead: 14 }
const FLUNG: Margin = { behind: 2, ahead: 28 }
/** Milliseconds after which the first rows are on the screen. */
const SETTLED_AFTER = 250

/** The indexes of the rows to draw, the current one always among them so that it keeps the focus. */
export function drawnRows(
  range: Range,
  { behind, ahead }: Margin,
  isForward: boolean,
  current: number,
): number[] {
  const from = Math.max(0, range.startIndex - (isForward ? behind : ahead))
  const to = Math.min(range.count - 1, range.endIndex + (isForward ? ahead : behind))
  const indexes = Array.from({ length: to - from + 1 }, (_, at) => from + at)
  if (current < 0 || current >= range.count || (current >= from && current <= to)) return indexes
  return current < from ? [current, ...indexes] : [...indexes, current]
}

/** The range extractor of a list that has just appeared. */
export function useDrawnRows(list: RefObject<List | null>, current: number) {
  const [isSettled, setSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setSettled(true)), SETTLED_AFTER)
    return () => clearTimeout(timer)
  }, [])
  return (range: Range) => {
    const margin = isFlinging() ? FLUNG : isSettled ? CALM : FIRST
    return drawnRows(range, margin, list.current?.scrollDirection !== 'backward', current)
  }
}
