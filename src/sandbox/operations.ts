/**
 * What can be asked of Hedra: each operation with the `input.type` that asks for it, the kind of asset
 * that comes of it, the name that `type` filters by, and where its prompt comes from.
 */

/** Where an operation's prompt, and with it the subject of its picture, comes from. */
export type Pool = 'avatar' | 'film' | 'picture' | 'speech' | 'music' | 'sound' | 'edit' | 'agent'

export interface Operation {
  readonly name: string
  readonly input: string
  readonly asset: 'video' | 'image' | 'audio' | 'voice' | 'text' | 'rich_text' | 'three_d'
  /** The generation type that `type` also accepts, where there is one. */
  readonly filter?: string
  readonly pool: Pool
  /** Whether `input` carries a prompt at all. */
  readonly prompted: boolean
  readonly weight: number
  /** Working time in seconds. */
  readonly seconds: readonly [number, number]
  /** Whether several can be asked for at once. */
  readonly batchable?: true
}

const AVATAR: Operation = {
  name: 'avatar',
  input: 'video',
  asset: 'video',
  pool: 'avatar',
  prompted: true,
  weight: 23,
  seconds: [65, 170],
  batchable: true,
}

const FILM: Operation = { ...AVATAR, name: 'film', pool: 'film', weight: 20, seconds: [50, 140] }

const IMAGE: Operation = {
  name: 'image',
  input: 'image',
  asset: 'image',
  pool: 'picture',
  prompted: true,
  weight: 25,
  seconds: [6, 15],
  batchable: true,
}

const SPEECH: Operation = {
  name: 'speech',
  input: 'text_to_speech',
  asset: 'audio',
  filter: 'text_to_speech',
  pool: 'speech',
  prompted: true,
  weight: 9,
  seconds: [2.5, 5.5],
}

const OPERATIONS: readonly Operation[] = [
  AVATAR,
  FILM,
  IMAGE,
  SPEECH,
  { ...IMAGE, name: 'restyle', input: 'image_to_image', weight: 5 },
  {
    ...SPEECH,
    name: 'music',
    input: 'text_to_music',
    filter: 'music',
    pool: 'music',
    weight: 3.4,
    seconds: [12, 35],
  },
  {
    ...SPEECH,
    name: 'sound',
    input: 'text_to_sound',
    filter: 'text_to_sound',
    pool: 'sound',
    weight: 2.6,
    seconds: [3, 8],
  },
  {
    ...SPEECH,
    name: 'revoice',
    input: 'speech_to_speech',
    filter: 'speech_to_speech',
    prompted: false,
    weight: 1.4,
  },
  {
    ...SPEECH,
    name: 'isolate',
    input: 'audio_isolation',
    filter: 'audio_isolation',
    prompted: false,
    weight: 1,
  },
  {
    ...SPEECH,
    name: 'clone',
    input: 'voice_clone',
    asset: 'voice',
    filter: 'voice_clone',
    prompted: false,
    weight: 1.1,
  },
  {
    name: 'edit',
    input: 'video_to_video',
    asset: 'video',
    filter: 'video_to_video',
    pool: 'edit',
    prompted: true,
    weight: 1.8,
    seconds: [70, 160],
  },
  {
    name: 'motion',
    input: 'motion_control',
    asset: 'video',
    pool: 'avatar',
    prompted: true,
    weight: 1.3,
    seconds: [80, 170],
  },
  {
    name: 'upscale',
    input: 'video_upscale',
    asset: 'video',
    filter: 'video_upscale',
    pool: 'film',
    prompted: false,
    weight: 1.4,
    seconds: [40, 120],
  },
  {
    name: 'enlarge',
    input: 'image_upscale',
    asset: 'image',
    filter: 'image_upscale',
    pool: 'picture',
    prompted: false,
    weight: 1.5,
    seconds: [8, 20],
  },
  {
    name: 'cutout',
    input: 'video_background_removal',
    asset: 'video',
    filter: 'video_background_removal',
    pool: 'avatar',
    prompted: false,
    weight: 0.9,
    seconds: [30, 80],
  },
  {
    name: 'agent',
    input: 'agent_response',
    asset: 'text',
    filter: 'agent_response',
    pool: 'agent',
    prompted: true,
    weight: 0.5,
    seconds: [4, 12],
  },
  {
    name: 'brief',
    input: 'agent_response',
    asset: 'rich_text',
    filter: 'agent_response',
    pool: 'agent',
    prompted: true,
    weight: 0.25,
    seconds: [6, 18],
  },
  {
    name: 'model',
    input: 'image_to_three_d',
    asset: 'three_d',
    pool: 'picture',
    prompted: true,
    weight: 0.25,
    seconds: [60, 150],
  },
]

const cumulated: { readonly upTo: number; readonly operation: Operation }[] = []
let sum = 0
for (const operation of OPERATIONS) {
  sum += operation.weight
  cumulated.push({ upTo: sum, operation })
}

/**
 * An operation, by weight.
 * @param at from 0 to below 1
 */
export function operationAt(at: number): Operation {
  const target = at * sum
  for (const { upTo, operation } of cumulated) if (target < upTo) return operation
  return AVATAR
}

/** Those that take minutes: what arrives while one watches is mostly these. */
export const SLOW_OPERATIONS: readonly Operation[] = [AVATAR, FILM]
