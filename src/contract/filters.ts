/**
 * The one codec between search params and filters, for browser and proxy alike. Decoding never
 * throws: it returns what is valid and names what is not; the browser shows those problems, the proxy
 * refuses on them. For canonical values it is a bijection, and a default is never written.
 */
import { formatInstant, parseInstant } from './instant.ts'

/** What `type` accepts: asset types first, then the kinds of generation that upstream also takes. */
export const ASSET_TYPES = [
  'video',
  'image',
  'audio',
  'voice',
  'text',
  'three_d',
  'rich_text',
] as const
export const GENERATION_TYPES = [
  'text_to_speech',
  'speech_to_speech',
  'voice_clone',
  'audio_isolation',
  'video_stitching',
  'video_upscale',
  'video_to_video',
  'video_background_removal',
  'image_upscale',
  'agent_response',
  'audio_from_video',
  'text_to_sound',
  'music',
  'assets_to_image_text_prompt',
  'assets_to_audio_text_prompt',
] as const
export type FilterType = (typeof ASSET_TYPES)[number] | (typeof GENERATION_TYPES)[number]

/** Longest `prompt_query`, in UTF-16 units, and most `ids`: they travel in an address. */
export const PROMPT_QUERY_MAX = 1000
export const IDS_MAX = 100

/** What is asked of upstream. Absent means unfiltered. */
export interface Filters {
  type?: FilterType
  /** RFC 3339 in UTC. */
  created_after?: string
  created_before?: string
  prompt_query?: string
  agent_thread_id?: string
  ids?: readonly string[]
}

/** What the browser's address holds: filters, a span relative to now, and the product's own choices. */
export interface Search extends Filters {
  /** A span back from now, such as `7d`: minutes, hours, days or weeks. Excludes both bounds. */
  last?: string
  status?: readonly string[]
  model?: readonly string[]
  error?: readonly string[]
  view?: 'gallery'
  sort?: string
}

/** A parameter that was left out, and why, in words for people. */
export interface ParamProblem {
  param: string
  value: string
  message: string
}

class Invalid extends Error {}

/** Names a part of the value that is left out while the rest is kept. */
type Complain = (part: string, message: string) => void

interface Param<T> {
  /** @throws Invalid where nothing of the text can be used */
  parse: (text: string, complain: Complain) => T
  format: (value: T) => string
}

const asIs = (value: string) => value

function oneOf<T extends string>(values: readonly T[]): Param<T> {
  return {
    parse(text) {
      const found = values.find((value) => value === text)
      if (found === undefined) throw new Invalid(`is not one of ${values.join(', ')}`)
      return found
    },
    format: asIs,
  }
}

const instant: Param<string> = {
  parse(text) {
    const at = parseInstant(text, 'required')
    if (at === undefined) throw new Invalid('is not a date-time such as 2026-01-31T09:00:00Z')
    return formatInstant(at)
  },
  format: asIs,
}

const NO_ID = 'is not an ID such as 3c90c3cc-0d44-4b50-8888-8dd25736052a'
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

const uuid: Param<string> = {
  parse(text) {
    if (!UUID.test(text)) throw new Invalid(NO_ID)
    return text.toLowerCase()
  },
  format: asIs,
}

const uuids: Param<readonly string[]> = {
  parse(text, complain) {
    const parts = text.split(',').map((part) => part.trim())
    const good = unique(parts.filter((part) => UUID.test(part)).map((part) => part.toLowerCase()))
    const bad = parts.filter((part) => !UUID.test(part))
    if (good.length > IDS_MAX) throw new Invalid(`has more than ${IDS_MAX} IDs`)
    if (good.length === 0) throw new Invalid(NO_ID)
    for (const part of bad) complain(part, NO_ID)
    return good
  },
  format: (value) => value.join(','),
}

const words: Param<string> = {
  parse(text) {
    const trimmed = text.trim()
    if (trimmed.length > PROMPT_QUERY_MAX) {
      throw new Invalid(`is longer than ${PROMPT_QUERY_MAX} characters`)
    }
    // oxlint-disable-next-line no-control-regex -- upstream's database refuses a NUL in a text
    if (/\u0000/.test(trimmed)) throw new Invalid('has a NUL character in it')
    return trimmed
  },
  format: asIs,
}

const SPAN = /^([1-9]\d{0,3})([mhdw])$/
const SPAN_MILLIS = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const

const span: Param<string> = {
  parse(text) {
    if (!SPAN.test(text)) throw new Invalid('is not a span such as 24h or 7d')
    return text
  },
  format: asIs,
}

/** A comma in a facet's value is written as `%2C` before the whole is encoded for the address. */
const facet: Param<readonly string[]> = {
  parse(text) {
    const values = unique(text.split(',').filter(Boolean).map(unescapeComma))
    if (values.length === 0) throw new Invalid('names nothing')
    return values
  },
  format: (value) => value.map(escapeComma).join(','),
}

