/**
 * The current row: the one that Tab reaches and that j, k and the arrows move. It is kept by key, so it
 * stays the same generation when others arrive above it.
 */
import type { Row } from '#web/generation/row.ts'
import type { Virtualizer } from '@tanstack/react-virtual'
import {
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react'
import { flushSync } from 'react-dom'
import { clickLink, indexAt, isForTab, isOnButton, openTab, rowAt } from './row-clicks.ts'

interface Told {
  rows: readonly Row[]
  openId: string | null
  onOpen: (id: string) => void
  onTurnTo: (id: string) => void
}

type Scroller = RefObject<HTMLDivElement | null>

const PAGE = 10

const STEPS: Readonly<Record<string, number>> = {
  j: 1,
  ArrowDown: 1,
  k: -1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: -Infinity,
  End: Infinity,
}

/** How far a key moves the current row; 0 for other keys and with modifiers. */
export function stepOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): number {
  return event.ctrlKey || event.metaKey || event.altKey ? 0 : (STEPS[event.key] ?? 0)
}

export function useCurrentRow(told: Told, scroller: Scroller) {
  const [key, setKey] = useState<string | null>(null)
  const virtualizer = useRef<Virtualizer<HTMLDivElement, Element> | null>(null)
  const { rows, openId } = told
  const wanted = key ?? openId
  const index = useMemo(
    () =>
      wanted === null
        ? 0
        : Math.max(
            0,
            rows.findIndex((row) => row.key === wanted),
          ),
    [rows, wanted],
  )

  const focusIndex = (to: number) => {
    const row = rows[to]
    if (!row) return
    flushSync(() => setKey(row.key))
    virtualizer.current?.scrollToIndex(to, { align: 'auto' })
    const element = scroller.current?.querySelector<HTMLElement>(`[data-index="${to}"]`)
    element?.focus({ preventScroll: true })
  }

  const move = (step: number) => {
    const to = Math.min(rows.length - 1, Math.max(0, index + step))
    focusIndex(to)
    const id = rows[to]?.id
    if (openId !== null && id && id !== openId) told.onTurnTo(id)
  }

  useFollowOpen(openId, rows, virtualizer)
  useFocusOnClose(openId, rows, focusIndex)

  return {
    index,
    virtualizer,
    /** Moves from wherever the focus is, as the page's own j and k do. */
    toTop: () => {
      virtualizer.current?.scrollToOffset(0)
      focusIndex(0)
    },
    onFocus: (event: FocusEvent) => {
      const row = rows[indexAt(event.target)]
      if (row && row.key !== key) setKey(row.key)
    },
    onClick: (event: MouseEvent) => {
      const id = rows[indexAt(event.target)]?.id
      if (!id || isOnButton(event.target)) return
      if (isForTab(event)) openTab(event)
      if (isForTab(event) || event.altKey || window.getSelection()?.type === 'Range') return
      event.preventDefault()
      // A click on the link leaves the focus on it, where it does not show: the row is what has it.
      rowAt(event.target)?.focus({ preventScroll: true })
      told.onOpen(id)
    },
    onAuxClick: (event: MouseEvent) => {
      if (isForTab(event) && !isOnButton(event.target)) openTab(event)
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.target instanceof Element && event.target.closest('button, [role=separator]'))
        return
      const id = rows[index]?.id
      if (event.key === 'Enter' && id) {
        event.preventDefault()
        if (event.ctrlKey || event.metaKey) {
          clickLink(rowAt(event.target), { ctrlKey: true, metaKey: true })
        } else told.onOpen(id)
        return
      }
      const step = stepOf(event)
      if (step === 0) return
      event.preventDefault()
      event.stopPropagation()
      const isOnRow = indexAt(event.target) >= 0
      move(isOnRow ? step : 0)
    },
  }
}

/** Turning to the next generation in the drawer brings its row into view. */
function useFollowOpen(
  openId: string | null,
  rows: readonly Row[],
  virtualizer: RefObject<Virtualizer<HTMLDivElement, Element> | null>,
) {
  const follow = useEffectEvent((id: string | null) => {
    const at = id === null ? -1 : rows.findIndex((row) => row.id === id)
    if (at >= 0) virtualizer.current?.scrollToIndex(at, { align: 'auto' })
  })
  useEffect(() => follow(openId), [openId])
}

/** When the drawer closes, focus that would fall to nothing, or to another row, goes to the row it showed. */
function useFocusOnClose(
  openId: string | null,
  rows: readonly Row[],
  focusIndex: (index: number) => void,
) {
  const before = useRef(openId)
  useEffect(() => {
    const closed = before.current
    before.current = openId
    if (openId !== null || closed === null) return
    const active = document.activeElement
    const isLost = active === null || active === document.body || rowAt(active) !== null
    const at = rows.findIndex((row) => row.id === closed)
    if (isLost && at >= 0) focusIndex(at)
  })
}
