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

/** How deep arrays and objects are nested in each other. */
export function nestingDepth(text: string): number {
  let depth = 0
  let deepest = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = stringEnd(text, at) - 1
    else if (opens(code)) deepest = Math.max(deepest, ++depth)
    else if (closes(code)) depth--
  }
  return deepest
}

/** The texts of the elements of the array that starts at `start`, and the index after the array. */
function elementTexts(text: string, start: number): { elements: string[]; end: number } {
  const elements: string[] = []
  let depth = 0
  let from = start + 1
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = stringEnd(text, at) - 1
    else if (opens(code)) depth++
    else if (closes(code)) depth--
    if (depth > 1 || (depth === 1 && code !== COMMA)) continue
    const element = text.slice(from, at).trim()
    if (element !== '') elements.push(element)
    from = at + 1
    if (depth === 0) return { elements, end: at + 1 }
  }
  return { elements, end: text.length }
}

/**
 * The texts of the elements of an array, or of the array under `key` in an object; of a repeated key
 * the last counts, as in `JSON.parse`.
 * @returns undefined where there is no such array
 */
export function rowTexts(text: string, key: string): string[] | undefined {
  const start = text.search(/\S/)
  if (text[start] === '[') return elementTexts(text, start).elements
  let found: string[] | undefined
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (opens(code)) depth++
    else if (closes(code)) depth--
    if (code !== QUOTE) continue
    const end = stringEnd(text, at)
    const name = text.slice(at, end)
    at = end - 1
    if (depth !== 1) continue
    const value = valueStart(text, end)
    if (value === undefined || JSON.parse(name) !== key) continue
    found = undefined
    if (text[value] !== '[') continue
    const { elements, end: after } = elementTexts(text, value)
    found = elements
    at = after - 1
  }
  return found
}

/** Where the value of the key that ends at `end` starts; undefined where the string is no key. */
function valueStart(text: string, end: number): number | undefined {
  const match = /\s*:\s*/y
  match.lastIndex = end
  return match.test(text) ? match.lastIndex : undefined
}
