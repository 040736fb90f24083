/** Reads upstream's habits off its answers: its order, its paging and how finely it reads bounds. */
import type { Micros } from '#contract/instant.ts'
import type { WalkRow } from './walk-row.ts'
import type { WalkState } from './walk-state.ts'

/** Microseconds that upstream may cut `created_before` to: a millisecond, a second. */
const GRAINS = [1000, 1_000_000]

/** Repeated answers after which upstream's own word on the offset is no longer believed. */
const REPEATS_AGAINST_WORD = 4

/** Whether rows come newest first, as far as their instants can be read. */
export function isOrdered(rows: readonly WalkRow[]): boolean {
  let last = Infinity
  return rows.every(({ at }) => {
    if (at === undefined) return true
    const isLater = at > last
    last = at
    return !isLater
  })
}

/**
 * Finds out whether upstream ignores the offset: it says so itself, or keeps giving the same rows.
 * @param told the offset that upstream says it used
 * @param isNews whether the answer holds a row that was not delivered
 */
export function judgePaging(
  state: WalkState,
  told: number | undefined,
  read: readonly WalkRow[],
  isNews: boolean,
): WalkState {
  if (state.offset === 0) return state
  const [head] = read
  const isSame = state.offset !== state.firstAt && head?.hash === state.first
  // Rows without an identity look alike wherever they are, and always new.
  const isRepeat = isSame && (head?.isPlain ? told === undefined : !isNews)
  const repeats = isRepeat ? state.repeats + 1 : 0
  const isTold = told !== undefined && told !== state.offset
  const enough = told === undefined ? 2 : REPEATS_AGAINST_WORD
  if (!isTold && repeats < enough) return { ...state, repeats }
  return { ...state, unpaged: true, offset: 0, probing: false, back: 0, repeats: 0 }
}

/**
 * An answer below the edge must repeat a row that is known. Where it does not, either all of them were
 * deleted, or upstream reads `created_before` more coarsely than it writes dates: a wider margin tells,
 * and is kept for the walk where it brings back rows at the edge itself.
 * @param asked the instant that was asked for
 */
export function judgeMargin(
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
    return grain <= state.unit || instants.some((at) => Math.floor(at / grain) === cell)
  })
  if (isUncut && margin === 0) return { state: { ...state, isMarginNeeded: false }, again: false }
  const wider = GRAINS.find((grain) => grain > Math.max(margin, state.unit))
  const again = instants.length === 0 && wider !== undefined
  return { state: again ? { ...state, margin: wider } : state, again }
}