const escapeComma = (text: string) => text.replace(/%/g, '%25').replace(/,/g, '%2C')
const unescapeComma = (text: string) => text.replace(/%2C/g, ',').replace(/%25/g, '%')

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]

type Codec<T> = { readonly [K in keyof T]-?: Param<Exclude<T[K], undefined>> }

const FILTERS: Codec<Filters> = {
  type: oneOf<FilterType>([...ASSET_TYPES, ...GENERATION_TYPES]),
  created_after: instant,
  created_before: instant,
  prompt_query: words,
  agent_thread_id: uuid,
  ids: uuids,
}

const SEARCH: Codec<Search> = {
  ...FILTERS,
  last: span,
  status: facet,
  model: facet,
  error: facet,
  view: oneOf(['gallery']),
  sort: words,
}

/** Defaults that an address may spell out; they decode to absence and are never written. */
const DEFAULTS: Readonly<Record<string, string>> = { view: 'table' }

export interface Decoded<T> {
  value: T
  problems: ParamProblem[]
}

function decode<T extends object>(codec: Codec<T>, params: URLSearchParams): Decoded<T> {
  const value: Record<string, unknown> = {}
  const problems: ParamProblem[] = []
  for (const name of Object.keys(codec) as (keyof T & string)[]) {
    const given = params.getAll(name)
    const [first] = given
    if (first === undefined || first === DEFAULTS[name]) continue
    try {
      if (given.length > 1) throw new Invalid('is given more than once')
      if (first.trim() === '') throw new Invalid('is empty')
      value[name] = codec[name].parse(first, (part, message) => {
        problems.push({ param: name, value: part, message })
      })
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      problems.push({ param: name, value: given.join(', '), message: error.message })
    }
  }
  return { value: value as T, problems }
}

function encode<T extends object>(codec: Codec<T>, value: T): URLSearchParams {
  const params = new URLSearchParams()
  for (const name of Object.keys(codec) as (keyof T & string)[]) {
    const one = value[name]
    if (one === undefined || (Array.isArray(one) && one.length === 0)) continue
    const param = codec[name] as Param<unknown>
    const text = param.format(one)
    if (text !== '' && text !== DEFAULTS[name]) params.set(name, text)
  }
  return params
}

/** Reads the filters that the proxy accepts. Parameters of other names are not looked at. */
export function decodeFilters(params: URLSearchParams): Decoded<Filters> {
  return checkOrder(decode(FILTERS, params))
}

/** Writes filters in one fixed order: equal filters are equal texts. */
export function encodeFilters(filters: Filters): URLSearchParams {
  return encode(FILTERS, filters)
}

/** Reads the browser's address. With `last`, both bounds are left out and named. */
export function decodeSearch(params: URLSearchParams): Decoded<Search> {
  const decoded = checkOrder(decode(SEARCH, params))
  if (decoded.value.last === undefined) return decoded
  for (const bound of ['created_after', 'created_before'] as const) {
    const value = decoded.value[bound]
    if (value === undefined) continue
    delete decoded.value[bound]
    decoded.problems.push({ param: bound, value, message: 'cannot be combined with last' })
  }
  return decoded
}

/** Writes the browser's search params in one fixed order, without defaults. */
export function encodeSearch(search: Search): URLSearchParams {
  return encode(SEARCH, search)
}

function checkOrder<T extends Filters>(decoded: Decoded<T>): Decoded<T> {
  const { created_after: after, created_before: before } = decoded.value
  if (after !== undefined && before !== undefined && parseInstant(after)! > parseInstant(before)!) {
    delete decoded.value.created_before
    decoded.problems.push({
      param: 'created_before',
      value: before,
      message: 'is earlier than created_after',
    })
  }
  return decoded
}

/**
 * A search as the address shows it: `?type=video&ids=a,b`, or nothing where nothing is set. Commas and
 * colons stay readable, as RFC 3986 (3.4) allows in a query.
 */
export function formatSearch(search: Search): string {
  const query = encodeSearch(search).toString().replace(/%2C/g, ',').replace(/%3A/g, ':')
  return query && `?${query}`
}

/**
 * The filters that a search asks of upstream at a given moment.
 * @param now milliseconds since the epoch; `last` counts back from it
 */
export function searchFilters(search: Search, now: number): Filters {
  const filters: Record<string, unknown> = {}
  for (const name of Object.keys(FILTERS)) {
    const value = search[name as keyof Filters]
    if (value !== undefined) filters[name] = value
  }
  const length = search.last === undefined ? undefined : spanMillis(search.last)
  if (length !== undefined) filters['created_after'] = formatInstant((now - length) * 1000)
  return filters
}

/** The length of a span such as `7d` in milliseconds, or undefined for what is no span. */
export function spanMillis(text: string): number | undefined {
  const match = SPAN.exec(text)
  return match ? Number(match[1]) * SPAN_MILLIS[match[2] as keyof typeof SPAN_MILLIS] : undefined
}
