/** All that a walk remembers between two pages; it travels in the cursor. */
import type { Micros } from '#contract/instant.ts'
import type { WalkRow } from './walk-row.ts'

/** Rows that an answer inside a tie repeats: as many deletions do not break the chain. */
export const OVERLAP = 10

export interface WalkState {
  /** The oldest instant delivered so far; null while none was readable. */
  bound: Micros | null
  /** How `created_before` is derived from the bound: 0 just above it, then down to just below it. */
  rung: number
  /** Rows skipped under the present `created_before`; more than 0 only inside a tie. */
  offset: number
  /** Rows that the next answer is expected to repeat. */
  ahead: number
  /** Delivered rows at the bound's instant, the latest ones. */
  seen: number[]
  /** Delivered rows with an id and an unreadable instant, the latest ones. */
  undated: number[]
  /** Delivered rows with neither id nor instant, each kind once. */
  junk: number[]
  /** Such rows that the next answer is expected to repeat after the last known row. */
  tail: number[]
  /** The first row of the last answer, and the offset that was asked for. */
  first: number
  firstAt: number
  /** Finest fraction digits met. */
  digits: number
  /** An instant at or a few rows above the bound, from which rows are asked for; null with the bound. */
  edge: Micros | null
  /** What one unit of the last written digit was worth when the bound was set, in microseconds. */
  unit: Micros
  /** Microseconds that `created_before` keeps from the edge at least. */
  margin: Micros
  /** Whether upstream needs such a margin; null while that is not known. */
  isMarginNeeded: boolean | null
  /** Whether upstream ignores limit and offset, and how much speaks for it. */
  unpaged: boolean
  repeats: number
  /** Whether upstream's order is not newest first: instants are then not relied on. */
  unordered: boolean
  /** Rows of the longest answer. */
  longest: number
  /** Whether the last answer was shorter than asked, and whether such an answer was once not the last. */
  lastShort: boolean
  shortens: boolean
  /** Whether the present offset was reached by an answer that held nothing new. */
  probing: boolean
  /** How often the same was asked again since the last row was delivered. */
  again: number
  /** Steps back since the last row was delivered, and answers without a new row. */
  back: number
  idle: number
  /** Rows delivered inside ties, and calls made beyond one a page: they pay for each other. */
  tied: number
  extra: number
}

export const START: WalkState = {
  bound: null,
  rung: 0,
  offset: 0,
  ahead: 0,
  seen: [],
  undated: [],
  junk: [],
  tail: [],
  first: 0,
  firstAt: 0,
  digits: 0,
  edge: null,
  unit: 1_000_000,
  margin: 0,
  isMarginNeeded: null,
  unpaged: false,
  repeats: 0,
  unordered: false,
  longest: 0,
  lastShort: false,
  shortens: false,
  probing: false,
  again: 0,
  back: 0,
  idle: 0,
  tied: 0,
  extra: 0,
}

/** What one answer brought. */
export interface WalkStep {
  rows: WalkRow[]
  /** Where to go on; null at the end. */
  state: WalkState | null
  /** What could not be listed, in words for people. */
  incomplete?: string
}
