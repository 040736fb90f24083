import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { fromLocal, toLocal } from './local-time.ts'

const zone = process.env['TZ']

afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

function inZone(name: string) {
  process.env['TZ'] = name
}

test('a local time and its instant agree in summer and in winter', () => {
  inZone('Europe/Berlin')
  expect(fromLocal('2026-01-31T10:00')).toBe('2026-01-31T09:00:00Z')
  expect(fromLocal('2026-07-31T10:00:05')).toBe('2026-07-31T08:00:05Z')
  expect(toLocal('2026-01-31T09:00:00Z')).toBe('2026-01-31T10:00')
  expect(toLocal('2026-07-31T08:00:05.123456Z')).toBe('2026-07-31T10:00:05')
})

test('a time that a clock change skips moves on by the change', () => {
  inZone('Europe/Berlin')
  expect(fromLocal('2026-03-29T02:30')).toBe('2026-03-29T01:30:00Z')
  expect(toLocal('2026-03-29T01:30:00Z')).toBe('2026-03-29T03:30')
})

test('a time that happens twice is the first', () => {
  inZone('Europe/Berlin')
  expect(fromLocal('2026-10-25T02:30')).toBe('2026-10-25T00:30:00Z')
  expect(toLocal('2026-10-25T01:30:00Z')).toBe('2026-10-25T02:30')
})

test.each(['UTC', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia'])(
  'what is shown reads back as itself in %s',
  (name) => {
    inZone(name)
    const seconds = fc.integer({ min: 400_000, max: 4_000_000_000 })
    fc.assert(
      fc.property(seconds, (second) => {
        const instant = `${new Date(second * 1000).toISOString().slice(0, 19)}Z`
        const local = toLocal(instant)
        expect(toLocal(fromLocal(local)!)).toBe(local)
      }),
    )
  },
)

test('what is incomplete, no date or out of bounds is nothing', () => {
  for (const text of ['', '2026-01-31', '2026-02-30T10:00', '0202-01-31T10:00', 'incomplete']) {
    expect(fromLocal(text)).toBeUndefined()
  }
})
