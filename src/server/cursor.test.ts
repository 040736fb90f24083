import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCursorCodec } from './cursor.ts'
import { START, type WalkState } from './walk-state.ts'

const hash = fc.integer({ min: 0, max: 2 ** 48 - 1 })
const states: fc.Arbitrary<WalkState> = fc
  .record({
    bound: fc.option(fc.integer({ min: 0, max: 4e15 })),
    offset: fc.nat(100_000),
    seen: fc.array(hash, { maxLength: 200 }),
    undated: fc.array(hash, { maxLength: 200 }),
    junk: fc.array(hash, { maxLength: 16 }),
    tail: fc
      .array(fc.constantFrom(1, 2, 3), { maxLength: 30 })
      .map((list) => list.sort((a, b) => a - b)),
    unpaged: fc.boolean(),
    isMarginNeeded: fc.option(fc.boolean()),
  })
  .map((some) => ({ ...START, ...some }))

describe('the cursor', () => {
  const codec = createCursorCodec('a key')

  it('gives back any state, in less than 4 kB, after a restart too', () => {
    fc.assert(
      fc.property(states, fc.string(), (state, scope) => {
        const text = codec.seal(state, scope)
        expect(text).toMatch(/^[\w-]+$/)
        expect(text.length).toBeLessThan(4096)
        expect(createCursorCodec('a key').open(text, scope)).toEqual(state)
      }),
      { numRuns: 50 },
    )
  })

  it('opens for no other key, no other filters and no other text', () => {
    const text = codec.seal({ ...START, bound: 1, seen: [7] }, 'type=video')
    expect(createCursorCodec('another key').open(text, 'type=video')).toBeUndefined()
    expect(codec.open(text, 'type=image')).toBeUndefined()
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.constantFrom('A', 'a', '0', '-', '_', '%', '\r', '\n'),
        (at, char) => {
          const changed = text.slice(0, at) + char + text.slice(at + 1)
          expect(codec.open(changed, 'type=video') === undefined || changed === text).toBe(true)
        },
      ),
    )
    for (const bad of [
      '',
      'x',
      text.slice(1),
      `${text}A`,
      `${text}\r\nX-Evil: 1`,
      'é'.repeat(40),
    ]) {
      expect(codec.open(bad, 'type=video')).toBeUndefined()
    }
  })
})
