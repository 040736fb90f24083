/** Collects measured lines and holds them against their goals. */
import type { Figure, Goal } from './figure.ts'
import { FIGURES, type FigureId } from './figures.ts'
import { median } from './statistics.ts'

export interface Line {
  id: FigureId
  /** Under which circumstances, such as `20,000 rows, 4×`. */
  variant: string
  values: readonly number[]
  /** The same figure of the bare page, where it has one. */
  floor?: readonly number[]
}

export interface Verdict {
  median: number
  least: number
  most: number
  /** Times the floor. */
  ratio: number | undefined
  goal: Goal | undefined
  isMet: boolean | undefined
}

export class BenchReport {
  readonly lines: Line[] = []
  readonly notes: string[] = []

  add(
    id: FigureId,
    variant: string,
    values: number | readonly number[],
    floor?: readonly number[],
  ) {
    const list = typeof values === 'number' ? [values] : values
    this.lines.push({ id, variant, values: list, ...(floor && { floor }) })
  }

  /** Says what could not be measured or should be known when reading the figures. */
  note(text: string) {
    this.notes.push(text)
    process.stderr.write(`  note: ${text}\n`)
  }
}

export function judge(line: Line): Verdict {
  const figure: Figure = FIGURES[line.id]
  const values = line.values.filter((value) => !Number.isNaN(value))
  const middle = median(values)
  const floor = line.floor && median(line.floor)
  const ratio = floor ? middle / floor : undefined
  const goal = figure.goals?.find(({ when = '' }) => line.variant.includes(when))
  const isMet = goal && !Number.isNaN(middle) ? isReached(goal, middle, ratio) : undefined
  return {
    median: middle,
    least: Math.min(...values),
    most: Math.max(...values),
    ratio,
    goal,
    isMet,
  }
}

function isReached({ most, least, exactly, ratio: most2 }: Goal, value: number, ratio?: number) {
  if (most !== undefined && value > most) return false
  if (least !== undefined && value < least) return false
  if (exactly !== undefined && value !== exactly) return false
  return most2 === undefined || ratio === undefined || ratio <= most2
}

/** The goal in signs: `≤ 350, ≤ 2.5×`. */
export function goalWords({ most, least, exactly, ratio }: Goal): string {
  const parts = [
    most !== undefined && `≤ ${most}`,
    least !== undefined && `≥ ${least}`,
    exactly !== undefined && `= ${exactly}`,
    ratio !== undefined && `≤ ${ratio}×`,
  ]
  return parts.filter(Boolean).join(', ')
}
