/**
 * A JSON value as the lines of a tree: one line per key, a container's children under it while it is
 * open. Long containers are shown in ranges of a hundred, so that whatever comes, few lines stand.
 */

export type Path = readonly (string | number)[]

export interface Line {
  /** Unique in the tree, and the same for the same place in another value. */
  readonly id: string
  readonly path: Path
  readonly depth: number
  /** The key or index; null for the root. */
  readonly name: string | number | null
  readonly value: unknown
  /** For a line that stands for a part of a long container: from, and up to but without. */
  readonly range: readonly [number, number] | null
  /** Whether there is something to open: children, or the rest of a long text. */
  readonly opens: boolean
  readonly isOpen: boolean
}

/** Children that one container shows at a time. */
const PART = 100
/** Lines that a tree shows, at most. */
export const LINES_MAX = 2000
/** Lines that are open at first. */
const FIRST_LINES = 60
/** Characters of a text that its line shows while it is closed. */
export const TEXT_SHOWN = 160

const ROOT = ''

export function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

export function sizeOf(container: object): number {
  return Array.isArray(container) ? container.length : Object.keys(container).length
}

/** The id of a child: a JSON pointer (RFC 6901). */
function childId(parent: string, name: string | number): string {
  return `${parent}/${String(name).replace(/~/g, '~0').replace(/\//g, '~1')}`
}

/** `~r` is no escape of a JSON pointer, so a range is never taken for a key. */
const rangeId = (container: string, from: number, to: number) => `${container}/~r${from}-${to}`

/** How many children one range takes, so that a container of this many shows at most a hundred lines. */
function stepOf(count: number): number {
  let step = 1
  while (count / step > PART) step *= PART
  return step
}

type Place = Pick<Line, 'id' | 'path' | 'depth' | 'value' | 'range'>

/** The lines right under an open one. */
function childrenOf(place: Place): Omit<Line, 'opens' | 'isOpen'>[] {
  if (!isContainer(place.value)) return []
  const container = place.value as Readonly<Record<string | number, unknown>>
  const names = Array.isArray(place.value) ? null : Object.keys(container)
  const [from, to] = place.range ?? [0, names ? names.length : sizeOf(container)]
  const owner = place.range ? place.id.slice(0, place.id.lastIndexOf('/~r')) : place.id
  const step = stepOf(to - from)
  const depth = place.depth + 1
  const children = []
  for (let index = from; index < to; index += step) {
    if (step > 1) {
      const end = Math.min(to, index + step)
      const range = [index, end] as const
      const id = rangeId(owner, index, end)
      children.push({ id, path: place.path, depth, name: null, value: container, range })
    } else {
      const name = names ? names[index]! : index
      const path = [...place.path, name]
      const id = childId(owner, name)
      children.push({ id, path, depth, name, value: container[name], range: null })
    }
  }
  return children
}

function opens({ value, range }: Pick<Line, 'value' | 'range'>): boolean {
  if (range) return true
  return isContainer(value)
    ? sizeOf(value) > 0
    : typeof value === 'string' && value.length > TEXT_SHOWN
}

const rootPlace = (value: unknown) =>
  ({ id: ROOT, path: [], depth: 0, name: null, value, range: null }) as const

/** What is open at first: level by level, as long as the tree stays short. The root always is. */
export function firstOpen(root: unknown): ReadonlySet<string> {
  const open = new Set([ROOT])
  let level: Place[] = childrenOf(rootPlace(root))
  let lines = level.length
  while (level.length > 0) {
    const next: Place[] = []
    for (const place of level) {
      if (place.range || !isContainer(place.value)) continue
      const size = sizeOf(place.value)
      if (size === 0 || size > PART || lines + size > FIRST_LINES) continue
      open.add(place.id)
      lines += size
      next.push(...childrenOf(place))
    }
    level = next
  }
  return open
}

/** The lines of a tree with these places open, in order, up to `LINES_MAX`. */
export function linesOf(
  root: unknown,
  isOpen: (id: string) => boolean,
): { lines: Line[]; isCut: boolean } {
  const lines: Line[] = []
  const waiting: Omit<Line, 'opens' | 'isOpen'>[] = [rootPlace(root)]
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    if (lines.length === LINES_MAX) return { lines, isCut: true }
    const line = { ...place, opens: opens(place), isOpen: isOpen(place.id) }
    lines.push(line)
    if (line.isOpen && line.opens) waiting.push(...childrenOf(place).reverse())
  }
  return { lines, isCut: false }
}

/** What must be open for a place to be seen: its containers, and the ranges it falls into. */
export function ancestorsOf(root: unknown, path: Path): string[] {
  const ids: string[] = []
  let id = ROOT
  let value = root
  for (const name of path) {
    ids.push(id)
    if (!isContainer(value)) break
    const index = Array.isArray(value) ? Number(name) : Object.keys(value).indexOf(String(name))
    let [from, to] = [0, sizeOf(value)]
    for (let step = stepOf(to - from); step > 1; step = stepOf(to - from)) {
      from += Math.floor((index - from) / step) * step
      to = Math.min(to, from + step)
      ids.push(rangeId(id, from, to))
    }
    id = childId(id, name)
    value = (value as Readonly<Record<string | number, unknown>>)[name]
  }
  return ids
}

export function idOf(path: Path): string {
  return path.reduce<string>(childId, ROOT)
}
