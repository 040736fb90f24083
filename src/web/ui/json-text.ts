/**
 * JSON as text, whatever its depth: the platform's own writer overflows the stack at a few thousand
 * levels, and an indented text grows with the square of them.
 */

/** Levels that are indented; deeper values are written on one line. */
const INDENTED_DEPTH = 100

/** A JSON value on one line. */
export function compactJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null'
  } catch {
    return writeDeep(value)
  }
}

/** A JSON value for people, indented by two, or on one line where it nests too deep for that. */
export function prettyJson(value: unknown): string {
  return isDeeperThan(value, INDENTED_DEPTH)
    ? compactJson(value)
    : (JSON.stringify(value, null, 2) ?? 'null')
}

/** Whether containers nest deeper than `limit` anywhere in a value. */
export function isDeeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true
    const next: unknown[] = []
    for (const one of level) {
      if (typeof one !== 'object' || one === null) continue
      for (const child of Object.values(one)) {
        if (typeof child === 'object' && child !== null) next.push(child)
      }
    }
    level = next
  }
  return false
}

type Task = { readonly text: string } | { readonly value: unknown }

/** What `JSON.stringify` gives for parsed JSON, with a stack of our own. */
function writeDeep(root: unknown): string {
  const out: string[] = []
  const tasks: Task[] = [{ value: root }]
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    if ('text' in task) {
      out.push(task.text)
      continue
    }
    const { value } = task
    if (typeof value !== 'object' || value === null) {
      out.push(JSON.stringify(value) ?? 'null')
      continue
    }
    const isList = Array.isArray(value)
    const children = Object.entries(value)
    tasks.push({ text: isList ? ']' : '}' })
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const [key, child] = children[index]!
      tasks.push({ value: child })
      if (!isList) tasks.push({ text: `${JSON.stringify(key)}:` })
      if (index > 0) tasks.push({ text: ',' })
    }
    tasks.push({ text: isList ? '[' : '{' })
  }
  return out.join('')
}
