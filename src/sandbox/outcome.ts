/**
 * How far a generation is at a moment: queued, processing, finalizing, and then complete or error. The
 * lengths of its phases are fixed with its index, so the clock alone moves it on.
 */
import type { Status } from '#contract/generation.ts'
import { mix, Random, unit, weighted } from './draw/random.ts'
import { failuresOf, type Failure } from './failures.ts'
import type { World } from './world.ts'

export interface Outcome {
  readonly status: Status
  readonly progress: number
  /** When the work ends or ended, in milliseconds since the epoch. */
  readonly endsAt: number
  readonly failure?: Failure
}

/** Share of the work that fails. */
const FAILING = 0.115

interface Phases {
  readonly queued: number
  readonly working: number
  readonly finalizing: number
}

function phases(world: World, index: number): Phases {
  const { seconds } = world.plan.operation(index)
  const random = new Random(mix(world.seed, index, 51))
  const isSlow = seconds[1] > 30
  if (isSlow && index >= world.liveFrom) {
    // long enough that several are in flight at any time, given how often work arrives
    return {
      queued: random.between(14, 36),
      working: random.between(112, 146),
      finalizing: random.between(14, 24),
    }
  }
  const working = random.between(seconds[0], seconds[1])
  return { queued: random.between(0.6, 3), working, finalizing: working * 0.12 }
}

/** The failure that a generation ends in, if it does. */
function failureOf(world: World, index: number): Failure | undefined {
  if (unit(mix(world.seed, index, 52)) >= FAILING) return undefined
  const { input } = world.plan.operation(index)
  return weighted(failuresOf(input), unit(mix(world.seed, index, 53)))
}

export function outcomeOf(world: World, index: number, now: number): Outcome {
  const created = world.timeline.at(index)
  const { queued, working, finalizing } = phases(world, index)
  const failure = failureOf(world, index)
  const elapsed = (now - created) / 1000
  const worked = queued + working
  const end = failure ? worked : worked + finalizing
  const endsAt = created + Math.round(end * 1000)
  const state = (status: Status, progress: number): Outcome => ({
    status,
    progress: Math.round(progress * 1000) / 1000,
    endsAt,
    ...(failure && { failure }),
  })
  if (elapsed >= end) {
    if (failure) return state('error', unit(mix(world.seed, index, 54)) * 0.9)
    const odd = mix(world.seed, index, 55) % 60
    return state('complete', odd === 0 ? 1.1 : 1)
  }
  if (elapsed < queued) return state('queued', 0)
  if (elapsed < worked) return state('processing', (0.92 * (elapsed - queued)) / working)
  return state('finalizing', 0.92 + (0.07 * (elapsed - worked)) / finalizing)
}
