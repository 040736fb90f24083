/**
 * Finds pieces of a JSON text without rebuilding them, so that rows travel on exactly as they came.
 * Works on valid JSON alone (parse first) and keeps no stack, so no depth can exhaust it.
 */

const QUOTE = 34
const COMMA = 44
const BACKSLASH = 92

const opens = (code: number) => code === 91 || code === 123
const closes = (code: number) => code === 93 || code === 125

/** The index just after the string that starts at `start`. */
function stringEnd(text: string, start: number): number {
  let end = start
  do {
    end = text.indexOf('"', end + 1)
    if (end < 0) return text.length
  } while (isEscaped(text, end))
  return end + 1
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0
  while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes++
  return slashes % 2 === 1
}

export interface ScannedRows {
  /** The texts of the rows; undefined where there is no such array. */
  rows: string[] | undefined
  /** How deep arrays and objects are nested in each other. */
  depth: number
}

/**
 * Cuts out the elements of an array, or of the array under `key` in an object; of a repeated key the
 * last counts, as in `JSON.parse`.
 */
export function scanRows(text: string, key: string): ScannedRows {
  const isArray = text.trimStart().startsWith('[')
  /** The depth of the elements while inside the array, else 0. */
  let inside = 0
  let from = 0
  let rows: string[] | undefined
  let depth = 0
  let deepest = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      const end = stringEnd(text, at)
      if (depth === 1 && !isArray) {
        const value = valueStart(text, end)
        if (value !== undefined && JSON.parse(text.slice(at, end)) === key) {
          rows = undefined
          inside = text[value] === '[' ? 2 : 0
        }
      }
      at = end - 1
    } else if (opens(code)) {
      depth++
      if (depth > deepest) deepest = depth
      if (depth === 1 && isArray) inside = 1
      if (depth === inside && rows === undefined) {
        rows = []
        from = at + 1
      }
    } else if (closes(code)) {
      if (depth === inside && rows !== undefined) {
        addElement(rows, text, from, at)
        inside = 0
      }
      depth--
    } else if (code === COMMA && depth === inside && rows !== undefined) {
      addElement(rows, text, from, at)
      from = at + 1
    }
  }
  return { rows, depth: deepest }
}

function addElement(rows: string[], text: string, from: number, to: number) {
  const element = text.slice(from, to).trim()
  if (element !== '') rows.push(element)
}

/** Where the value of the key that ends at `end` starts; undefined where the string is no key. */
function valueStart(text: string, end: number): number | undefined {
  const match = /\s*:\s*/y
  match.lastIndex = end
  return match.test(text) ? match.lastIndex : undefined
}
