import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generationOf, layOver, makeRow, payloadOf } from './row.ts'

const id = '3c90c3cc-0d44-4b50-8888-8dd25736052a'
const NOW = Date.UTC(2026, 0, 1)

const video = {
  id,
  type: 'video',
  status: 'complete',
  progress: 123,
  created_at: '2026-01-01T00:00:00.123456',
  credit_cost: 12,
  input: {
    type: 'video',
    agent_thread_id: 'thread',
    generated_video_inputs: { text_prompt: 'A cat', ai_model_id: 'model', resolution: '720p' },
  },
  asset: {
    thumbnail_url: null,
    asset: {
      type: 'generated_video',
      width: 1280,
      height: 720,
      duration_ms: 4000,
      poster_url: 'https://media.example/poster',
    },
  },
}

describe('a row', () => {
  it('keeps the whole payload, whatever it is', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const raw: unknown = JSON.parse(json)
        expect(JSON.stringify(payloadOf(makeRow(raw, NOW)))).toBe(JSON.stringify(raw))
      }),
    )
  })

  it('loses no key of input on the way from upstream to the drawer', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const input: unknown = JSON.parse(json)
        const row = makeRow({ ...video, input }, NOW)
        const shown = generationOf(layOver(row, { id, status: 'error' }, NOW))!.input
        expect(JSON.stringify(shown)).toBe(JSON.stringify(input))
      }),
    )
  })

  it('shows what a list needs', () => {
    expect(makeRow(video, NOW)).toMatchObject({
      key: id,
      prompt: 'A cat',
      model: 'model',
      operation: 'video',
      resolution: '720p',
      thread: 'thread',
      progress: 1,
      duration: 4000,
      thumbnail: 'https://media.example/poster',
      createdAt: NOW + 123,
      cost: 12,
    })
  })

  it.each([null, 7, 'text', [], {}, { id: '' }])('stands for %j too, without an id', (raw) => {
    const row = makeRow(raw, NOW)
    expect(row.id).toBeNull()
    expect(payloadOf(row)).toEqual(raw)
  })

  it('clamps progress and counts eta from when it was read', () => {
    const flight = { ...video, status: 'processing', progress: 1.1, eta_sec: 30 }
    expect(makeRow(flight, NOW)).toMatchObject({ progress: 1, dueAt: NOW + 30_000 })
    expect(makeRow({ ...flight, progress: -1 }, NOW).progress).toBe(0)
    const anchored = { ...flight, estimated_completion_at: '2026-01-01T00:01:00Z' }
    expect(makeRow(anchored, NOW).dueAt).toBe(NOW + 60_000)
  })

  it('never takes an address that is not http(s) for a picture', () => {
    const hostile = { ...video, asset: { thumbnail_url: 'javascript:alert(1)', asset: null } }
    expect(makeRow(hostile, NOW).thumbnail).toBeNull()
  })

  it('stays the same object where a fresher answer brings nothing new', () => {
    const row = makeRow(video, NOW)
    expect(layOver(row, { id, status: 'complete' }, NOW)).toBe(row)
    expect(layOver(row, null, NOW)).toBe(row)
    expect(layOver(row, { id, status: 'error', error: { message: 'No' } }, NOW)).toMatchObject({
      status: 'error',
      errorMessage: 'No',
      prompt: 'A cat',
    })
  })
})
