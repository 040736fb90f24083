/**
 * The models of the account. Retired ones are gone from `GET /models` and live on in old generations,
 * which name a model by slug or, formerly, by id.
 */

export interface SandboxModel {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly type: string
  /** Names of the operations it works for. */
  readonly operations: readonly string[]
  /** Average working time in seconds. */
  readonly eta: number
  /** Credits per unit. */
  readonly credits: number
  readonly unit: 'second' | 'image' | 'generation'
  readonly description: string
  readonly premium?: true
  readonly retired?: true
}

type Flag = 'premium' | 'retired'

const m = (
  id: string,
  name: string,
  type: string,
  operations: string,
  [eta, credits, unit]: readonly [number, number, SandboxModel['unit']],
  description: string,
  flag?: Flag,
): SandboxModel => ({
  id,
  slug: name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, ''),
  name,
  type,
  operations: operations.split(' '),
  eta,
  credits,
  unit,
  description,
  ...(flag && { [flag]: true }),
})

export const MODELS: readonly SandboxModel[] = [
  m(
    'd1dd37a3-e39a-4854-a298-6510289f9cf2',
    'Hedra Character 3',
    'video',
    'avatar',
    [95, 8, 'second'],
    'Omnimodal character performance from one image and audio.',
  ),
  m(
    '26f0fc66-152b-40ab-abed-76c43df99bc8',
    'Hedra Avatar',
    'video',
    'avatar',
    [70, 7, 'second'],
    'Fast talking avatars for long scripts.',
  ),
  m(
    '5efced1a-0ca0-4255-87d2-070146842ad9',
    'Omnihuman 1.5',
    'video',
    'avatar',
    [150, 16, 'second'],
    'Full body performance with natural gestures.',
    'premium',
  ),
  m(
    '0451ceea-a7b5-4275-a970-82bf4ef38055',
    'Kling AI Avatar v2 Pro',
    'video',
    'avatar',
    [130, 12, 'second'],
    'Expressive avatars with strong lip sync.',
    'premium',
  ),
  m(
    '7a0d5c1e-5a0b-4a83-9a3f-1f6f0b8c2d41',
    'Halcyon Film 2',
    'video',
    'film',
    [110, 20, 'second'],
    'Cinematic text and image to video.',
    'premium',
  ),
  m(
    'b2b6d7f4-0a19-4c1d-8f0e-64a1c3de9e52',
    'Halcyon Film 2 Fast',
    'video',
    'film',
    [55, 9, 'second'],
    'The same look at half the wait.',
  ),
  m(
    '3f4f0e9b-7d8c-4a5e-9b61-0f2c8a7e1b63',
    'Driftwood 1.1',
    'video',
    'film',
    [80, 11, 'second'],
    'Steady camera moves and loops.',
  ),
  m(
    'c9a1e2d3-44b5-4f66-a777-8899aabbcc74',
    'Kinora Turbo',
    'video',
    'film',
    [60, 7, 'second'],
    'Drafts in under a minute.',
  ),
  m(
    'e81f6a20-3b7c-4d9e-8a1b-5c6d7e8f9085',
    'Kinora Motion',
    'video',
    'motion',
    [120, 14, 'second'],
    'Moves a still character like a reference video.',
  ),
  m(
    '0d9c8b7a-6f5e-4d3c-9b2a-1f0e9d8c7b96',
    'Recut 1',
    'video',
    'edit',
    [100, 15, 'second'],
    'Edits a video by instruction.',
  ),
  m(
    '5a6b7c8d-9e0f-4a1b-8c2d-3e4f5a6b7ca7',
    'Sharpen Video 4K',
    'video_upscale',
    'upscale',
    [70, 4, 'second'],
    'Upscales to 4K and up to 60 fps.',
  ),
  m(
    '1b2c3d4e-5f60-4172-8394-a5b6c7d8e9b8',
    'Cutaway Matte',
    'video_background_removal',
    'cutout',
    [45, 3, 'second'],
    'Removes backgrounds frame by frame.',
  ),
  m(
    '9f8e7d6c-5b4a-4938-a716-05f4e3d2c1c9',
    'Pigment Pro',
    'image',
    'image restyle',
    [12, 17, 'image'],
    'Detailed pictures up to 4K.',
    'premium',
  ),
  m(
    '2a3b4c5d-6e7f-4081-9a2b-3c4d5e6f70da',
    'Pigment Flash',
    'image',
    'image restyle',
    [6, 3, 'image'],
    'Quick drafts.',
  ),
  m(
    '6d5c4b3a-2f1e-4d0c-8b9a-7f6e5d4c3beb',
    'Gouache 4.5',
    'image',
    'image restyle',
    [10, 8, 'image'],
    'Illustration and layout, reads long prompts.',
  ),
  m(
    '4e3d2c1b-0a9f-4e8d-8c7b-6a5f4e3d2c0d',
    'Sharpen Image',
    'image_upscale',
    'enlarge',
    [14, 5, 'image'],
    'Upscales pictures up to eight times.',
  ),
  m(
    'a0b1c2d3-e4f5-4607-8819-2a3b4c5d6e1e',
    'Volume One',
    'three_d',
    'model',
    [90, 34, 'generation'],
    'Textured meshes from one picture.',
  ),
  m(
    'f1e2d3c4-b5a6-4978-8a69-5b4c3d2e1f2f',
    'Voxa Multilingual 3',
    'text_to_speech',
    'speech',
    [4, 1, 'second'],
    'Expressive speech in 32 languages.',
  ),
  m(
    '07162534-4352-4617-a809-1a2b3c4d5e30',
    'Voxa Flash',
    'text_to_speech',
    'speech',
    [2, 1, 'generation'],
    'Low latency speech.',
  ),
  m(
    '18273645-5463-4728-b91a-2b3c4d5e6f41',
    'Voxa Changer',
    'speech_to_speech',
    'revoice',
    [5, 1, 'second'],
    'Keeps the delivery, changes the voice.',
  ),
  m(
    '29384756-6574-4839-8a2b-3c4d5e6f7052',
    'Voxa Isolate',
    'audio_isolation',
    'isolate',
    [4, 1, 'second'],
    'Separates a voice from noise.',
  ),
  m(
    '3a495867-7685-494a-9b3c-4d5e6f708163',
    'Voxa Clone',
    'voice_clone',
    'clone',
    [6, 25, 'generation'],
    'A voice from a minute of audio.',
  ),
  m(
    '4b5a6978-8796-4a5b-ac4d-5e6f70819274',
    'Foley 2',
    'text_to_sound',
    'sound',
    [5, 2, 'second'],
    'Effects and ambience from a description.',
  ),
  m(
    '5c6b7a89-98a7-4b6c-bd5e-6f7081920385',
    'Score 1',
    'music',
    'music',
    [25, 2, 'second'],
    'Loops and songs from a description.',
  ),
  m(
    '6d7c8b9a-a9b8-4c7d-8e6f-708192031496',
    'Hedra Agent',
    'text',
    'agent brief',
    [8, 1, 'generation'],
    'Plans and writes with you.',
  ),
  m(
    '7e8d9cab-bac9-4d8e-9f70-8192031425a7',
    'Hedra Character 2',
    'video',
    'avatar',
    [110, 6, 'second'],
    'The previous character model.',
    'retired',
  ),
  m(
    '8f9eadbc-cbda-4e9f-a081-9203142536b8',
    'Kinora 0.9',
    'video',
    'film',
    [90, 6, 'second'],
    'Early video model.',
    'retired',
  ),
  m(
    '90afbecd-dceb-4fa0-b192-0314253647c9',
    'Pigment 1',
    'image',
    'image restyle',
    [14, 4, 'image'],
    'Early image model.',
    'retired',
  ),
]

const byOperation = new Map<string, { current: SandboxModel[]; all: SandboxModel[] }>()
for (const model of MODELS) {
  for (const operation of model.operations) {
    const entry = byOperation.get(operation) ?? { current: [], all: [] }
    entry.all.push(model)
    if (!model.retired) entry.current.push(model)
    byOperation.set(operation, entry)
  }
}

/** The models that could do an operation, retired ones included where the work is old. */
export function modelsFor(operation: string, isOld: boolean): readonly SandboxModel[] {
  const entry = byOperation.get(operation)
  return (isOld ? entry?.all : entry?.current) ?? []
}
