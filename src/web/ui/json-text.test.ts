import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compactJson, isDeeperThan, prettyJson } from './json-text.ts'

const nest = (levels: number, core: unknown) => {
  let value = core
  for (let level = 0; level < levels; level += 1) value = level % 2 ? { a: value } : [value]
  return value
}

describe('JSON text', () => {
  it('gives back the same value, indented or not', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const same = JSON.parse(JSON.stringify(value)) as unknown
        expect(JSON.parse(compactJson(value))).toEqual(same)
        expect(JSON.parse(prettyJson(value))).toEqual(same)
      }),
    )
  })

  it('writes what is too deep for the platform as the platform would', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (core) => {
        const text = compactJson(nest(20_000, [core, 1, { b: core }]))
        const inside = JSON.stringify([core, 1, { b: core }])
        expect(text).toBe('{"a":['.repeat(10_000) + inside + ']}'.repeat(10_000))
      }),
      { numRuns: 10 },
    )
  })

  it('keeps a deep value on one line', () => {
    expect(prettyJson(nest(10_000, null))).not.toContain('\n')
    expect(prettyJson({ a: [] })).toBe('{\n  "a": []\n}')
  })

  it('knows depth', () => {
    expect(isDeeperThan(1, 0)).toBe(false)
    expect(isDeeperThan(nest(5, 1), 5)).toBe(false)
    expect(isDeeperThan(nest(6, 1), 4)).toBe(true)
  })
})
