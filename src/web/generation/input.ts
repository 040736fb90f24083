/**
 * Reads what a person wants to know out of `input`, whose shape depends on its `type` and changes
 * without notice. Every reader takes anything and answers null where there is nothing.
 */

type Fields = Readonly<Record<string, unknown>>

/** The value as an object with fields, or an empty one. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : {}
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/** `input.type`: the operation that was asked for, such as `text_to_speech`. */
export function operationOf(input: unknown): string | null {
  return textOf(fieldsOf(input)['type'])
}

/** The prompt, wherever this type of input keeps it; null for types that have none. */
export function promptOf(input: unknown): string | null {
  const own = fieldsOf(input)
  const video = fieldsOf(own['generated_video_inputs'])
  const speech = fieldsOf(own['audio_generation'])
  return (
    textOf(video['text_prompt']) ??
    textOf(own['text_prompt']) ??
    textOf(own['text']) ??
    textOf(own['prompt']) ??
    textOf(speech['text']) ??
    textOf(own['lyrics'])
  )
}

/** The name that a person gave the generation. */
export function nameOf(input: unknown): string | null {
  return textOf(fieldsOf(input)['name'])
}

/** The model's slug or, formerly, its id. Join it with `/api/models`, else show it as it is. */
export function modelOf(input: unknown): string | null {
  const own = fieldsOf(input)
  const video = fieldsOf(own['generated_video_inputs'])
  const places = [own, video]
  for (const key of ['model_slug', 'ai_model_id', 'model_id']) {
    for (const place of places) {
      const found = textOf(place[key])
      if (found) return found
    }
  }
  return null
}

/** The resolution asked for, such as `1080p`. */
export function resolutionOf(input: unknown): string | null {
  const own = fieldsOf(input)
  return textOf(fieldsOf(own['generated_video_inputs'])['resolution']) ?? textOf(own['resolution'])
}

/** The agent thread that the generation belongs to. */
export function threadOf(input: unknown): string | null {
  return textOf(fieldsOf(input)['agent_thread_id'])
}
