import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { modelOf, operationOf, promptOf, resolutionOf } from './input.ts'

describe('what is read of input', () => {
  it.each([
    [{ type: 'video', generated_video_inputs: { text_prompt: 'a' } }, 'a'],
    [{ type: 'image', text_prompt: 'b' }, 'b'],
    [{ type: 'text_to_speech', text: 'c' }, 'c'],
    [{ type: 'text_to_music', prompt: 'd', lyrics: 'x' }, 'd'],
    [
      {
        type: 'video',
        generated_video_inputs: { text_prompt: ' ' },
        audio_generation: { text: 'e' },
      },
      'e',
    ],
    [{ type: 'audio_isolation', audio_id: 'f' }, null],
  ])('finds the prompt of %j', (input, prompt) => {
    expect(promptOf(input)).toBe(prompt)
  })

  it('finds the model by slug first, then by id, in either place', () => {
    expect(modelOf({ ai_model_id: 'id', generated_video_inputs: { model_slug: 'slug' } })).toBe(
      'slug',
    )
    expect(modelOf({ generated_video_inputs: { ai_model_id: 'id' } })).toBe('id')
    expect(modelOf({})).toBeNull()
  })

  it('takes anything without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        for (const read of [modelOf, operationOf, promptOf, resolutionOf]) {
          expect(['string', 'object']).toContain(typeof read(input))
        }
      }),
    )
  })
})
