import { prettyJson } from '#web/ui/json-text.ts'
import { makeRow } from '#web/generation/row.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRow } from './parsed-row.ts'
import { factsOf, passagesOf, ratioOf, voiceOf } from './summary-of.ts'

const json = fc
  .jsonValue({ maxDepth: 6 })
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown)

/** Inputs that look like Hedra's and hold anything. */
const input = fc.record(
  {
    type: fc.constantFrom('video', 'image', 'text_to_speech', 'from_the_future'),
    text_prompt: fc.string({ unit: 'binary' }),
    generated_video_inputs: json,
    audio_generation: json,
    reference_image_ids: json,
    ['__proto__']: json,
    future: json,
  },
  { requiredKeys: [] },
)

describe('the input', () => {
  it('reaches Copy input whole, whatever is in it', () => {
    fc.assert(
      fc.property(fc.oneof(input, json), (given) => {
        const text = JSON.stringify(given)
        const row = makeRow({ id: 'a', status: 'complete', input: JSON.parse(text) as unknown }, 0)
        const copied = prettyJson(parseRow(row).input)
        expect(JSON.stringify(JSON.parse(copied))).toBe(text)
      }),
    )
  })

  it('is summed up without a fault, whatever is in it', () => {
    fc.assert(
      fc.property(fc.oneof(input, json), (given) => {
        passagesOf(given)
        factsOf(given)
        voiceOf(given)
        ratioOf(given)
      }),
    )
  })
})

describe('the summary', () => {
  it('gives each text once, with what it is', () => {
    const given = {
      generated_video_inputs: {
        text_prompt: 'A cat',
        negative_prompt: 'dogs',
        multi_prompt: [{ prompt: 'It wakes', duration_ms: 3500 }, { prompt: null }],
      },
      text_prompt: 'A cat',
      audio_generation: { text: 'Hello', voice_id: 'v' },
      lyrics: ' ',
    }
    expect(passagesOf(given)).toEqual([
      { label: 'Prompt', text: 'A cat' },
      { label: 'Speech', text: 'Hello' },
      { label: 'Shot 1, 3.5 s', text: 'It wakes' },
      { label: 'Negative prompt', text: 'dogs' },
    ])
    expect(voiceOf(given)).toBe('v')
  })

  it('writes settings as words and leaves what it cannot read to the tree', () => {
    const given = {
      generated_video_inputs: { duration_ms: 8000, enhance_prompt: false, seed: 0, resolution: {} },
      audio_id: ['a', 'b'],
      start_keyframe_id: null,
    }
    expect(factsOf(given).map(({ label, values }) => [label, ...values])).toEqual([
      ['Duration', '8 s'],
      ['Seed', '0'],
      ['Enhance prompt', 'No'],
      ['Source audio', 'a', 'b'],
    ])
  })

  it('reads the shape that was asked for', () => {
    expect(ratioOf({ aspect_ratio: '9:16' })).toBe(9 / 16)
    expect(ratioOf({ generated_video_inputs: { aspect_ratio: '16:9' } })).toBe(16 / 9)
    for (const bad of ['0:0', '1:0', 'auto', 5, null]) {
      expect(ratioOf({ aspect_ratio: bad })).toBe(null)
    }
  })
})
