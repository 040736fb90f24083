import { describe, expect, it } from 'vitest'
import {
  formatAge,
  formatCount,
  formatDuration,
  formatSpan,
  formatTime,
  shortId,
} from './format.ts'

const NOW = Date.UTC(2026, 5, 15, 12)

describe('formatting', () => {
  it.each([
    [NOW - 2000, 'just now'],
    [NOW - 30_000, '30 s ago'],
    [NOW - 3 * 60_000, '3 min ago'],
    [NOW - 5 * 3_600_000, '5 h ago'],
    [NOW - 26 * 3_600_000, 'yesterday'],
    [NOW - 4 * 86_400_000, '4 days ago'],
    [NOW + 5 * 60_000, 'in 5 min'],
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

  it('tells a moment in full, with its zone', () => {
    expect(formatTime(new Date(2026, 10, 4, 9, 5).getTime())).toMatch(
      /^Nov 4, 2026, 09:05:00 GMT([+−]\d+(:\d\d)?)?$/,
    )
  })

  it.each([0, 7, 999, 1000, 12_345, 1_234_567, -1234, 0.5, 1234.56789])('counts %d', (value) => {
    expect(formatCount(value)).toBe(new Intl.NumberFormat('en').format(value))
  })

  it('shortens an id in the middle', () => {
    expect(shortId('3c90c3cc-0d44-4b50-8888-8dd25736052a')).toBe('3c90c3cc…052a')
    expect(shortId('short')).toBe('short')
  })
})
