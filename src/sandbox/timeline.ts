/**
 * When each generation was created: about eighteen months of days, nights and bursts before the
 * start, then one arrival every 20 to 40 seconds for ever. Creation times strictly increase with the
 * index, which is what makes paging and bounds cheap.
 */
import { mix, unit } from './draw/random.ts'
import type { Plan } from './plan.ts'

const HOUR = 3_600_000
const HOURS = 545 * 24
/** Mean time between arrivals, and how far one may stray: 20 to 40 seconds between any two. */
const CADENCE = 30_000
const STRAY = 4_900
/** How many arrivals lie before the start at this cadence, so that work is in flight at once. */
const LEAD = 8

export interface Timeline {
  /** How many generations exist at a moment, in milliseconds since the epoch. */
  count: (now: number) => number
  /** Creation time in milliseconds. */
  at: (index: number) => number
  /** How many generations were created before a moment, in microseconds, given their exact times. */
  before: (micros: number, exact: (index: number) => number, count: number) => number
}

/** The first index that arrives at the live cadence. */
export const liveFrom = (size: number): number => Math.max(0, size - LEAD)

export function createTimeline(seed: number, start: number, size: number, plan: Plan): Timeline {
  const live = liveFrom(size)
  const history = fillHistory(seed, start - LEAD * CADENCE - 60_000, live, plan)

  function at(index: number): number {
    if (index < live) return history[index] as number
    const stray = Math.round((unit(mix(seed, index, 21)) - 0.5) * 2 * STRAY)
    return Math.floor(start) + (index - size) * CADENCE + CADENCE / 2 + stray
  }

  function search(below: (index: number) => boolean, high: number): number {
    let low = 0
    let end = high
    while (low < end) {
      const middle = (low + end) >>> 1
      if (below(middle)) low = middle + 1
      else end = middle
    }
    return low
  }

  return {
    at,
    count(now) {
      const most = size + Math.max(0, Math.ceil((now - start) / CADENCE)) + 1
      return search((index) => at(index) <= now, most)
    },
    before: (micros, exact, count) => search((index) => exact(index) < micros, count),
  }
}

/** How much is made in an hour: people work by day, less at weekends, more every month, in bursts. */
function activity(seed: number, hour: number, age: number): number {
  const local = (hour + 24 - 5) % 24
  const isWeekend = ((Math.floor(hour / 24) + 4) % 7) % 6 === 0 // the epoch was a Thursday
  const day = local < 7 ? 0.04 : 0.25 + Math.max(0, Math.sin(((local - 7) / 17) * Math.PI))
  const burst = unit(mix(seed, hour, 22)) < 0.06 ? 7 : unit(mix(seed, hour, 23))
  const rest = unit(mix(seed, Math.floor(hour / 24), 24)) < 0.12 ? 0.05 : 1
  return day * burst * rest * (isWeekend ? 0.35 : 1) * (1.4 - age)
}

function fillHistory(seed: number, end: number, count: number, plan: Plan): Float64Array {
  const times = new Float64Array(count)
  const first = Math.floor(end / HOUR) - HOURS
  const sums = new Float64Array(HOURS + 1)
  for (let hour = 0; hour < HOURS; hour++) {
    sums[hour + 1] = (sums[hour] as number) + activity(seed, first + hour, 1 - hour / HOURS)
  }
  const total = sums[HOURS] as number
  let hour = 0
  let previous = 0
  for (let index = 0; index < count; index++) {
    const batch = plan.batch(index)
    if (batch && index > batch.first) {
      previous += 2 + (mix(seed, index, 25) % 30)
    } else {
      const target = (total * (index + unit(mix(seed, index, 26)))) / count
      while ((sums[hour + 1] as number) < target && hour < HOURS - 1) hour++
      const low = sums[hour] as number
      const share = (target - low) / ((sums[hour + 1] as number) - low)
      let time = Math.floor((first + hour + Math.min(share, 1)) * HOUR)
      // some clocks of the service keep whole seconds
      if (mix(seed, index, 27) % 10 === 0) time -= time % 1000
      previous = Math.max(time, previous + 1)
    }
    times[index] = previous
  }
  return times
}
