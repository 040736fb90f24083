/** What a person can do about a failure, by its kind and, where upstream is more exact, by its reason. */
import type { ERROR_TYPES } from '#contract/generation.ts'

type ErrorType = (typeof ERROR_TYPES)[number]

const BY_TYPE: Record<ErrorType, string> = {
  UNKNOWN:
    'Hedra gave no cause. Try the same input again; if it keeps failing, send the ID to Hedra’s support.',
  INVALID_ARGUMENT:
    'Part of the input was not accepted. Correct what is named here and generate again.',
  NOT_FOUND:
    'The input refers to an asset, a voice or a model that does not exist. Check its IDs and generate again.',
  GONE: 'The input refers to something that was deleted. Make or upload it again and use its new ID.',
  ALREADY_EXISTS: 'The same thing exists already. Look for it in the list.',
  ALREADY_IN_PROGRESS: 'The same work was running already. Wait for that one to finish.',
  UNAUTHORIZED: 'The API key was not accepted. Check the key, or make a new one.',
  PERMISSION_DENIED:
    'The API key may not do this. Use a key of the right workspace, or a plan that includes it.',
  INSUFFICIENT_BALANCE: 'There were not enough credits. Add credits and generate again.',
  MODERATION_FAILED:
    'Moderation refused the prompt, a reference or the result. Change the wording or the references and generate again.',
  FAILED_PRECONDITION:
    'Something had to be ready first. Check that every asset in the input is complete, then generate again.',
  DEADLINE_EXCEEDED:
    'The work took too long and was stopped. Generate again; shorter or smaller results take less time.',
  RESOURCE_EXHAUSTED:
    'A limit on how much may run at once was reached. Wait for other work to finish, then generate again.',
  UNAVAILABLE: 'The model was not available. Generate again in a few minutes.',
  INTERNAL: 'Something failed at Hedra. Generate again with the same input.',
}

/** Former names, which old generations still carry. */
const FORMER: Readonly<Record<string, ErrorType>> = { MISSING_CREDITS: 'INSUFFICIENT_BALANCE' }

const BY_REASON: Readonly<Record<string, string>> = {
  MODERATION_LIKENESS:
    'A real person was recognised. Use pictures of people who agreed to it, or invented ones.',
  MODERATION_OUTPUT_TRANSIENT:
    'This result was refused, not the input. Generating again with the same input may pass.',
  MUSIC_PROMPT_COPYRIGHT_POLICY:
    'The prompt names protected music or an artist. Describe the sound instead.',
  IMAGE_ASPECT_RATIO_UNSUPPORTED: 'Choose an aspect ratio that the model supports.',
  IMAGE_RESOLUTION_UNSUPPORTED: 'Choose a resolution that the model supports.',
  IMAGE_FILE_SIZE_UNSUPPORTED: 'Use a smaller image file.',
  REFERENCE_MEDIA_DURATION_UNSUPPORTED: 'Use a reference of a length that the model supports.',
  REFERENCE_MEDIA_TOTAL_DURATION_UNSUPPORTED: 'Use fewer or shorter references.',
  REFERENCE_IMAGE_DIMENSIONS_UNSUPPORTED:
    'Use reference images of dimensions that the model supports.',
  IMAGE_SUBJECT_NOT_DETECTED: 'Use an image in which the subject is clearly visible.',
  AUDIO_REFERENCE_REQUIRES_VISUAL: 'Add an image or a video to the audio reference.',
}

const IN_GENERAL =
  'Check the input and generate again; if it keeps failing, send the ID to Hedra’s support.'

/** One or two sentences on what to do next. An unknown reason counts as none, an unknown type as any. */
export function adviceFor(type: string | null, reason: string | null): string {
  const exact = reason !== null && Object.hasOwn(BY_REASON, reason) ? BY_REASON[reason] : undefined
  if (exact !== undefined) return exact
  if (type === null) return IN_GENERAL
  const name = Object.hasOwn(FORMER, type) ? FORMER[type]! : type
  return Object.hasOwn(BY_TYPE, name) ? BY_TYPE[name as ErrorType] : IN_GENERAL
}

/** `MODERATION_FAILED` as "Moderation failed". */
export function errorWords(code: string): string {
  const plain = code.replace(/_/g, ' ').trim().toLowerCase()
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}
