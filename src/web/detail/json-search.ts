/** Search through every key and value of a JSON value, in the order in which the tree shows them. */
import { isContainer, type Path } from './json-lines.ts'

export interface Match {
  readonly path: Path
  readonly value: unknown
}

/** Matches that are kept; the rest is counted. */
export const MATCHES_MAX = 100
/** Values that are looked at, so that no input makes a keystroke wait. */
const VISITS_MAX = 500_000

/** A place on the way down; only a match spells its path out. */
interface Place {
  readonly parent: Place | null
  readonly name: string | number
  readonly value: unknown
}

export interface Found {
  readonly matches: readonly Match[]
  readonly count: number
  /** Whether the search ended before the value did. */
  readonly isCut: boolean
}

/** @param pattern without the `g` flag: it is tested against each key and each scalar as text */
export function searchJson(root: unknown, pattern: RegExp): Found {
  const matches: Match[] = []
  let count = 0
  let visits = 0
  const waiting: Place[] = placesIn(root, null)
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    visits += 1
    if (visits > VISITS_MAX) return { matches, count, isCut: true }
    if (matchesPlace(place, pattern)) {
      count += 1
      if (matches.length < MATCHES_MAX) matches.push({ path: pathOf(place), value: place.value })
    }
    for (const child of placesIn(place.value, place)) waiting.push(child)
  }
  return { matches, count, isCut: false }
}

/** The children of a value, last first: they are taken from the end. */
function placesIn(value: unknown, parent: Place | null): Place[] {
  if (!isContainer(value)) return []
  const isList = Array.isArray(value)
  return Object.entries(value)
    .map(([name, child]) => ({
      parent,
      name: isList ? Number(name) : name,
      value: child as unknown,
    }))
    .reverse()
}

function matchesPlace({ name, value }: Place, pattern: RegExp): boolean {
  if (typeof name === 'string' && pattern.test(name)) return true
  return !isContainer(value) && pattern.test(String(value))
}

function pathOf(place: Place): Path {
  const names: (string | number)[] = []
  for (let at: Place | null = place; at; at = at.parent) names.push(at.name)
  return names.reverse()
}
