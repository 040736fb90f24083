/**
 * What a person wants to know of `input` first: its texts, and its settings as words. What it does not
 * know, or finds in another form than expected, it leaves to the tree that shows everything.
 */
import { fieldsOf } from '#web/generation/input.ts'

/** A text to be read in full. */
export interface Passage {
  readonly label: string
  readonly text: string
}

export interface Fact {
  /** The key in the input. */
  readonly key: string
  readonly label: string
  readonly values: readonly string[]
  /** The values are ids of assets, voices or the like. */
  readonly isId: boolean
}

/** The places of `input` that hold settings, the outermost first. */
function placesOf(input: unknown) {
  const own = fieldsOf(input)
  const video = fieldsOf(own['generated_video_inputs'])
  return { own, video, speech: fieldsOf(own['audio_generation']) }
}

export function passagesOf(input: unknown): Passage[] {
  const { own, video, speech } = placesOf(input)
  const found: [string, unknown][] = [
    ['Prompt', video['text_prompt']],
    ['Prompt', own['text_prompt']],
    ['Text', own['text']],
    ['Prompt', own['prompt']],
    ['Speech', speech['text']],
    ['Lyrics', own['lyrics']],
    ...shotsOf(video['multi_prompt'] ?? own['multi_prompt']),
    ['Negative prompt', video['negative_prompt']],
    ['Negative prompt', own['negative_prompt']],
  ]
  const passages: Passage[] = []
  for (const [label, text] of found) {
    if (typeof text !== 'string' || text.trim() === '') continue
    if (passages.some((other) => other.text === text)) continue
    passages.push({ label, text })
  }
  return passages
}

const SHOTS_SHOWN = 20

function shotsOf(shots: unknown): [string, unknown][] {
  if (!Array.isArray(shots)) return []
  return shots.slice(0, SHOTS_SHOWN).map((shot: unknown, index) => {
    const { prompt, duration_ms: millis } = fieldsOf(shot)
    const length = typeof millis === 'number' ? `, ${seconds(millis / 1000)}` : ''
    return [`Shot ${index + 1}${length}`, prompt]
  })
}

type Form = 'plain' | 'id' | 'millis' | 'seconds'

/** Settings in the order in which they are shown. The model has a place of its own. */
const SETTINGS: readonly (readonly [label: string, key: string, form?: Form])[] = [
  ['Name', 'name'],
  ['Resolution', 'resolution'],
  ['Target resolution', 'target_resolution'],
  ['Aspect ratio', 'aspect_ratio'],
  ['Duration', 'duration_ms', 'millis'],
  ['Duration', 'duration_seconds', 'seconds'],
  ['Length', 'music_length_ms', 'millis'],
  ['Seed', 'seed'],
  ['Batch size', 'batch_size'],
  ['Language', 'language'],
  ['Stability', 'stability'],
  ['Speed', 'speed'],
  ['Shot type', 'shot_type'],
  ['Character orientation', 'character_orientation'],
  ['Guidance', 'guidance_scale'],
  ['CFG scale', 'cfg_scale'],
  ['Steps', 'num_inference_steps'],
  ['Upscale factor', 'upscale_factor'],
  ['Target frame rate', 'target_fps'],
  ['Frame engine', 'fps_engine'],
  ['Prompt influence', 'prompt_influence'],
  ['Output format', 'output_format'],
  ['Generate audio', 'generate_audio'],
  ['Keep audio', 'keep_audio'],
  ['Enhance prompt', 'enhance_prompt'],
  ['Instrumental', 'force_instrumental'],
  ['Loop', 'loop'],
  ['Subject is a person', 'subject_is_person'],
  ['Start keyframe', 'start_keyframe_id', 'id'],
  ['End keyframe', 'end_keyframe_id', 'id'],
  ['Source video', 'video_id', 'id'],
  ['Source image', 'image_id', 'id'],
  ['Source audio', 'audio_id', 'id'],
  ['Audio starts at', 'audio_start_ms', 'millis'],
  ['Reference images', 'reference_image_ids', 'id'],
  ['Reference images', 'reference_image_asset_ids', 'id'],
  ['Reference audio', 'reference_audio_ids', 'id'],
  ['Reference videos', 'reference_video_ids', 'id'],
]

export function factsOf(input: unknown): Fact[] {
  const { own, video, speech } = placesOf(input)
  return SETTINGS.flatMap(([label, key, form = 'plain']) => {
    const given = own[key] ?? video[key] ?? speech[key]
    const list: readonly unknown[] = Array.isArray(given) ? given : [given]
    const values = list.flatMap((value) => write(value, form) ?? [])
    return values.length > 0 ? [{ key, label, values, isId: form === 'id' }] : []
  })
}

function write(value: unknown, form: Form): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value !== 'number') return null
  if (form === 'millis') return seconds(value / 1000)
  if (form === 'seconds') return seconds(value)
  return String(value)
}

const seconds = (value: number) => `${Number(value.toFixed(3))} s`

/** The voice that speaks, by id. */
export function voiceOf(input: unknown): string | null {
  const { own, speech } = placesOf(input)
  const voice = own['voice_id'] ?? speech['voice_id']
  return typeof voice === 'string' && voice !== '' ? voice : null
}

/** The shape that was asked for, as width over height; null where the input does not say. */
export function ratioOf(input: unknown): number | null {
  const { own, video } = placesOf(input)
  const asked = video['aspect_ratio'] ?? own['aspect_ratio']
  const match = typeof asked === 'string' ? /^(\d{1,4})\s*[:x/]\s*(\d{1,4})$/.exec(asked) : null
  const ratio = match ? Number(match[1]) / Number(match[2]) : NaN
  return Number.isFinite(ratio) && ratio > 0 ? ratio : null
}
