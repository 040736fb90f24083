import { decodeSearch } from '#contract/filters.ts'
import { expect, test } from 'vitest'
import { activeChips } from './active-chips.ts'
import { countFilters } from './active-count.ts'
import { spanWords } from './span-words.ts'

const A = '3c90c3cc-0d44-4b50-8888-8dd25736052a'

const words = (query: string) =>
  activeChips(decodeSearch(new URLSearchParams(query)).value).map(({ name, value }) =>
    [name, value].filter(Boolean).join(' '),
  )

test('each filter in force is one chip', () => {
  expect(
    words(
      `type=music&last=7d&prompt_query=cat&agent_thread_id=${A}&ids=${A}` +
        '&status=error,weird&model=kling&error=MODERATION_FAILED&view=gallery&sort=cost',
    ),
  ).toEqual([
    'Type: Music',
    'Last 7 days',
    'Prompt: “cat”',
    'Thread 3c90c3cc…052a',
    '1 ID',
    'Status: Error',
    'Status: weird',
    'Model: kling',
    'Error: Moderation failed',
  ])
})

test('the count is the number of chips', () => {
  for (const query of ['', 'view=gallery', 'type=video&last=1h', `ids=${A}&status=error,queued`]) {
    const { value } = decodeSearch(new URLSearchParams(query))
    expect(countFilters(value)).toBe(activeChips(value).length)
  }
})

test('bounds are told in the local zone, with seconds only where there are any', () => {
  const [after, before] = words(
    'created_after=2026-01-31T09:00:00Z&created_before=2026-02-01T09:00:07Z',
  )
  expect(after).toMatch(/^After (Jan 31|Feb 1), 2026, \d\d:\d\d$/)
  expect(before).toMatch(/^Before (Jan 31|Feb 1|Feb 2), 2026, \d\d:\d\d:07$/)
})

test('one value of a facet is taken away alone', () => {
  const [first] = activeChips({ status: ['error', 'queued'] })
  expect(first?.removal).toEqual({ status: ['queued'] })
  const [only] = activeChips({ status: ['error'] })
  expect(only?.removal).toEqual({ status: undefined })
})

test('spans in words', () => {
  expect(['1h', '24h', '7d', '1w', '30m'].map(spanWords)).toEqual([
    'Last hour',
    'Last 24 hours',
    'Last 7 days',
    'Last week',
    'Last 30 minutes',
  ])
})
