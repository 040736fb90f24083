/** Size, length, resolution and model of a generation: what both its input and its asset agree on. */
import { mix, Random } from './draw/random.ts'
import { DURATIONS } from './media-durations.ts'
import { modelsFor, type SandboxModel } from './models.ts'
import type { World } from './world.ts'

export interface Shape {
  readonly aspect: string
  readonly resolution: string
  readonly width: number
  readonly height: number
  readonly durationMs: number
  readonly model: SandboxModel
  /** Whether the input names its model by id alone, as it did formerly. */
  readonly namesId: boolean
  readonly cost: number
}

const PICTURES = { '16:9': [1344, 768], '9:16': [768, 1344], '1:1': [1024, 1024], '4:3': [1152, 864], '3:4': [864, 1152] } as const // prettier-ignore
const SCALES = { '1K': 1, '2K': 2, '4K': 4 } as const
const LINES = { '540p': 540, '720p': 720, '1080p': 1080 } as const

/** Older than this, models are named by id and may be retired. */
const OLD = 270 * 86_400_000

/** The latest shape of each world: a row asks for its own several times over. */
const latest = new WeakMap<World, { readonly index: number; readonly shape: Shape }>()

export function shapeOf(world: World, index: number): Shape {
  const known = latest.get(world)
  if (known?.index === index) return known.shape
  const shape = makeShape(world, index)
  latest.set(world, { index, shape })
  return shape
}

function makeShape(world: World, index: number): Shape {
  const random = new Random(mix(world.plan.shared(index), 61))
  const operation = world.plan.operation(index)
  const scene = world.scene(index)
  const isOld = world.start - world.timeline.at(index) > OLD
  const model = random.pick(modelsFor(operation.name, isOld))
  const media = scene.clip?.name ?? scene.line?.file ?? scene.track ?? ''
  const durationMs = DURATIONS[media] ?? 4000
  const units = model.unit === 'second' ? Math.ceil(durationMs / 1000) : 1
  const common = { durationMs, model, namesId: isOld, cost: model.credits * units }

  if (scene.clip) {
    const resolution = random.pick(['540p', '720p', '720p', '1080p'] as const)
    const lines = LINES[resolution]
    const wide = Math.round((lines * 16) / 9)
    const { ratio } = scene.clip
    const [width, height] =
      ratio === '16:9' ? [wide, lines] : ratio === '9:16' ? [lines, wide] : [lines, lines]
    return { ...common, aspect: ratio, resolution, width, height }
  }
  const aspect = random.pick(['16:9', '16:9', '9:16', '1:1', '1:1', '4:3', '3:4'] as const)
  const resolution = random.pick(['1K', '1K', '2K', '4K'] as const)
  const [width, height] = PICTURES[aspect].map((side) => side * SCALES[resolution])
  return { ...common, aspect, resolution, width: width as number, height: height as number }
}
