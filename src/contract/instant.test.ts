import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatInstant, parseInstant, parseMillis } from './instant.ts'

describe('instants', () => {
  it('are a bijection between microseconds and canonical text', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 8e15 }), (at) => {
        expect(parseInstant(formatInstant(at), 'required')).toBe(at)
      }),
    )
  })

  it.each([
    ['2026-01-02T03:04:05', '2026-01-02T03:04:05Z'],
    ['2026-01-02 03:04:05.5', '2026-01-02T03:04:05.5Z'],
    ['2026-01-02T03:04:05.123456789Z', '2026-01-02T03:04:05.123456Z'],
    ['2026-01-02T03:04:05+02:00', '2026-01-02T01:04:05Z'],
    ['2026-01-02T03:04:05-0230', '2026-01-02T05:34:05Z'],
    ['2026-01-02T03:04:60Z', '2026-01-02T03:04:59Z'],
  ])('read %s as %s', (text, canonical) => {
    expect(formatInstant(parseInstant(text)!)).toBe(canonical)
  })

  it.each(['', 'now', '2026-02-30T00:00:00Z', '2026-01-01T24:00:00Z', '2026-01-01', null, 7, {}])(
    'do not read %j',
    (text) => {
      expect(parseInstant(text)).toBeUndefined()
      expect(parseMillis(text)).toBeUndefined()
    },
  )

  it('demand a zone where it is required', () => {
    expect(parseInstant('2026-01-02T03:04:05', 'required')).toBeUndefined()
  })
})
