/**
 * The command that asks Hedra for the same generation again. The key is never in it: the shell puts
 * `$HEDRA_API_KEY` in. Everything else stands in single quotes, in which a POSIX shell expands nothing.
 */
import { fieldsOf } from '#web/generation/input.ts'
import { compactJson, isDeeperThan, prettyJson } from '#web/ui/json-text.ts'

const ENDPOINT = 'https://api.hedra.com/web-app/public/generations'

/**
 * What the server gave this one run: its own id, the assets it reserved, the batch it belongs to. Sent
 * again they would point at what exists already. `workspace_id` and `agent_thread_id` stay: they are the
 * caller's choice of where the result goes.
 */
const SERVER_MADE = new Set([
  'generation_id',
  'generation_ids',
  'reserved_asset_id',
  'reserved_asset_ids',
  'batch_generation_id',
])

/** Bytes of one argument that Linux takes are 131,072; above this the body goes through standard input. */
const ARGUMENT_MAX = 100_000

/** The body of the request: the input without what the server added, in its nested speech input too. */
export function requestBody(input: unknown): unknown {
  const own = without(input)
  const speech = fieldsOf(own)['audio_generation']
  return speech === undefined ? own : { ...fieldsOf(own), audio_generation: without(speech) }
}

function without(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([name]) => !SERVER_MADE.has(name)))
}

/** Text as one word of a POSIX shell (IEEE 1003.1, Shell Command Language, 2.2.2). */
export function shellQuote(text: string): string {
  return `'${text.replace(/'/g, `'\\''`)}'`
}

/** Characters that a terminal acts on or that reorder what is read: JSON can spell them out. */
const HIDDEN = /[\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

const spellOut = (character: string) =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

export function curlCommand(input: unknown): string {
  const body = requestBody(input)
  const json = (isDeeperThan(body, 8) ? compactJson(body) : prettyJson(body)).replace(
    HIDDEN,
    spellOut,
  )
  const isLong = new TextEncoder().encode(json).length > ARGUMENT_MAX
  return [
    `curl --request POST ${shellQuote(ENDPOINT)}`,
    `  --header "X-API-Key: $HEDRA_API_KEY"`,
    `  --header 'Content-Type: application/json'`,
    // No line of JSON is the bare word that ends the document: texts keep their newlines escaped.
    isLong
      ? `  --data-binary @- <<'HEDRA_INPUT'\n${json}\nHEDRA_INPUT\n`
      : `  --data-raw ${shellQuote(json)}`,
  ].join(' \\\n')
}
