/**
 * The ways in which work fails, with messages as they are seen in public. A cause without a type comes
 * as `error_message` alone, as older failures do. `{id}` stands for some id.
 */

export interface Failure {
  readonly weight: number
  /** Kinds of input that it can happen to; absent means all. */
  readonly inputs?: readonly string[]
  readonly type?: string
  readonly message: string
  readonly reason_code?: string
  readonly reason_params?: Readonly<Record<string, unknown>>
  readonly param?: string
  readonly violations?: readonly { readonly field: string; readonly message: string }[]
  readonly credits?: readonly [needed: number, available: number]
}

const VIDEO = ['video', 'video_to_video', 'motion_control']
const IMAGE = ['image', 'image_to_image']

const FAILURES: readonly Failure[] = [
  {
    weight: 9,
    type: 'MODERATION_FAILED',
    message:
      'The prompt or reference media was flagged by content moderation. Please revise it and try again.',
  },
  {
    weight: 5,
    inputs: [...VIDEO, ...IMAGE],
    type: 'MODERATION_FAILED',
    reason_code: 'MODERATION_LIKENESS',
    message: 'The image appears to show a real person whose likeness cannot be used.',
    param: 'start_keyframe_id',
  },
  {
    weight: 4,
    inputs: [...VIDEO, ...IMAGE],
    type: 'MODERATION_FAILED',
    reason_code: 'MODERATION_OUTPUT_TRANSIENT',
    message:
      'The output was blocked by a safety filter. This can be temporary: the same request may succeed.',
  },
  {
    weight: 3,
    inputs: ['text_to_music'],
    type: 'MODERATION_FAILED',
    reason_code: 'MUSIC_PROMPT_COPYRIGHT_POLICY',
    message: 'The prompt names an artist or a copyrighted song. Describe the style instead.',
    param: 'prompt',
    reason_params: { suggestion: 'warm retro synth pop with a driving bass' },
  },
  {
    weight: 7,
    type: 'INSUFFICIENT_BALANCE',
    message: 'Not enough credits to run this generation.',
    credits: [150, 42],
  },
  {
    weight: 3,
    type: 'INSUFFICIENT_BALANCE',
    message: 'Workspace credit allocation exhausted.',
    credits: [64, 0],
  },
  {
    weight: 6,
    type: 'INTERNAL',
    message: 'Internal error while rendering. The team has been notified.',
  },
  { weight: 5, type: 'UNAVAILABLE', message: 'The model provider is temporarily unavailable.' },
  {
    weight: 4,
    type: 'RESOURCE_EXHAUSTED',
    message: 'Too many generations in progress for this account (limit 10).',
    reason_params: { limit: 10, in_progress: 10 },
  },
  { weight: 5, type: 'DEADLINE_EXCEEDED', message: 'Generation timed out after 900 seconds.' },
  {
    weight: 3,
    inputs: IMAGE,
    type: 'INVALID_ARGUMENT',
    reason_code: 'IMAGE_ASPECT_RATIO_UNSUPPORTED',
    message: 'Aspect ratio 21:9 is not supported by this model.',
    param: 'aspect_ratio',
    reason_params: { given: '21:9', supported: ['16:9', '9:16', '1:1', '4:3', '3:4'] },
  },
  {
    weight: 3,
    inputs: [...IMAGE, 'image_upscale'],
    type: 'INVALID_ARGUMENT',
    reason_code: 'IMAGE_RESOLUTION_UNSUPPORTED',
    message: 'Resolution 4K is not supported by this model.',
    param: 'resolution',
    reason_params: { given: '4K', supported: ['1K', '2K'] },
  },
  {
    weight: 2,
    inputs: ['image_to_image', 'image_upscale', 'video'],
    type: 'INVALID_ARGUMENT',
    reason_code: 'IMAGE_FILE_SIZE_UNSUPPORTED',
    message: 'Reference image is 34.2 MB, the limit is 30 MB.',
    param: 'reference_image_ids',
    reason_params: { size_mb: 34.2, limit_mb: 30 },
  },
  {
    weight: 3,
    inputs: VIDEO,
    type: 'INVALID_ARGUMENT',
    reason_code: 'REFERENCE_MEDIA_DURATION_UNSUPPORTED',
    message: 'Reference video must be between 3 and 30 seconds, got 41.6.',
    param: 'video_id',
    reason_params: { min_sec: 3, max_sec: 30, given_sec: 41.6 },
  },
  {
    weight: 2,
    inputs: VIDEO,
    type: 'INVALID_ARGUMENT',
    reason_code: 'REFERENCE_MEDIA_TOTAL_DURATION_UNSUPPORTED',
    message: 'Reference media add up to 73 seconds, the limit is 60.',
    reason_params: { total_sec: 73, limit_sec: 60 },
  },
  {
    weight: 2,
    inputs: [...VIDEO, 'image_to_image'],
    type: 'INVALID_ARGUMENT',
    reason_code: 'REFERENCE_IMAGE_DIMENSIONS_UNSUPPORTED',
    message: 'Reference image is 180x240, the smallest side must be at least 300 pixels.',
    param: 'reference_image_ids',
  },
  {
    weight: 3,
    inputs: VIDEO,
    type: 'FAILED_PRECONDITION',
    reason_code: 'IMAGE_SUBJECT_NOT_DETECTED',
    message: 'No face was detected in the start frame.',
    param: 'start_keyframe_id',
  },
  {
    weight: 3,
    inputs: VIDEO,
    type: 'INVALID_ARGUMENT',
    reason_code: 'AUDIO_REFERENCE_REQUIRES_VISUAL',
    message: 'An audio reference needs an image or a video to go with it.',
    param: 'audio_id',
  },
  {
    weight: 4,
    inputs: VIDEO,
    type: 'INVALID_ARGUMENT',
    message: 'Request validation failed.',
    violations: [
      { field: 'generated_video_inputs.duration_ms', message: 'must be one of 5000, 10000' },
      { field: 'generated_video_inputs.resolution', message: '1440p is not available for 9:16' },
    ],
  },
  { weight: 2, type: 'FAILED_PRECONDITION', message: 'The source asset is still being processed.' },
  { weight: 2.5, type: 'NOT_FOUND', message: 'Asset {id} not found.', param: 'audio_id' },
  {
    weight: 1.6,
    type: 'GONE',
    message: 'This model has been retired. Choose another one.',
    param: 'model_slug',
  },
  {
    weight: 1.4,
    type: 'ALREADY_EXISTS',
    message: 'An asset with the reserved id {id} already exists.',
    param: 'reserved_asset_id',
  },
  {
    weight: 1.4,
    type: 'ALREADY_IN_PROGRESS',
    message: 'A generation for asset {id} is already in progress.',
  },
  { weight: 1.2, type: 'UNAUTHORIZED', message: 'Provider session expired.' },
  {
    weight: 1.6,
    type: 'PERMISSION_DENIED',
    message: 'Premium models are not part of your plan.',
    param: 'model_slug',
  },
  { weight: 1.5, type: 'UNKNOWN', message: 'Something went wrong.' },
  { weight: 3, inputs: VIDEO, message: 'video generation without valid audio input' },
  {
    weight: 3,
    inputs: ['text_to_speech', 'speech_to_speech', 'video'],
    message: 'voice_asset {id} not found',
  },
  { weight: 2, inputs: [...VIDEO, ...IMAGE], message: 'unrecognized_arguments: enhance_prompt' },
  {
    weight: 2,
    message:
      'Provider returned 500: {"detail": "CUDA out of memory", "trace": "worker-7/attempt-3"}',
  },
  { weight: 1, message: 'cancelled by user' },
]

const byInput = new Map<string, readonly Failure[]>()

/** The failures that can happen to a kind of input. */
export function failuresOf(input: string): readonly Failure[] {
  let found = byInput.get(input)
  if (!found) {
    found = FAILURES.filter(({ inputs }) => !inputs || inputs.includes(input))
    byInput.set(input, found)
  }
  return found
}
