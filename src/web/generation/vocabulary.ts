/** Hedra's words in words for people. A value never seen before reads as itself, made legible. */
import type { Status } from '#contract/generation.ts'
import { lookUp } from '#web/ui/look-up.ts'

const STATUS_WORDS: Record<Status, string> = {
  queued: 'Queued',
  processing: 'Processing',
  finalizing: 'Finalizing',
  complete: 'Complete',
  error: 'Error',
}

/** The word for a status; an unknown one as it came. */
export function statusWord(status: string | null): string {
  if (status === null) return 'Unknown'
  return lookUp(STATUS_WORDS, status) ?? status
}

const OPERATION_WORDS: Readonly<Record<string, string>> = {
  video: 'Video',
  image: 'Image',
  image_to_image: 'Image to image',
  text_to_speech: 'Text to speech',
  text_to_sound: 'Sound effect',
  text_to_music: 'Music',
  music: 'Music',
  speech_to_speech: 'Speech to speech',
  voice_clone: 'Voice clone',
  video_to_video: 'Video to video',
  motion_control: 'Motion control',
  video_upscale: 'Video upscale',
  image_upscale: 'Image upscale',
  audio_isolation: 'Audio isolation',
  video_background_removal: 'Background removal',
  three_d: '3D',
}

/** The words for an asset type, an operation or any other of Hedra's snake_case names. */
export function words(name: string | null): string {
  if (name === null) return 'Unknown'
  const known = lookUp(OPERATION_WORDS, name)
  if (known) return known
  const plain = name.replace(/_/g, ' ').trim()
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}
