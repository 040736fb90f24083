/**
 * Lists generations page by page, each exactly once and newest first, whatever upstream's paging does.
 * One upstream call a page; what goes beyond is held to one call in the whole walk and one per 100 rows
 * of one instant: when that is used up, an empty page with a way on is handed out instead.
 */
import type { Micros } from '#contract/instant.ts'
import type { WalkState } from './walk-state.ts'
import { askBefore, askLimit } from './walk-ask.ts'
import { takeAnswer, type WalkAnswer } from './walk-step.ts'

export interface WalkQuestion {
  created_before: Micros | undefined
  limit: number
  offset: number
}

export interface WalkRequest {
  ask: (question: WalkQuestion) => Promise<WalkAnswer>
  /** The person's own `created_before`; the walk never asks beyond it. */
  createdBefore: Micros | undefined
  limit: number
  state: WalkState
}

export interface WalkPage {
  /** The texts of the rows, as they came. */
  rows: string[]
  /** Where the next page starts; null at the end. */
  state: WalkState | null
  incomplete?: string
}

/** Reads the next page. */
export async function walk({ ask, createdBefore, limit, state }: WalkRequest): Promise<WalkPage> {
  let incomplete: string | undefined
  // A place without overlap only holds while nothing changes: not from one page to the next.
  for (let current = { ...state, probing: false }; ;) {
    const answer = await ask({
      created_before: earlier(askBefore(current), createdBefore),
      limit: askLimit(current, limit),
      offset: current.offset,
    })
    const step = takeAnswer(current, answer, limit)
    incomplete = step.incomplete ?? incomplete
    const isAffordable = step.state && step.state.extra < 1 + Math.floor(step.state.tied / 100)
    if (step.rows.length === 0 && step.state && isAffordable) {
      current = { ...step.state, extra: step.state.extra + 1 }
      continue
    }
    const state = step.rows.length === 0 && step.state ? rest(current, step.state) : step.state
    const page = { rows: step.rows.map(({ text }) => text), state }
    return incomplete === undefined ? page : { ...page, incomplete }
  }
}

/**
 * The state to hand out where a question brought nothing new. Where short answers are no end, a place
 * without overlap only holds while nothing changes, so the same is asked again first, twice at most.
 */
function rest(before: WalkState, after: WalkState): WalkState {
  if (!after.probing || !after.shortens || after.again >= 2) return after
  const { offset, ahead, probing } = before
  return { ...after, offset, ahead, probing, again: after.again + 1 }
}

function earlier(one: Micros | undefined, other: Micros | undefined): Micros | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other)
}
