/** What the walk remembers after rows were delivered. */
import type { Micros } from '#contract/instant.ts'
import { hashes, type WalkRow } from './walk-row.ts'
import { OVERLAP, type WalkState } from './walk-state.ts'

/** Rows that an answer below a bound repeats until it is known how upstream reads the bound. */
const WITNESSES = 5
/** Hashes kept of each sort at least, and of both at most: two steps back stay within the former. */
const KEPT = 200
const KEPT_IN_ALL = 400
const KINDS_KEPT = 16

/** The state after delivering `rows`, which are the first fresh ones of `read`. */
export function afterRows(
  state: WalkState,
  read: readonly WalkRow[],
  rows: readonly WalkRow[],
): WalkState {
  const last = read.indexOf(rows.at(-1)!)
  const given = read.slice(0, last + 1)
  const bound = Math.min(state.bound ?? Infinity, ...rows.map(({ at }) => at ?? Infinity))
  const isMoved = bound < (state.bound ?? Infinity)
  const atBound = hashes(rows.filter(({ at }) => at === bound))
  const lastNamed = given.findLastIndex((row) => !row.isPlain)
  const tailFrom = (from: number) => hashes(given.slice(Math.max(from, lastNamed + 1)))
  const undated = hashes(rows.filter(({ at, hasId }) => at === undefined && hasId))
  const junk = hashes(rows.filter(({ isPlain }) => isPlain))
  const seen = isMoved ? atBound : remember(state.seen, read, atBound, KEPT_IN_ALL)
  const base: WalkState = {
    ...state,
    seen,
    undated: remember(state.undated, read, undated, KEPT_IN_ALL - Math.min(KEPT, seen.length)),
    junk: [...new Set([...state.junk, ...junk])].slice(-KINDS_KEPT),
    probing: false,
    again: 0,
    back: 0,
    idle: 0,
    repeats: 0,
  }
  base.seen = seen.slice(-Math.max(KEPT, KEPT_IN_ALL - base.undated.length))
  if (isMoved) {
    const unit = 10 ** (6 - state.digits)
    // Finer dates than were met so far ask for a proof of their own.
    const isMarginNeeded = unit < state.unit && !state.isMarginNeeded ? null : state.isMarginNeeded
    const edge = isMarginNeeded === false ? bound : edgeOf(state, rows)
    const margin = isMarginNeeded ? state.margin : 0
    const top = edge + Math.max(unit, margin)
    const ahead = given.filter(({ at }) => at === undefined || at <= top).length
    const place = { bound, edge, unit, margin, isMarginNeeded, rung: 0, offset: 0 }
    return { ...base, ...place, ahead, tail: tailFrom(0) }
  }
  const skip = state.unpaged ? 0 : Math.max(0, given.length - OVERLAP)
  return {
    ...base,
    tail: tailFrom(skip),
    offset: state.offset + skip,
    ahead: given.length - skip,
    tied: state.tied + atBound.length,
  }
}

/** The instant of the last few rows, so that not all of them are gone when the next answer comes. */
function edgeOf(state: WalkState, rows: readonly WalkRow[]): Micros {
  const dated = rows.filter(({ at }) => at !== undefined)
  const last = dated.slice(-WITNESSES).map(({ at }) => at!)
  const before = dated.length < WITNESSES && state.bound !== null ? [state.bound] : []
  return Math.max(...last, ...before)
}

/** Adds to what is remembered; of the rest, what is still there is kept longest. */
function remember(
  kept: readonly number[],
  read: readonly WalkRow[],
  added: readonly number[],
  most: number,
): number[] {
  if (kept.length + added.length <= most) return [...kept, ...added]
  const inAnswer = new Set(hashes(read))
  const there = kept.filter((hash) => inAnswer.has(hash))
  const gone = kept.filter((hash) => !inAnswer.has(hash))
  return [...gone, ...there, ...added].slice(-most)
}
