/** The read endpoints beside the generations: models, voices, assets and credits. */
import { GENERATION_TYPES, ASSET_TYPES } from '#contract/filters.ts'
import { assetOf, uploadAsset } from './asset-of.ts'
import { readParams } from './generations-query.ts'
import { inputOf, UPLOAD_SLOTS } from './input-of.ts'
import { modelAnswer } from './model-answer.ts'
import { MODELS } from './models.ts'
import { outcomeOf } from './outcome.ts'
import { json, unprocessable } from './replies.ts'
import { voiceAsset } from './voice-asset.ts'
import { VOICES } from './voices.ts'
import type { World } from './world.ts'

type Json = Record<string, unknown>

/** `GET /models?types=…`, repeatable. Retired models are not listed. */
export function listModels(params: URLSearchParams): Response {
  const types = params.getAll('types')
  const listed = MODELS.filter(
    ({ retired, type }) => !retired && (types.length === 0 || types.includes(type)),
  )
  return json(listed.map(modelAnswer))
}

/** `GET /voices` */
export const listVoices = (world: World, now: number): Response =>
  json(VOICES.map((_, number) => voiceAsset(world, number, now)))

/** `GET /billing/credits` */
export function credits(world: World, now: number): Response {
  const used = world.timeline.count(now) * 23
  const remaining = 2_000_000 - (used % 1_500_000)
  return json({ remaining, expiring: 1200, used, workspace_credit_pool: null })
}

/** How many of the newest generations are looked through where no ids are given. */
const RECENT = 400

const TYPES: ReadonlySet<string> = new Set([...ASSET_TYPES, ...GENERATION_TYPES])

function generated(world: World, index: number, now: number): Json | undefined {
  if (index >= world.timeline.count(now)) return undefined
  const outcome = outcomeOf(world, index, now)
  if (outcome.status !== 'complete') return undefined
  return assetOf(world, index, outcome.endsAt, now, inputOf(world, index))
}

function assetById(world: World, id: string, now: number): Json | undefined {
  const index = world.identity.number('asset', id)
  if (index !== undefined) return generated(world, index, now)
  const voice = world.identity.number('voice', id)
  if (voice !== undefined && voice < VOICES.length) return voiceAsset(world, voice, now)
  const upload = world.identity.number('upload', id)
  if (upload === undefined) return undefined
  const owner = Math.floor(upload / UPLOAD_SLOTS)
  if (owner >= world.timeline.count(now)) return undefined
  return uploadAsset(world, owner, upload % UPLOAD_SLOTS, now)
}

/** `GET /assets?type=…&ids=…`. A type that does not fit the ids gives an empty list. */
export function listAssets(world: World, params: URLSearchParams, now: number): Response {
  const { values, details } = readParams(params, { type: (text) => text, ids: (text) => text })
  if (details.length > 0) return unprocessable(details)
  const type = values['type'] as string | undefined
  if (type === undefined) {
    const input = Object.fromEntries(params)
    return unprocessable([
      { type: 'missing', loc: ['query', 'type'], msg: 'Field required', input },
    ])
  }
  if (!TYPES.has(type)) return json([])
  const ids = values['ids'] as string | undefined
  const count = world.timeline.count(now)
  const found =
    ids === undefined
      ? Array.from({ length: Math.min(RECENT, count) }, (_, at) =>
          generated(world, count - 1 - at, now),
        )
      : ids.split(',').map((id) => assetById(world, id.trim().toLowerCase(), now))
  return json(found.filter((asset) => asset?.['type'] === type).slice(0, 100))
}
