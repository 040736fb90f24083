/**
 * One step of the walk, without I/O: what an answer adds to what was delivered, and where to ask next.
 * Assumes only that answers are ordered newest first within what upstream's dates can tell; every
 * other habit of upstream (bounds, paging, short answers) is read off the answers themselves.
 */
import type { Micros } from '#contract/instant.ts'
import { readRow, type UpstreamRow, type WalkRow } from './walk-row.ts'
import { knownRows } from './walk-known.ts'
import type { WalkState } from './walk-state.ts'

export interface WalkAnswer {
  rows: readonly UpstreamRow[]
  /** The offset that upstream says it used, where it says so. */
  offset?: number | undefined
  /** Whether it is certain that nothing follows these rows. */
  isLast?: boolean
}

export interface WalkStep {
  rows: WalkRow[]
  /** Where to go on; null at the end. */
  state: WalkState | null
  /** What could not be listed, in words for people. */
  incomplete?: string
}

/** Most rows that one answer holds. */
export const ANSWER_MAX = 100
/** Rows that an answer inside a tie repeats: as many deletions do not break the chain. */
const OVERLAP = 10
/** Rows that an answer below a bound repeats until it is known how upstream reads the bound. */
const WITNESSES = 5
const STEP_BACK = 80
const STEPS_BACK_MAX = 2
const IDLE_MAX = 300
/** Hashes kept of each sort; two steps back stay within them, and the cursor within 4 kB. */
const KEPT = 200
const KINDS_KEPT = 16
/** Microseconds that upstream may cut `created_before` to: a millisecond, a second. */
const GRAINS = [1000, 1_000_000]
/** The lowest rung: strictly below the bound whether upstream's bound is inclusive or not. */
const LAST_RUNG = 3

/** The instant to ask upstream for as `created_before`; undefined leaves the person's own in place. */
export function askBefore(state: WalkState): Micros | undefined {
  if (state.bound === null || state.unordered) return undefined
  const { bound, edge } = state
  return [(edge ?? bound) + aboveOf(state), bound + 1, bound, bound - 1][state.rung]
}

/** How many rows to ask for so that `limit` new ones may come. */
export function askLimit(state: WalkState, limit: number): number {
  return state.idle > 0 ? ANSWER_MAX : Math.min(ANSWER_MAX, limit + state.ahead)
}

/** What one unit of the last written digit is worth. A written instant lies this close to the real one. */
const unitOf = (state: WalkState) => 10 ** (6 - state.digits)
const aboveOf = (state: WalkState) => Math.max(unitOf(state), state.margin)

/** Takes an answer to `askBefore`, `askLimit` and the state's offset. */
export function takeAnswer(state: WalkState, answer: WalkAnswer, limit: number): WalkStep {
  const read = answer.rows.map((row) => readRow(row, state.unordered))
  if (state.bound === null && state.offset === 0 && !state.unordered && !isOrdered(read)) {
    return takeAnswer({ ...state, unordered: true }, answer, limit)
  }
  const paged = judgePaging(state, answer, read)
  const known = knownRows(paged, read)
  const fresh = read.filter((_, index) => !known[index])
  const asked = askLimit(state, limit)
  const isShort = read.length < asked
  const next: WalkState = {
    ...paged,
    first: read[0]?.hash ?? 0,
    firstAt: state.offset,
    digits: read.reduce((most, row) => Math.max(most, row.digits), paged.digits),
    longest: Math.max(state.longest, read.length),
    lastShort: isShort && fresh.length <= limit,
    shortens: paged.shortens || (state.lastShort && fresh.length > 0),
    idle: state.idle + 1,
  }
  if (next.idle > IDLE_MAX) return { rows: [], state: null, incomplete: LOST }
  const margin = judgeMargin(next, askBefore(state), read, known)
  if (margin.again) return { rows: [], state: { ...margin.state, lastShort: false } }
  const isGap = next.offset > 0 && !next.probing && known[0] !== true
  if (isGap && next.back < STEPS_BACK_MAX) return { rows: [], state: stepBack(margin.state) }
  // Where short answers are no end, the longest one tells what upstream gives at most.
  const isFull = !isShort || (next.shortens && read.length >= next.longest)
  if (fresh.length === 0) return withoutNews(margin.state, read, isFull)
  const rows = fresh.slice(0, limit)
  const isEnd = answer.isLast === true && rows.length === fresh.length
  const on = isEnd ? null : afterRows(margin.state, read, rows)
  const isCut = next.rung === 1 && isAnySeenMissing(next, read)
  const incomplete = isGap ? GAP : isCut ? TIED : undefined
  return { rows, state: on, ...(incomplete !== undefined && { incomplete }) }
}

const LOST =
  'Hedra keeps repeating what it already listed, so the list ends here and may not be complete.'
const TIED =
  'More than 100 generations share one instant and Hedra does not page through them: some of them are missing here.'
const GAP =
  'So many generations were deleted while the list was read that some may be missing here. Reload to be sure.'
const DISORDER =
  'Hedra does not list newest first and does not page: some generations may be missing here.'
const UNPAGED = 'Hedra gives the first 100 generations alone: older ones are missing here.'

