import type { Patch } from '#web/generation/search.tsx'
import { useEffect, useEffectEvent, useState, useTransition } from 'react'
import { edited, isShown, settled, type Draft, type Occasion, type Reading } from './draft.ts'
import { useEditHistory } from './edit-history.ts'

interface DraftOptions {
  /** The field's text according to the address. */
  address: string
  read: (text: string) => Reading
  /** The change that writes a text which `read` approved. */
  patch: (value: string) => Patch
}

export interface DraftField {
  text: string
  problem: string | null
  /** @param pause milliseconds after which the text is sent by itself, or null */
  edit: (text: string, pause: number | null) => void
  enter: () => void
  /** The field is left, with this text in it. */
  leave: (text: string) => void
  clear: () => void
}

/** A text field over the address: it holds what is being typed and writes it when it is due. */
export function useDraft({ address, read, patch }: DraftOptions): DraftField {
  const [draft, setDraft] = useState<Draft | null>(null)
  const [isWriting, startWriting] = useTransition()
  const history = useEditHistory()
  const shown = draft && isShown(draft, address, isWriting) ? draft : null
  const text = shown?.text ?? address

  const settle = (draft: Draft, occasion: Occasion) => {
    const reading = read(draft.text)
    const { value } = reading
    setDraft(settled(draft, reading, occasion))
    if (value !== null && value !== address) startWriting(() => history.change(patch(value)))
  }

  const onPause = useEffectEvent(() => {
    if (shown) settle(shown, 'pause')
  })
  useEffect(() => {
    if (shown === null || shown.pause === null) return
    const timer = setTimeout(onPause, shown.pause)
    return () => clearTimeout(timer)
  }, [shown])

  // What is still pending when the field goes away, as a sheet that is closed, is not lost.
  const onGone = useEffectEvent(() => {
    const value = shown?.isPending ? read(shown.text).value : null
    if (value !== null && value !== address) history.change(patch(value))
  })
  useEffect(() => () => onGone(), [])

  return {
    text,
    problem: shown?.problem ?? null,
    edit: (text, pause) => setDraft(edited(shown, address, text, pause)),
    enter: () => {
      if (shown) settle(shown, 'enter')
    },
    leave: (left) => {
      if (shown && left === shown.text) settle(shown, 'leave')
      else if (left !== text) settle(edited(shown, address, left, null), 'leave')
      history.end()
    },
    clear: () => settle(edited(shown, address, '', null), 'enter'),
  }
}
