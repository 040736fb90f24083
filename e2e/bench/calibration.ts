/** A fixed piece of work, timed between the sections: where it wavers, so do the figures around it. */
import { median } from './statistics.ts'

export interface Calibration {
  before: string
  /** Milliseconds that the work took, each time. */
  millis: number[]
}

const TIMES = 7
const STEPS = 12_000_000

function work(): number {
  let state = 1
  for (let step = 0; step < STEPS; step++) state = (Math.imul(state, 1664525) + step) | 0
  return state
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
