/** The `input` of a generation: what was asked, in the form of its operation. */
import { mix, Random } from './draw/random.ts'
import { shapeOf, type Shape } from './shape.ts'
import { VOICES } from './voices.ts'
import type { World } from './world.ts'

type Json = Record<string, unknown>

interface Ask {
  readonly world: World
  readonly index: number
  readonly random: Random
  readonly shape: Shape
  readonly prompt: string
  /** An id of something that was uploaded; the same slot gives the same id. */
  readonly upload: (slot: number) => string
  readonly model: Json
  readonly batch: Json
}

function videoInputs({ random, shape, prompt, model, upload }: Ask): Json {
  const inputs: Json = {
    text_prompt: prompt,
    ...model,
    resolution: shape.resolution,
    aspect_ratio: shape.aspect,
    duration_ms: random.chance(0.85) ? shape.durationMs : null,
    enhance_prompt: random.chance(0.4),
  }
  if (random.chance(0.15)) inputs['seed'] = random.int(2 ** 31)
  if (random.chance(0.2)) inputs['negative_prompt'] = 'text, watermark, flicker, extra fingers'
  if (random.chance(0.12)) inputs['bounding_box_target'] = { '[0]': 0.5, '[1]': 0.42 }
  if (random.chance(0.2)) inputs['generate_audio'] = random.chance(0.5)
  if (random.chance(0.08)) inputs['character_orientation'] = random.pick(['video', 'image'])
  if (random.chance(0.06)) inputs['cfg_scale'] = 0.5
  if (random.chance(0.05)) {
    const half = shape.durationMs / 2
    inputs['multi_prompt'] = [
      { prompt: 'wide, nothing moves yet', duration_ms: half },
      { prompt: `closer. ${prompt.slice(0, 60)}`, duration_ms: half },
    ]
  }
  if (random.chance(0.05)) inputs['reference_image_ids'] = [upload(3), upload(4)]
  return inputs
}

function speechInputs({ world, index, random, prompt }: Ask): Json {
  const { line } = world.scene(index)
  return {
    voice_id: world.identity.id('voice', line?.voice ?? random.int(VOICES.length)),
    text: line?.text ?? prompt,
    stability: random.pick([1, 0.5, 0.75]),
    speed: random.pick([1, 1, 0.9, 1.1]),
    language: line && line.language !== 'en' ? line.language : 'auto',
  }
}

function avatarInput(ask: Ask): Json {
  const { random, upload, world, index } = ask
  const clip = world.scene(index).clip
  const common = {
    type: 'video',
    generated_video_inputs: videoInputs(ask),
    ...ask.model,
    start_keyframe_id: upload(0),
    ...ask.batch,
  }
  if (!clip?.line || random.chance(0.55))
    return { ...common, audio_id: upload(1), audio_start_ms: 0 }
  return { ...common, audio_generation: { type: 'text_to_speech', ...lineInput(ask, clip.line) } }
}

function lineInput({ world, random }: Ask, file: string): Json {
  const line = world.scenes.speech.find((scene) => scene.line?.file === file)?.line
  return {
    voice_id: world.identity.id('voice', line?.voice ?? 0),
    text: line?.text ?? '',
    stability: 1,
    speed: random.pick([1, 1.05]),
    language: line?.language ?? 'auto',
  }
}

const imageInput = (ask: Ask): Json => ({
  text_prompt: ask.prompt,
  ...ask.model,
  aspect_ratio: ask.shape.aspect,
  resolution: ask.shape.resolution,
  ...(ask.random.chance(0.3) && { output_format: ask.random.pick(['png', 'jpeg', 'webp']) }),
  ...(ask.random.chance(0.15) && { negative_prompt: 'photo, lettering, frame' }),
  ...(ask.random.chance(0.12) && { guidance_scale: 3.5, num_inference_steps: 28 }),
  enhance_prompt: ask.random.chance(0.3),
  seed: ask.random.chance(0.25) ? ask.random.int(2 ** 31) : null,
  ...ask.batch,
})

