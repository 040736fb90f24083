/**
 * Reads the parameters of `GET /generations` as strictly as FastAPI does: what is empty, malformed,
 * repeated or out of range is named in a 422. Parameters of other names are not looked at.
 */
import { ASSET_TYPES, GENERATION_TYPES } from '#contract/filters.ts'
import { parseInstant } from '#contract/instant.ts'
import type { Detail } from './replies.ts'

export interface GenerationsQuery {
  type?: string
  /** Microseconds since the epoch. */
  created_before?: number
  created_after?: number
  prompt_query?: string
  agent_thread_id?: string
  ids?: readonly string[]
  limit: number
  offset: number
}

/** What is wrong with a value: pydantic's name for it, and its sentence. */
class Wrong extends Error {
  readonly type: string
  readonly ctx: Record<string, unknown> | undefined

  constructor(type: string, message: string, ctx?: Record<string, unknown>) {
    super(message)
    this.type = type
    this.ctx = ctx
  }
}

const TYPES: readonly string[] = [...ASSET_TYPES, ...GENERATION_TYPES]
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

/** One of a list of names. */
function oneOf(names: readonly string[], text: string): string {
  if (names.includes(text)) return text
  const quoted = names.map((name) => `'${name}'`)
  const expected = `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
  throw new Wrong('enum', `Input should be ${expected}`, { expected })
}

function instant(text: string): number {
  const at = parseInstant(text)
  if (at !== undefined) return at
  const reason = text.length < 10 ? 'input is too short' : 'invalid character in datetime'
  throw new Wrong(
    'datetime_from_date_parsing',
    `Input should be a valid datetime or date, ${reason}`,
    { error: reason },
  )
}

function uuid(text: string): string {
  if (UUID.test(text)) return text.toLowerCase()
  const error = 'invalid length or character'
  throw new Wrong('uuid_parsing', `Input should be a valid UUID, ${error}`, { error })
}

function whole(text: string, low: number, high: number): number {
  if (!/^\s*[+-]?\d+\s*$/.test(text)) {
    throw new Wrong(
      'int_parsing',
      'Input should be a valid integer, unable to parse string as an integer',
    )
  }
  const value = Number(text)
  if (value < low) {
    throw new Wrong('greater_than_equal', `Input should be greater than or equal to ${low}`, {
      ge: low,
    })
  }
  if (value > high) {
    throw new Wrong('less_than_equal', `Input should be less than or equal to ${high}`, {
      le: high,
    })
  }
  return value
}

function words(text: string): string {
  if (text !== '') return text
  throw new Wrong('string_too_short', 'String should have at least 1 character', { min_length: 1 })
}

const READERS = {
  type: (text: string) => oneOf(TYPES, text),
  created_before: instant,
  created_after: instant,
  prompt_query: words,
  agent_thread_id: uuid,
  ids: (text: string) => [...new Set(text.split(',').map((part) => uuid(part.trim())))],
  limit: (text: string) => whole(text, 1, 100),
  offset: (text: string) => whole(text, 0, Number.MAX_SAFE_INTEGER),
} as const

/** Reads each parameter that is given with its reader; a parameter given twice is refused. */
export function readParams(
  params: URLSearchParams,
  readers: Readonly<Record<string, (text: string) => unknown>>,
): { values: Record<string, unknown>; details: Detail[] } {
  const values: Record<string, unknown> = {}
  const details: Detail[] = []
  for (const [name, read] of Object.entries(readers)) {
    const given = params.getAll(name)
    const [first] = given
    if (first === undefined) continue
    try {
      if (given.length > 1) throw new Wrong('scalar_type', 'Input should be given once')
      values[name] = read(first)
    } catch (error) {
      if (!(error instanceof Wrong)) throw error
      details.push({
        type: error.type,
        loc: ['query', name],
        msg: error.message,
        input: given.length > 1 ? given : first,
        ...(error.ctx && { ctx: error.ctx }),
      })
    }
  }
  return { values, details }
}

/** @returns the query, or what is wrong with it */
export function readGenerationsQuery(
  params: URLSearchParams,
): { query: GenerationsQuery } | { details: Detail[] } {
  const { values, details } = readParams(params, READERS)
  if (details.length > 0) return { details }
  return { query: { limit: 100, offset: 0, ...values } }
}
