/** Everything that follows from the seed and the start, put together once. Rows are not part of it. */
import { mix } from './draw/random.ts'
import { createIdentity, type Identity } from './identity.ts'
import { createPlan, type Plan } from './plan.ts'
import { createScenes, type Scene, type Scenes } from './scenes.ts'
import { createSigner, type Signer } from './signing.ts'
import { createTimeline, liveFrom, type Timeline } from './timeline.ts'

export interface WorldOptions {
  seed: number
  size: number
  /** Milliseconds since the epoch at which `size` generations exist. */
  start: number
  origin: string
  mediaTtl: number
}

export interface World {
  readonly seed: number
  readonly start: number
  /** The first index that arrives at the live cadence. */
  readonly liveFrom: number
  readonly identity: Identity
  readonly plan: Plan
  readonly timeline: Timeline
  readonly signer: Signer
  readonly scenes: Scenes
  readonly scene: (index: number) => Scene
  /** The number of a generation's scene in its pool. */
  readonly sceneNumber: (index: number) => number
  /** Exact creation time in microseconds. */
  readonly createdAt: (index: number) => number
}

export function createWorld(options: WorldOptions): World {
  const { seed, size, start, origin, mediaTtl } = options
  const live = liveFrom(size)
  const plan = createPlan(seed, live)
  const timeline = createTimeline(seed, start, size, plan)
  const scenes = createScenes(seed)

  function sceneNumber(index: number): number {
    const pool = scenes[plan.operation(index).pool]
    // consecutive arrivals walk through a pool, so that neighbours in a list rarely look alike
    const step = plan.batch(index)?.first ?? index
    return (step * 7) % pool.length
  }

  return {
    seed,
    start,
    liveFrom: live,
    identity: createIdentity(seed),
    plan,
    timeline,
    signer: createSigner(seed, origin, mediaTtl),
    scenes,
    sceneNumber,
    scene: (index) => scenes[plan.operation(index).pool][sceneNumber(index)] as Scene,
    createdAt(index) {
      const millis = timeline.at(index)
      const isFine = millis % 1000 !== 0 && mix(seed, index, 42) % 3 !== 0
      return millis * 1000 + (isFine ? mix(seed, index, 43) % 1000 : 0)
    },
  }
}
