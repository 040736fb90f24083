import { describe, expect, it } from 'vitest'
import { formatAge, formatDuration, formatSpan, shortId } from './format.ts'

const NOW = Date.UTC(2026, 5, 15, 12)

describe('formatting', () => {
  it.each([
    [NOW - 2000, 'just now'],
    [NOW - 30_000, '30 sec. ago'],
    [NOW - 3 * 60_000, '3 min. ago'],
    [NOW - 5 * 3_600_000, '5 hr. ago'],
    [NOW - 26 * 3_600_000, 'yesterday'],
    [NOW - 30 * 86_400_000, 'May 16'],
    [NOW - 400 * 86_400_000, 'May 11, 2025'],
  ])('tells the age of %d', (at, words) => {
    expect(formatAge(at, NOW)).toBe(words)
  })

  it('tells durations and spans', () => {
    expect([7000, 62_000, 3_750_000].map(formatDuration)).toEqual(['0:07', '1:02', '1:02:30'])
    expect([900, 61_000, 150_000, 7_200_000].map(formatSpan)).toEqual([
      '1 s',
      '61 s',
      '3 min',
      '2 h',
    ])
  })

  it('shortens an id in the middle', () => {
    expect(shortId('3c90c3cc-0d44-4b50-8888-8dd25736052a')).toBe('3c90c3cc…052a')
    expect(shortId('short')).toBe('short')
  })
})