const INPUTS: Readonly<Record<string, (ask: Ask) => Json>> = {
  avatar: avatarInput,
  film: (ask) => ({
    type: 'video',
    generated_video_inputs: videoInputs(ask),
    ...ask.model,
    ...(ask.random.chance(0.6) && { start_keyframe_id: ask.upload(0) }),
    ...(ask.random.chance(0.12) && { end_keyframe_id: ask.upload(5) }),
    ...ask.batch,
  }),
  image: (ask) => ({ type: 'image', ...imageInput(ask) }),
  restyle: (ask) => ({
    type: 'image_to_image',
    ...imageInput(ask),
    start_keyframe_id: ask.upload(0),
    reference_image_ids: ask.random.chance(0.5) ? [ask.upload(0), ask.upload(3)] : [ask.upload(0)],
  }),
  speech: (ask) => ({ type: 'text_to_speech', ...speechInputs(ask), ...ask.model }),
  music: (ask) => ({
    type: 'text_to_music',
    model_slug: ask.shape.model.slug,
    prompt: ask.prompt,
    lyrics: null,
    force_instrumental: ask.random.chance(0.8),
    music_length_ms: ask.shape.durationMs,
  }),
  sound: (ask) => ({
    type: 'text_to_sound',
    text: ask.prompt,
    ...ask.model,
    duration_seconds: ask.shape.durationMs / 1000,
    prompt_influence: 0.3,
    loop: ask.random.chance(0.4),
    output_format: 'mp3_44100_128',
  }),
  revoice: (ask) => ({
    type: 'speech_to_speech',
    audio_id: ask.upload(1),
    voice_id: ask.world.identity.id('voice', ask.world.scene(ask.index).line?.voice ?? 0),
    ...ask.model,
  }),
  isolate: (ask) => ({ type: 'audio_isolation', audio_id: ask.upload(1), ...ask.model }),
  clone: (ask) => ({
    type: 'voice_clone',
    audio_id: ask.upload(1),
    name: `${ask.random.pick(['My voice', 'Founder', 'Narrator', 'Grandma', 'Podcast host'])} ${1 + ask.random.int(9)}`,
  }),
  edit: (ask) => ({
    type: 'video_to_video',
    video_id: ask.upload(2),
    prompt: ask.prompt,
    ...ask.model,
    ...(ask.random.chance(0.3) && { reference_image_asset_ids: [ask.upload(3)] }),
    keep_audio: ask.random.chance(0.7),
  }),
  motion: (ask) => ({
    type: 'motion_control',
    video_id: ask.upload(2),
    start_keyframe_id: ask.upload(0),
    generated_video_inputs: videoInputs(ask),
    ...ask.model,
  }),
  upscale: (ask) => ({
    type: 'video_upscale',
    video_id: ask.upload(2),
    ...ask.model,
    upscale_factor: 2,
    target_resolution: ask.random.pick(['1080p', '4K']),
    target_fps: ask.random.pick([30, 60]),
  }),
  enlarge: (ask) => ({
    type: 'image_upscale',
    image_id: ask.upload(0),
    ...ask.model,
    upscale_factor: ask.random.pick([2, 4]),
    target_resolution: ask.shape.resolution,
  }),
  cutout: (ask) => ({
    type: 'video_background_removal',
    model_slug: ask.shape.model.slug,
    video_id: ask.upload(2),
    subject_is_person: true,
  }),
  agent: (ask) => ({ type: 'agent_response', prompt: ask.prompt, ...ask.model }),
  brief: (ask) => ({
    type: 'agent_response',
    prompt: ask.prompt,
    format: 'rich_text',
    ...ask.model,
  }),
  model: (ask) => ({
    type: 'image_to_three_d',
    image_id: ask.upload(0),
    text_prompt: ask.prompt,
    ...ask.model,
    file_format: 'glb',
  }),
}

/** The number behind the id of an upload: a generation and a slot. */
export const UPLOAD_SLOTS = 8

export function inputOf(world: World, index: number): Json {
  const { plan, identity } = world
  const operation = plan.operation(index)
  const batch = plan.batch(index)
  const shape = shapeOf(world, index)
  const first = batch?.first ?? index
  const thread = plan.thread(index)
  const random = new Random(mix(plan.shared(index), 71))
  const ask: Ask = {
    world,
    index,
    random,
    shape,
    prompt: world.scene(index).prompt,
    upload: (slot) => identity.id('upload', first * UPLOAD_SLOTS + slot),
    model: shape.namesId ? { ai_model_id: shape.model.id } : { model_slug: shape.model.slug },
    batch: {
      batch_size: batch?.count ?? 1,
      ...(batch && { batch_generation_id: identity.id('batch', batch.first) }),
    },
  }
  const input = (INPUTS[operation.name] as (ask: Ask) => Json)(ask)
  const common: Json = { workspace_id: null, agent_thread_id: null }
  if (random.chance(0.7)) common['workspace_id'] = identity.id('workspace', random.int(2))
  if (thread !== undefined) common['agent_thread_id'] = identity.id('thread', thread)
  if (random.chance(0.3)) common['generation_id'] = identity.id('generation', index)
  if (batch && random.chance(0.5)) {
    common['generation_ids'] = Array.from({ length: batch.count }, (_, at) =>
      identity.id('generation', batch.first + at),
    )
  }
  if (random.chance(0.15)) common['reserved_asset_id'] = identity.id('asset', index)
  if (random.chance(0.25)) input['name'] ??= world.scene(index).prompt.slice(0, 32).trim()
  return { ...input, ...common }
}
