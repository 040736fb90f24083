import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ASSET_TYPES,
  decodeFilters,
  decodeSearch,
  encodeFilters,
  encodeSearch,
  formatSearch,
  GENERATION_TYPES,
  searchFilters,
  type Search,
} from './filters.ts'
import { formatInstant } from './instant.ts'

const instants = fc
  .integer({ min: 0, max: Date.UTC(2250, 0) * 1000 })
  .map((micros) => formatInstant(micros))
const texts = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter(isPrompt)
const facet = fc.string({ maxLength: 12 }).filter((value) => value.trim() !== '')
const facets = fc.uniqueArray(facet, { minLength: 1, maxLength: 4 })

function isPrompt(text: string) {
  return text.trim() === text && text !== '' && !text.includes('\0')
}

/** Any search in canonical form: what the decoder itself would give. */
const searches: fc.Arbitrary<Search> = fc
  .record(
    {
      type: fc.constantFrom(...ASSET_TYPES, ...GENERATION_TYPES),
      span: fc.oneof(
        fc.record({ last: fc.constantFrom('1h', '24h', '7d', '30d', '90m', '2w') }),
        fc
          .uniqueArray(instants, { minLength: 2, maxLength: 2 })
          .map(sortByInstant)
          .map(([created_after, created_before]) => ({ created_after, created_before })),
      ),
      prompt_query: texts,
      agent_thread_id: fc.uuid(),
      ids: fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 5 }),
      status: facets,
      model: facets,
      error: facets,
      view: fc.constant('gallery' as const),
      sort: texts,
    },
    { requiredKeys: [] },
  )
  .map(({ span, ...rest }) => ({ ...rest, ...span }) as Search)

function sortByInstant(values: string[]) {
  return values.sort((a, b) => Date.parse(a) - Date.parse(b) || (a < b ? -1 : 1))
}

describe('the search codec', () => {
  it('gives back every canonical search, and names no problem', () => {
    fc.assert(
      fc.property(searches, (search) => {
        fc.pre(!isReversed(search))
        for (const text of [encodeSearch(search).toString(), formatSearch(search)]) {
          expect(decodeSearch(new URLSearchParams(text))).toEqual({ value: search, problems: [] })
        }
      }),
    )
  })

  it('leaves out a facet that names nothing', () => {
    const { value, problems } = decodeSearch(new URLSearchParams('status=,&type=image'))
    expect(value).toEqual({ type: 'image' })
    expect(problems.map(({ param }) => param)).toEqual(['status'])
  })

  it('writes what it read: a second reading changes nothing', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...NAMES), fc.string()), (record) => {
        const once = decodeSearch(new URLSearchParams(record)).value
        expect(decodeSearch(encodeSearch(once))).toEqual({ value: once, problems: [] })
      }),
    )
  })

  it('never writes a default', () => {
    expect(encodeSearch({}).toString()).toBe('')
    expect(decodeSearch(new URLSearchParams('view=table'))).toEqual({ value: {}, problems: [] })
    expect(formatSearch({ ids: [], status: [] })).toBe('')
  })

  it('keeps commas and colons readable', () => {
    expect(formatSearch({ status: ['error', 'a,b'], created_after: '2026-01-01T00:00:00Z' })).toBe(
      '?created_after=2026-01-01T00:00:00Z&status=error,a%252Cb',
    )
  })

  it.each([
    ['type=banana', 'type'],
    ['type=', 'type'],
    ['type=video&type=image', 'type'],
    ['created_after=yesterday', 'created_after'],
    ['created_before=2026-02-30T00:00:00Z', 'created_before'],
    ['created_before=2026-01-01T00:00:00', 'created_before'],
    ['created_after=2026-01-02T00:00:00Z&created_before=2026-01-01T00:00:00Z', 'created_before'],
    ['prompt_query=%20', 'prompt_query'],
    ['prompt_query=a%00b', 'prompt_query'],
    [`prompt_query=${'x'.repeat(1001)}`, 'prompt_query'],
    ['agent_thread_id=7', 'agent_thread_id'],
    ['ids=1,2', 'ids'],
    ['last=soon', 'last'],
    ['view=map', 'view'],
  ])('names what it leaves out of %s', (query, param) => {
    const { value, problems } = decodeSearch(new URLSearchParams(query))
    expect(problems.map((problem) => problem.param)).toEqual([param])
    expect(value).not.toHaveProperty(param)
  })

  it('keeps the good ids beside a bad one', () => {
    const good = '3c90c3cc-0d44-4b50-8888-8dd25736052a'
    const { value, problems } = decodeFilters(
      new URLSearchParams({ ids: `${good.toUpperCase()}, x` }),
    )
    expect(value.ids).toEqual([good])
    expect(problems).toMatchObject([{ param: 'ids', value: 'x' }])
  })

  it('lets a span exclude both bounds', () => {
    const { value, problems } = decodeSearch(
      new URLSearchParams('last=7d&created_after=2026-01-01T00:00:00Z'),
    )
    expect(value).toEqual({ last: '7d' })
    expect(problems.map((problem) => problem.param)).toEqual(['created_after'])
  })

  it('counts a span back from now and leaves the product’s own params at home', () => {
    const now = Date.UTC(2026, 0, 8)
    expect(searchFilters({ last: '7d', type: 'video', status: ['error'] }, now)).toEqual({
      type: 'video',
      created_after: '2026-01-01T00:00:00Z',
    })
  })

  it('sends equal filters as equal texts', () => {
    expect(encodeFilters({ prompt_query: 'cat', type: 'video' }).toString()).toBe(
      encodeFilters({ type: 'video', prompt_query: 'cat' }).toString(),
    )
  })
})

const NAMES = [
  'type',
  'created_after',
  'created_before',
  'last',
  'prompt_query',
  'agent_thread_id',
  'ids',
  'status',
  'model',
  'error',
  'view',
  'sort',
] as const

function isReversed(search: Search) {
  return (
    decodeSearch(encodeSearch(search)).problems.length > 0 && search.created_before !== undefined
  )
}
