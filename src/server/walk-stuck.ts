/** Where to look on when an answer held nothing new, and when that is the end. */
import { aboveOf, LAST_RUNG } from './walk-ask.ts'
import { DISORDER, LOST, TIED, UNPAGED } from './walk-losses.ts'
import { hashes, type WalkRow } from './walk-row.ts'
import { OVERLAP, type WalkState, type WalkStep } from './walk-state.ts'

/** Where to look when an answer held nothing new; the end is where there is no such place. */
export function withoutNews(state: WalkState, read: readonly WalkRow[], isFull: boolean): WalkStep {
  if (read.length === 0)
    return {
      rows: [],
      state: null,
      ...(state.rung === 1 && isAnySeenMissing(state, read) && { incomplete: TIED }),
    }
  if (state.unpaged) return belowTheBound(state, read, isFull)
  // A full answer goes on; so may a short one where short answers have been seen in mid-list.
  const wanted = isFull || state.shortens ? OVERLAP : 0
  const ahead = Math.min(wanted, Math.floor(read.length / 2))
  const offset = state.offset + read.length - ahead
  return { rows: [], state: { ...state, offset, ahead, probing: ahead === 0 } }
}

/** Without paging, what an answer cannot hold is out of reach: go below the instant, and say so. */
function belowTheBound(state: WalkState, read: readonly WalkRow[], isFull: boolean): WalkStep {
  const { bound, rung } = state
  if (state.unordered) return withoutOrder(state, read)
  if (bound === null) return { rows: [], state: null, ...(isFull && { incomplete: UNPAGED }) }
  if (!isFull && !state.shortens && rung === 0) return { rows: [], state: null }
  if (rung === LAST_RUNG) return { rows: [], state: null, ...(isFull && { incomplete: LOST }) }
  const isTight = rung > 0 || (aboveOf(state) === 1 && state.edge === bound)
  const isHidden = isFull && isTight && read.findLast(({ at }) => at !== undefined)?.at === bound
  const lower = { ...state, rung: rung === 0 && isTight ? 2 : rung + 1 }
  return { rows: [], state: lower, ...(isHidden && { incomplete: TIED }) }
}

/** Just above the bound, rows of its very instant must come back: dates are written too coarsely else. */
export function isAnySeenMissing(state: WalkState, read: readonly WalkRow[]): boolean {
  const there = new Set(hashes(read))
  return state.seen.some((hash) => !there.has(hash))
}

/** Neither order nor paging: going below the oldest row of the page is all that is left. */
function withoutOrder(state: WalkState, read: readonly WalkRow[]): WalkStep {
  const bound = Math.min(...read.map(({ written }) => written ?? Infinity))
  if (bound === Infinity) return { rows: [], state: null, incomplete: UNPAGED }
  return {
    rows: [],
    state: { ...state, bound, edge: bound, unordered: false, isMarginNeeded: false },
    incomplete: DISORDER,
  }
}
