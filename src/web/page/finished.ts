/**
 * Tells of generations that finished while the reader looked elsewhere: a count in the tab's title, and
 * a desktop notification where it was asked for. Both are taken back on return.
 */
import { titleOf, type Row } from '#web/generation/row.ts'
import { statusWord } from '#web/generation/vocabulary.ts'
import { stored } from '#web/ui/stored.ts'
import { useEffect } from 'react'
import * as z from 'zod/mini'

const TITLE = 'Hedra Generations'

/** Whether desktop notifications were asked for. */
export const notifying = stored('notify', (value) => z.boolean().parse(value), false)

let count = 0

function show(more: number) {
  count = more === 0 ? 0 : count + more
  document.title = count === 0 ? TITLE : `(${count}) ${TITLE}`
}

/** Asks the browser for leave to notify; false where it or the reader refuses. */
export async function allowNotifications(): Promise<boolean> {
  if (typeof Notification === 'undefined') return false
  return (await Notification.requestPermission()) === 'granted'
}

function notify(rows: readonly Row[]) {
  const [first] = rows
  if (!first || !notifying.get() || typeof Notification === 'undefined') return
  if (Notification.permission !== 'granted') return
  const title =
    rows.length === 1
      ? `Generation: ${statusWord(first.status)}`
      : `${rows.length} generations finished`
  const notification = new Notification(title, { body: titleOf(first), tag: first.key })
  notification.addEventListener('click', () => {
    window.focus()
    notification.close()
  })
}

/** @param finished what came to its end at the last look; each array is told of once */
export function useFinished(finished: readonly Row[]): void {
  useEffect(() => {
    const isBack = () => show(0)
    window.addEventListener('focus', isBack)
    return () => window.removeEventListener('focus', isBack)
  }, [])
  useEffect(() => {
    if (finished.length === 0 || document.hasFocus()) return
    show(finished.length)
    notify(finished)
  }, [finished])
}
