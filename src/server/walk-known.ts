/** Tells which rows of an answer were delivered before. */
import type { WalkRow } from './walk-row.ts'
import type { WalkState } from './walk-state.ts'

/**
 * A row with an id is known by it; a row newer than the bound is known because the walk is past it. A
 * row with neither id nor instant is known by its place: before a known row, or among as many of its
 * kind as were delivered last.
 */
export function knownRows(state: WalkState, read: readonly WalkRow[]): boolean[] {
  const delivered = new Set([...state.seen, ...state.undated])
  const inAnswer = new Set<number>()
  const known = read.map(({ at, hash, hasId, isPlain }) => {
    if (at !== undefined && state.bound !== null && at > state.bound) return true
    if (isPlain) return false
    const isKnown = delivered.has(hash) || inAnswer.has(hash)
    if (hasId) inAnswer.add(hash)
    return isKnown
  })
  const lastKnown = known.lastIndexOf(true)
  // After a step back even forgotten rows come by: whatever is before a known row was delivered.
  if (state.back > 0) known.fill(true, 0, lastKnown + 1)
  const firstFresh = read.findIndex((row, index) => !row.isPlain && !known[index])
  const junk = new Set(state.junk)
  const tail = [...state.tail]
  for (const [index, row] of read.entries()) {
    if (known[index] || !row.isPlain) continue
    if (index < lastKnown || state.unpaged) known[index] = junk.has(row.hash)
    else if (firstFresh === -1 || index < firstFresh) known[index] = takeOne(tail, row.hash)
  }
  return known
}

function takeOne(from: number[], value: number): boolean {
  const at = from.indexOf(value)
  if (at >= 0) from.splice(at, 1)
  return at >= 0
}
