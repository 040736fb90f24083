/** One generation as `GET /generations` lists it, and as its status endpoint tells of it. */
import { formatInstant } from '#contract/instant.ts'
import { isInFlight } from '#contract/generation.ts'
import { assetOf, mediaOf } from './asset-of.ts'
import { mix, Random } from './draw/random.ts'
import type { Failure } from './failures.ts'
import { inputOf } from './input-of.ts'
import { outcomeOf, type Outcome } from './outcome.ts'
import { shapeOf } from './shape.ts'
import type { World } from './world.ts'

type Json = Record<string, unknown>

/** `created_at` in one of the forms that the service writes: 0, 3 or 6 digits, `Z`, an offset or no zone. */
function createdText(world: World, index: number): string {
  const text = formatInstant(world.createdAt(index))
  const form = mix(world.seed, index, 91) % 10
  if (form < 6) return text
  return form < 9 ? text.replace('Z', '+00:00') : text.slice(0, -1)
}

function failed(world: World, index: number, failure: Failure): Json {
  const id = world.identity.id('upload', index * 3 + 1)
  const message = failure.message.replace('{id}', id)
  if (failure.type === undefined) return { error: null, error_message: message }
  const { reason_code, reason_params, param, violations, credits } = failure
  return {
    error: {
      type: failure.type,
      message,
      ...(reason_code !== undefined && { reason_code }),
      ...(reason_params && { reason_params }),
      ...(param !== undefined && { param }),
      ...(violations && { violations }),
      ...(credits && { credits_needed: credits[0], credits_available: credits[1] }),
    },
    error_message: null,
  }
}

function costOf(world: World, index: number, outcome: Outcome): number | null {
  const bits = mix(world.seed, index, 92) % 100
  if (bits < 4) return null
  if (outcome.status === 'error' && outcome.failure?.credits) return 0
  if (outcome.status === 'error' && bits < 60) return bits < 30 ? 0 : null
  return shapeOf(world, index).cost
}

/** Whether the generation has come to its end, so that its row changes no more but for its addresses. */
export const isSettled = (outcome: Outcome): boolean => !isInFlight(outcome.status)

export function generationRow(world: World, index: number, now: number, outcome: Outcome): Json {
  const { plan, identity } = world
  const random = new Random(mix(world.seed, index, 93))
  const batch = plan.batch(index)
  const input = inputOf(world, index)
  const isMoving = !isSettled(outcome)
  const isTerse = !isMoving && random.chance(0.06)
  const row: Json = {
    id: identity.id('generation', index),
    type: plan.operation(index).asset,
    input,
    status: outcome.status,
    progress: outcome.progress,
    created_at: createdText(world, index),
  }
  if (!isTerse) {
    row['eta_sec'] = isMoving ? Math.ceil((outcome.endsAt - now) / 1000) : null
    row['estimated_completion_at'] = isMoving ? formatInstant(outcome.endsAt * 1000) : null
    row['audio_start_ms'] = input['audio_start_ms'] ?? null
  }
  row['credit_cost'] = costOf(world, index, outcome)
  if (batch || !isTerse)
    row['batch_generation_id'] = batch ? identity.id('batch', batch.first) : null
  if (outcome.status === 'complete')
    row['asset'] = assetOf(world, index, outcome.endsAt, now, input)
  else if (!isTerse) row['asset'] = null
  if (outcome.status === 'error' && outcome.failure) {
    Object.assign(row, failed(world, index, outcome.failure))
  } else if (!isTerse) {
    row['error'] = null
    row['error_message'] = null
  }
  return row
}

/** `GET /generations/{id}/status`. Addresses of pictures stay null even when they are complete. */
export function statusAnswer(world: World, index: number, now: number): Json {
  const outcome = outcomeOf(world, index, now)
  const { asset } = world.plan.operation(index)
  const hasUrl = outcome.status === 'complete' && (asset === 'video' || asset === 'audio')
  const url = hasUrl ? world.signer.sign(mediaOf(world, index).main, now) : null
  const failure = outcome.status === 'error' ? outcome.failure : undefined
  return {
    id: world.identity.id('generation', index),
    asset_id: world.identity.id('asset', index),
    type: asset,
    status: outcome.status,
    progress: outcome.progress,
    created_at: createdText(world, index),
    ...(failure ? failed(world, index, failure) : { error: null, error_message: null }),
    url,
    download_url: url && `${url}&download=1`,
    streaming_url: null,
  }
}
