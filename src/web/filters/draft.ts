/**
 * The text in a field on its way to the address, as pure state. While it is pending nothing overwrites
 * it; once sent it stands only as long as the address holds what was sent, so that Back, a removed chip
 * or "Clear all" show through without being copied anywhere.
 */

export interface Draft {
  /** Exactly what was typed. */
  readonly text: string
  /** The address's text for this field as this draft last knew or made it. */
  readonly sent: string
  readonly isPending: boolean
  /** Milliseconds after which it is sent by itself; null waits for Enter or for leaving the field. */
  readonly pause: number | null
  readonly problem: string | null
}

/** What a text means to the address. */
export interface Reading {
  /** The text as the address would show it; null where nothing of it can be sent. */
  readonly value: string | null
  /** What is wrong with the text, in words. */
  readonly problem: string | null
  /** It looks like something half entered: no reason to complain while it is still being edited. */
  readonly isPartial?: boolean
}

export type Occasion = 'pause' | 'enter' | 'leave'

/**
 * Whether the field shows the draft rather than the address.
 * @param isWriting the address is about to show what was sent
 */
export function isShown(draft: Draft, address: string, isWriting: boolean): boolean {
  return draft.isPending || isWriting || draft.sent === address
}

/** The text was edited, starting from the address or from the draft that was shown. */
export function edited(
  shown: Draft | null,
  address: string,
  text: string,
  pause: number | null,
): Draft {
  return { text, sent: shown?.sent ?? address, isPending: true, pause, problem: null }
}

/** The text was read in order to be sent. On leaving the field, what was understood is shown. */
export function settled(draft: Draft, reading: Reading, occasion: Occasion): Draft {
  const { value, problem } = reading
  if (value === null && reading.isPartial && occasion === 'pause') return { ...draft, pause: null }
  const isTidied = occasion === 'leave' && problem === null && value !== null
  return {
    text: isTidied ? value : draft.text,
    sent: value ?? draft.sent,
    isPending: false,
    pause: null,
    problem,
  }
}
