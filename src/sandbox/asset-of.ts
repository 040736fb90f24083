/** The asset that a finished generation holds, its media addresses signed for the moment. */
import { formatInstant } from '#contract/instant.ts'
import { mix, Random } from './draw/random.ts'
import { UPLOAD_SLOTS } from './input-of.ts'
import { shapeOf } from './shape.ts'
import { voiceMedia } from './voice-asset.ts'
import type { World } from './world.ts'

type Json = Record<string, unknown>

/** What the media of a generation are called below the media path. */
export function mediaOf(
  world: World,
  index: number,
): { main: string; poster?: string; preview?: string } {
  const scene = world.scene(index)
  const { asset } = world.plan.operation(index)
  if (scene.clip && asset === 'video') {
    const base = `clips/${scene.clip.name}`
    return { main: `${base}.webm`, poster: `${base}.webp`, preview: `${base}-preview.webp` }
  }
  const sound = scene.line?.file ?? scene.track
  if (sound) return { main: `sounds/${sound}.mp3` }
  const picture = `pictures/${world.identity.id('generation', index)}`
  return { main: `${picture}.svg`, poster: `${picture}-small.png` }
}

const pickInputs = (input: Json, names: readonly string[]): Json =>
  Object.fromEntries(names.filter((name) => name in input).map((name) => [name, input[name]]))

function videoMedia(world: World, index: number, now: number, input: Json): Json {
  const { main, poster, preview } = mediaOf(world, index)
  const shape = shapeOf(world, index)
  const random = new Random(mix(world.plan.own(index), 81))
  const url = world.signer.sign(main, now)
  return {
    type: 'generated_video',
    width: shape.width,
    height: shape.height,
    duration_ms: shape.durationMs,
    preview_url: world.signer.sign(preview ?? main, now),
    url,
    download_url: random.chance(0.8) ? `${url}&download=1` : null,
    streaming_url: null,
    poster_url: random.chance(0.93) ? world.signer.sign(poster ?? main, now) : null,
    generated_video_inputs: input['generated_video_inputs'] ?? {
      text_prompt: input['prompt'] ?? '',
      model_slug: shape.model.slug,
      enhance_prompt: false,
    },
    keyframe_start: 'start_keyframe_id' in input ? uploadAsset(world, index, 0, now) : null,
    keyframe_end: null,
    audio: null,
    ...(input['type'] === 'video_to_video' && { source_video_id: input['video_id'] }),
  }
}

function imageMedia(world: World, index: number, now: number, input: Json): Json {
  const { width, height } = shapeOf(world, index)
  return {
    type: 'generated_image',
    width,
    height,
    url: world.signer.sign(mediaOf(world, index).main, now),
    generated_image_inputs: pickInputs(input, [
      'text_prompt',
      'aspect_ratio',
      'resolution',
      'ai_model_id',
      'model_slug',
      'enhance_prompt',
      'seed',
    ]),
  }
}

function audioMedia(world: World, index: number, now: number, input: Json): Json {
  const { durationMs, model } = shapeOf(world, index)
  const scene = world.scene(index)
  const words = scene.prompt.split(/\s+/)
  const hasWords = scene.line !== undefined && mix(world.plan.own(index), 82) % 4 === 0
  return {
    type: 'generated_audio',
    duration_ms: durationMs,
    url: world.signer.sign(mediaOf(world, index).main, now),
    generated_audio_inputs: {
      text_prompt: scene.prompt,
      voice_id: input['voice_id'] ?? null,
      voice_name: scene.line ? voiceMedia.nameOf(scene.line.voice) : null,
      stability: input['stability'] ?? null,
      speed: input['speed'] ?? null,
      language: input['language'] ?? null,
      model: model.slug,
    },
    ...(hasWords && {
      transcriptions: words.map((word, at) => ({
        word,
        start: Math.round((at / words.length) * durationMs) / 1000,
        end: Math.round(((at + 1) / words.length) * durationMs) / 1000,
      })),
    }),
  }
}

const AGENT_TEXT =
  'Here is a plan.\n\n1. Open on the problem, not the product.\n2. Show one person, one place, one detail.\n3. End on the line people will repeat.'

function media(world: World, index: number, now: number, input: Json): Json {
  const { asset, input: kind } = world.plan.operation(index)
  switch (asset) {
    case 'video':
      return videoMedia(world, index, now, input)
    case 'image':
      return imageMedia(world, index, now, input)
    case 'audio':
      return audioMedia(world, index, now, input)
    case 'voice':
      return voiceMedia.cloned(world, index, now)
    case 'three_d':
      return { type: 'uploaded_three_d', url: null, file_format: 'glb' }
    default:
      return { type: `generated_${asset}`, text: AGENT_TEXT, source: kind }
  }
}

/** The asset of a generation that is complete. */
export function assetOf(
  world: World,
  index: number,
  endsAt: number,
  now: number,
  input: Json,
): Json {
  const random = new Random(mix(world.plan.own(index), 83))
  const { asset } = world.plan.operation(index)
  const { poster } = mediaOf(world, index)
  const hasThumbnail = asset !== 'audio' && asset !== 'text' && asset !== 'rich_text'
  const name = input['name'] ?? world.scene(index).prompt.slice(0, 48).split('\n')[0]
  const isFavorite = random.chance(0.07)
  const created = formatInstant(endsAt * 1000)
  const thumbnail = poster ?? voiceMedia.portraitOf(index)
  return {
    id: world.identity.id('asset', index),
    type: asset,
    name,
    thumbnail_url: hasThumbnail && random.chance(0.97) ? world.signer.sign(thumbnail, now) : null,
    created_at: created,
    asset: media(world, index, now, input),
    ...(random.chance(0.9) && { description: null }),
    is_favorite: isFavorite,
    recent: now - endsAt < 86_400_000,
    favorited_at: isFavorite ? formatInstant((endsAt + 600_000) * 1000) : null,
  }
}

/** A picture that was uploaded to start a generation from. */
export function uploadAsset(world: World, index: number, slot: number, now: number): Json {
  const first = world.plan.batch(index)?.first ?? index
  const id = world.identity.id('upload', first * UPLOAD_SLOTS + slot)
  const { clip } = world.scene(index)
  const { width, height } = shapeOf(world, index)
  const medium = clip && slot === 0 ? `clips/${clip.name}.webp` : `uploads/${id}.svg`
  const url = world.signer.sign(medium, now)
  return {
    id,
    type: 'image',
    name: `start-frame-${first % 97}.png`,
    thumbnail_url: url,
    created_at: formatInstant((world.timeline.at(first) - 90_000) * 1000),
    asset: { type: 'uploaded_image', width, height, url },
    is_favorite: false,
    recent: false,
  }
}
