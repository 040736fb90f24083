import { expect, test } from 'vitest'
import { pauseAfter } from './pause-after.ts'

const edit = (inputType: string, data: string | null = null) =>
  ({ inputType, data }) as unknown as Event

test('what is pasted or emptied goes soon, what is typed or deleted waits', () => {
  expect(pauseAfter(edit('insertFromPaste'), 'abc')).toBe(300)
  expect(pauseAfter(edit('insertText', 'abc'), 'abc')).toBe(300)
  expect(pauseAfter(edit('deleteContentBackward'), '')).toBe(300)
  expect(pauseAfter(edit('insertText', 'c'), 'abc')).toBeNull()
  expect(pauseAfter(edit('deleteContentBackward'), 'ab')).toBeNull()
})
