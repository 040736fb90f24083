/** Reads the query of an `/api` request strictly: what is not understood is refused by name. */
import { PAGE_SIZE } from '#contract/api.ts'
import { decodeFilters, encodeFilters, type Filters } from '#contract/filters.ts'
import { Failure } from './failure.ts'

/** The names that `decodeFilters` reads. */
const FILTER_NAMES: readonly (keyof Filters)[] = [
  'type',
  'created_after',
  'created_before',
  'prompt_query',
  'agent_thread_id',
  'ids',
]
const NAME_MAX = 60
const NAMED_MAX = 10

export interface ListParams {
  filters: Filters
  /** The filters in their canonical text. */
  scope: string
  limit: number
  cursor: string | undefined
}

/** Reads the query of `GET /api/generations`. @throws {Failure} that names each bad parameter */
export function readListParams(query: string): ListParams {
  const { params, complaints } = readQuery(query, [...FILTER_NAMES, 'limit', 'cursor'])
  const { value: filters, problems } = decodeFilters(params)
  for (const { param, message } of problems) complaints.add(param, message)
  const limitText = single(params, 'limit', complaints) ?? String(PAGE_SIZE)
  const limit = /^[1-9]\d{0,2}$/.test(limitText) ? Number(limitText) : 0
  if (limit < 1 || limit > PAGE_SIZE) complaints.add('limit', `is not 1 to ${PAGE_SIZE}`)
  const cursor = single(params, 'cursor', complaints)
  complaints.raise()
  return { filters, scope: encodeFilters(filters).toString(), limit, cursor }
}

/** Reads the query of a route that takes `ids` alone. */
export function readIdsParam(query: string, most: number): string[] {
  const { params, complaints } = readQuery(query, ['ids'])
  const ids = [...new Set((single(params, 'ids', complaints) ?? '').split(','))]
  if (!params.has('ids')) complaints.add('ids', 'is missing')
  else if (!ids.every((id) => ID.test(id)))
    complaints.add('ids', 'has something in it that is no ID')
  else if (ids.length > most) complaints.add('ids', `has more than ${most} IDs`)
  complaints.raise()
  return ids
}

/** Holds a route to taking no parameter at all. */
export function refuseParams(query: string): void {
  readQuery(query, []).complaints.raise()
}

/** What may stand for a generation in a path. */
const ID = /^[\w.~-]{1,128}$/
/** Whether a text can be an id: unreserved characters alone (RFC 3986, 2.3), and no dot segment. */
export const isId = (text: string) => ID.test(text) && text !== '.' && text !== '..'

/** The failure of a cursor that is not ours or not for these filters. */
export function badCursor(): Failure {
  return new Failure('bad_request', 'cursor does not belong to this list. Reload the list.')
}

class Complaints {
  readonly #said = new Map<string, string>()

  add(name: string, message: string) {
    if (!this.#said.has(name)) this.#said.set(name, message)
  }

  raise() {
    if (this.#said.size === 0) return
    const named = [...this.#said].slice(0, NAMED_MAX)
    const sentences = named.map(([name, message]) => `${shorten(name)} ${message}.`)
    throw new Failure('bad_request', sentences.join(' '))
  }
}

function readQuery(query: string, names: readonly string[]) {
  const complaints = new Complaints()
  const params = new URLSearchParams(query)
  for (const name of params.keys()) {
    if (!names.includes(name)) complaints.add(name, 'is not a parameter of this route')
  }
  for (const pair of query.split('&'))
    if (!isWellFormed(pair)) complaints.add(nameOf(pair), 'is badly encoded')
  return { params, complaints }
}

/** Whether percent-encodings are whole and stand for UTF-8 (RFC 3986, 2.1 and 2.5). */
function isWellFormed(text: string): boolean {
  if (!text.includes('%')) return true
  try {
    // The result is used, for a bundler takes the call for free of effects and leaves it out.
    return decodeURIComponent(text) !== ''
  } catch {
    return false
  }
}

const nameOf = (pair: string) => new URLSearchParams(pair).keys().next().value ?? ''

function single(params: URLSearchParams, name: string, complaints: Complaints): string | undefined {
  const [value, ...more] = params.getAll(name)
  if (value === '') complaints.add(name, 'is empty')
  if (more.length > 0) complaints.add(name, 'is given more than once')
  return value
}

function shorten(name: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  const clean = name.replace(/[\u0000-\u001f\u007f-\u009f]/g, '?') || '(no name)'
  return clean.length > NAME_MAX ? `${clean.slice(0, NAME_MAX - 1)}…` : clean
}
