const PAUSE = 300

/**
 * How long a field of IDs waits after an edit, or null for until it is left or Enter is pressed: what was
 * pasted or emptied is meant as it is, what is typed letter by letter is not whole before its end.
 */
export function pauseAfter(edit: Event, text: string): number | null {
  const { inputType, data } = edit as InputEvent
  const isPasted =
    inputType !== 'insertText' ? inputType.startsWith('insertFrom') : data?.length !== 1
  return isPasted || text === '' ? PAUSE : null
}
