/** Turns what the walk remembers into its next question. */
import type { Micros } from '#contract/instant.ts'
import type { WalkState } from './walk-state.ts'

/** Most rows that one answer holds. */
export const ANSWER_MAX = 100
/** The lowest rung: strictly below the bound whether upstream's bound is inclusive or not. */
export const LAST_RUNG = 3

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

/** A written instant lies within one unit of its last digit of the real one. */
export const aboveOf = ({ unit, margin }: WalkState) => Math.max(unit, margin)