function isOrdered(rows: readonly WalkRow[]): boolean {
  let last = Infinity
  return rows.every(({ at }) => {
    if (at === undefined) return true
    const isLater = at > last
    last = at
    return !isLater
  })
}

/** Finds out whether upstream ignores the offset: it says so itself, or keeps giving the same rows. */
function judgePaging(state: WalkState, answer: WalkAnswer, read: readonly WalkRow[]): WalkState {
  if (state.offset === 0) return state
  const [head] = read
  const isTold = answer.offset !== undefined && answer.offset !== state.offset
  const counts = head?.hasId === true || answer.offset === undefined
  const isElsewhere = state.offset !== state.firstAt
  const isRepeat = isElsewhere && read.length > 1 && head?.hash === state.first && counts
  const repeats = isRepeat ? state.repeats + 1 : 0
  if (!isTold && repeats < 2) return { ...state, repeats }
  return { ...state, unpaged: true, offset: 0, probing: false, back: 0, repeats: 0 }
}

/**
 * An answer below the edge must repeat a row that is known. Where it does not, either all of them were
 * deleted, or upstream reads `created_before` more coarsely than it writes dates: a wider margin tells,
 * and is kept for the walk where it brings back rows at the edge itself.
 * @param asked the instant that was asked for
 */
function judgeMargin(
  state: WalkState,
  asked: Micros | undefined,
  read: readonly WalkRow[],
  known: readonly boolean[],
): { state: WalkState; again: boolean } {
  const { edge, margin } = state
  const isSettled = state.isMarginNeeded === false || state.offset > 0 || state.rung > 0
  if (asked === undefined || isSettled) return { state, again: false }
  const instants = read.flatMap(({ at }, index) => (known[index] && at !== undefined ? [at] : []))
  if (margin > 0 && edge !== null && instants.some((at) => at <= edge)) {
    return { state: { ...state, isMarginNeeded: true }, again: false }
  }
  // A row that would be gone if what was asked for had been cut shows that it was not cut.
  const isUncut = GRAINS.every((grain) => {
    const cell = Math.floor(asked / grain)
    return grain <= unitOf(state) || instants.some((at) => Math.floor(at / grain) === cell)
  })
  if (isUncut && margin === 0) return { state: { ...state, isMarginNeeded: false }, again: false }
  const wider = GRAINS.find((grain) => grain > Math.max(margin, unitOf(state)))
  const again = instants.length === 0 && wider !== undefined
  return { state: again ? { ...state, margin: wider } : state, again }
}

function stepBack(state: WalkState): WalkState {
  return { ...state, offset: Math.max(0, state.offset - STEP_BACK), back: state.back + 1 }
}

/** Where to look when an answer held nothing new; the end is where there is no such place. */
function withoutNews(state: WalkState, read: readonly WalkRow[], isFull: boolean): WalkStep {
  if (read.length === 0)
    return {
      rows: [],
      state: null,
      ...(state.rung === 1 && isAnySeenMissing(state, read) && { incomplete: TIED }),
    }
  if (state.unpaged) return belowTheBound(state, read, isFull)
  // A full answer goes on; so may a short one where short answers have been seen in mid-list.
  const wanted = isFull || state.shortens ? OVERLAP : 0
  const ahead = Math.min(wanted, read.length - 1)
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
function isAnySeenMissing(state: WalkState, read: readonly WalkRow[]): boolean {
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

/** The state after delivering `rows`, which are the first fresh ones of `read`. */
function afterRows(
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
  const base: WalkState = {
    ...state,
    undated: [...state.undated, ...undated].slice(-KEPT),
    junk: [...new Set([...state.junk, ...junk])].slice(-KINDS_KEPT),
    probing: false,
    again: 0,
    back: 0,
    idle: 0,
    repeats: 0,
  }
  if (isMoved) {
    const edge = state.isMarginNeeded === false ? bound : edgeOf(state, rows)
    const margin = state.isMarginNeeded === true ? state.margin : 0
    const top = edge + Math.max(unitOf(state), margin)
    const ahead = given.filter(({ at }) => at === undefined || at <= top).length
    return {
      ...base,
      bound,
      edge,
      margin,
      rung: 0,
      offset: 0,
      ahead,
      seen: atBound,
      tail: tailFrom(0),
    }
  }
  const skip = state.unpaged ? 0 : Math.max(0, given.length - OVERLAP)
  return {
    ...base,
    seen: [...state.seen, ...atBound].slice(-KEPT),
    tail: tailFrom(skip),
    offset: state.offset + skip,
    ahead: given.length - skip,
    tied: state.tied + atBound.length,
  }
}

/** The instant of the last few rows, so that not all of them are gone when the next answer comes. */
function edgeOf(state: WalkState, rows: readonly WalkRow[]): Micros {
  const instants = rows.flatMap(({ at }) => (at === undefined ? [] : [at]))
  const last = instants.slice(-WITNESSES)
  const before = instants.length < WITNESSES && state.bound !== null ? [state.bound] : []
  return Math.max(...last, ...before)
}

const hashes = (rows: readonly WalkRow[]) => rows.map(({ hash }) => hash)
