import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInFlight, readGeneration, STATUSES } from './generation.ts'

const id = '3c90c3cc-0d44-4b50-8888-8dd25736052a'

describe('reading a generation', () => {
  it('keeps input whole, whatever is in it', () => {
    fc.assert(
      fc.property(fc.json({ noUnicodeString: false }), (json) => {
        const input: unknown = JSON.parse(json)
        expect(JSON.stringify(readGeneration({ id, input })!.input)).toBe(JSON.stringify(input))
      }),
    )
  })

  it('survives any row, and reads every row that has an id', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue()), (junk, row) => {
        expect(() => readGeneration(junk)).not.toThrow()
        expect(readGeneration({ ...row, id })?.id).toBe(id)
      }),
    )
  })

  it('keeps unknown fields and unknown values as themselves', () => {
    const row = {
      id,
      type: 'hologram',
      status: 'dreaming',
      created_at: 'x',
      novelty: { a: [1] },
      asset: { asset: { type: 'generated_hologram', depth: 3 } },
    }
    expect(readGeneration(row)).toMatchObject(row)
  })

  it('reads a value of the wrong kind as null, at every level', () => {
    const read = readGeneration({
      id: 7,
      type: 1,
      status: {},
      progress: 'half',
      asset: { thumbnail_url: 4, asset: { width: 'wide', url: [] } },
      error: { violations: 'none', credits_needed: '3' },
    })
    expect(read).toMatchObject({
      id: '7',
      type: null,
      status: null,
      progress: null,
      created_at: null,
      asset: { thumbnail_url: null, asset: { width: null, url: null } },
      error: { violations: null, credits_needed: null },
    })
    expect(readGeneration({ id, asset: 'gone', error: 'bad' })).toMatchObject({
      asset: null,
      error: null,
    })
  })

  it.each([null, 'row', 3, [], {}, { id: null }, { id: '' }, { id: {} }])(
    'gives up on %j',
    (row) => {
      expect(readGeneration(row)).toBeUndefined()
    },
  )

  it('knows which statuses still move', () => {
    expect(STATUSES.filter(isInFlight)).toEqual(['queued', 'processing', 'finalizing'])
    expect(isInFlight('pending')).toBe(true)
    expect(isInFlight('dreaming') || isInFlight(null)).toBe(false)
  })
})
