/** A fixed piece of work, timed between the sections: where it wavers, so do the figures around it. */
import { median } from './statistics.ts'

export interface Calibration {
  before: string
  /** Milliseconds that the work took, each time. */
  millis: number[]
}

const TIMES = 7
const ROUNDS = 20
/** As long as a page of the list. A loop within the registers does not notice a neighbour on the memory. */
const PAGE = JSON.stringify(
  Array.from({ length: 100 }, (_, at) => ({
    id: `row ${at}`,
    input: { text_prompt: 'words '.repeat(250), numbers: Array.from({ length: 100 }, () => at) },
  })),
)

/** Reads and writes the page, again and again. */
function work(): void {
  for (let round = 0; round < ROUNDS; round++) JSON.stringify(JSON.parse(PAGE))
}

export function calibrate(before: string): Calibration {
  work()
  const millis = Array.from({ length: TIMES }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return { before, millis }
}

/** How busy the machine was: each section's calibration against the fastest of all. */
export function calibrationWords(calibrations: readonly Calibration[]): string {
  const all = calibrations.flatMap(({ millis }) => millis)
  const fastest = Math.min(...all)
  const parts = calibrations.map(
    ({ before, millis }) => `${before} ${(median(millis) / fastest).toFixed(2)}×`,
  )
  const worst = Math.max(...all) / fastest
  return `Calibration: ${fastest.toFixed(1)} ms at best; median before each section: ${parts.join(', ')}; slowest ${worst.toFixed(2)}×.`
}
