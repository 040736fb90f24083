/**
 * One step of the walk, without I/O: what an answer adds to what was delivered, and where to ask next.
 * Assumes only that answers are ordered newest first within what upstream's dates can tell; every
 * other habit of upstream (bounds, paging, short answers) is read off the answers themselves.
 */
import { askBefore, askLimit } from './walk-ask.ts'
import { isOrdered, judgeMargin, judgePaging } from './walk-judge.ts'
import { knownRows } from './walk-known.ts'
import { GAP, LOST, TIED } from './walk-losses.ts'
import { afterRows } from './walk-onward.ts'
import { readRow, type UpstreamRow } from './walk-row.ts'
import { isAnySeenMissing, withoutNews } from './walk-stuck.ts'
import type { WalkState, WalkStep } from './walk-state.ts'

export interface WalkAnswer {
  rows: readonly UpstreamRow[]
  /** The offset that upstream says it used, where it says so. */
  offset?: number | undefined
  /** Whether it is certain that nothing follows these rows. */
  isLast?: boolean
}

const STEP_BACK = 80
const STEPS_BACK_MAX = 2
const IDLE_MAX = 300

/** Takes an answer to `askBefore`, `askLimit` and the state's offset. */
export function takeAnswer(state: WalkState, answer: WalkAnswer, limit: number): WalkStep {
  const read = answer.rows.map((row) => readRow(row, state.unordered))
  if (state.bound === null && state.offset === 0 && !state.unordered && !isOrdered(read)) {
    return takeAnswer({ ...state, unordered: true }, answer, limit)
  }
  const alreadyKnown = knownRows(state, read)
  const paged = judgePaging(state, answer.offset, read, alreadyKnown.includes(false))
  const known = paged.unpaged === state.unpaged ? alreadyKnown : knownRows(paged, read)
  const fresh = read.filter((_, index) => !known[index])
  // Rows where a short answer seemed to be the end, unless upstream just repeats itself.
  const isFollowed = paged.probing && paged.repeats === 0 && read.length > 0
  const asked = askLimit(state, limit)
  const isShort = read.length < asked
  const next: WalkState = {
    ...paged,
    first: read[0]?.hash ?? 0,
    firstAt: state.offset,
    digits: read.reduce((most, row) => Math.max(most, row.digits), paged.digits),
    longest: Math.max(state.longest, read.length),
    lastShort: isShort && fresh.length <= limit,
    shortens: paged.shortens || (state.lastShort && (fresh.length > 0 || isFollowed)),
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

function stepBack(state: WalkState): WalkState {
  return { ...state, offset: Math.max(0, state.offset - STEP_BACK), back: state.back + 1 }
}
