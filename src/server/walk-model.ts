/** For tests: an upstream whose every doubtful habit can be chosen, and which changes while it is walked. */
import { formatInstant, parseInstant, type Micros } from '#contract/instant.ts'
import type { UpstreamRow } from './walk-row.ts'
import type { WalkAnswer } from './walk-step.ts'
import type { WalkQuestion } from './walk.ts'

export interface Habits {
  isInclusive: boolean
  /** Whether limit and offset are obeyed. */
  isPaging: boolean
  pageInfo: 'true' | 'echo' | 'none'
  /** Most rows of one answer. */
  most: number
  /** Whether answers may be shorter than that in mid-list. */
  isShort: boolean
  /** Fraction digits that instants are written with; finer ones are cut off. */
  digits: number
  zone: '' | 'Z' | '+00:00'
  /** Whether trailing zeros of the fraction are left out. */
  isTrimmed: boolean
  /** Microseconds to which `created_before` is cut. */
  grain: number
}

export interface ModelRow {
  id: string
  at: Micros
  kind: 'dated' | 'undated' | 'junk'
}

/** The instant as this upstream writes it. */
export function writeInstant(at: Micros, { digits, zone, isTrimmed }: Habits): string {
  const seconds = Math.floor(at / 1_000_000)
  const whole = formatInstant(seconds * 1_000_000).slice(0, -1)
  const cut = String(at - seconds * 1_000_000)
    .padStart(6, '0')
    .slice(0, digits)
  const fraction = isTrimmed ? cut.replace(/0+$/, '') : cut
  return `${whole}${fraction && `.${fraction}`}${zone}`
}

export class ModelUpstream {
  rows: ModelRow[]
  calls = 0
  readonly habits: Habits
  readonly #random: () => number

  /** @param rows newest first */
  constructor(rows: readonly ModelRow[], habits: Habits, random: () => number) {
    this.rows = [...rows]
    this.habits = habits
    this.#random = random
  }

  ask = ({ created_before, limit, offset }: WalkQuestion): Promise<WalkAnswer> => {
    this.calls++
    const { isInclusive, isPaging, pageInfo, most, isShort, grain } = this.habits
    const before =
      created_before === undefined ? Infinity : Math.floor(created_before / grain) * grain
    const matching = this.rows.filter(({ at }) => {
      const cut = Math.floor(at / grain) * grain
      return cut < before || (isInclusive && cut === before)
    })
    const from = isPaging ? offset : 0
    const wanted = Math.min(isPaging ? limit : 100, most)
    const count = isShort ? 1 + Math.floor(this.#random() * wanted) : wanted
    const rows = matching.slice(from, from + count).map((row) => this.write(row))
    const told = { true: from, echo: offset, none: undefined }[pageInfo]
    return Promise.resolve({ rows, offset: told })
  }

  write({ id, at, kind }: ModelRow): UpstreamRow {
    const value =
      kind === 'junk'
        ? null
        : { id, created_at: kind === 'undated' ? '<string>' : writeInstant(at, this.habits) }
    return { id: value?.id, created_at: value?.created_at, text: JSON.stringify(value) }
  }

  /** The instant that can be read off what is written. */
  written(row: ModelRow): Micros {
    return parseInstant(writeInstant(row.at, this.habits))!
  }
}
