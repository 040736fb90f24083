import { describe, expect, it } from 'vitest'
import { readGeneration } from '#contract/generation.ts'
import { parseInstant } from '#contract/instant.ts'
import { createSandbox, SANDBOX_KEY } from './sandbox.ts'

const START = Date.UTC(2026, 9, 20, 15, 0, 0)
const fetch = createSandbox({
  now: () => START,
  seed: 3,
  size: 1200,
  origin: '',
  readMedia: () => Promise.reject(new Error('no media here')),
})

const ask = (query: string) =>
  fetch(
    new Request(`http://sandbox.local/v/generations?${query}`, {
      headers: { 'x-api-key': SANDBOX_KEY },
    }),
  )

async function rows(params: Record<string, string>) {
  const response = await ask(new URLSearchParams({ limit: '100', ...params }).toString())
  expect(response.status).toBe(200)
  return ((await response.json()) as { data: unknown[] }).data.map((row) => readGeneration(row)!)
}

const ids = async (params: Record<string, string>) => (await rows(params)).map(({ id }) => id)
const isSettled = ({ status }: { status: string | null }) => status === 'complete'

describe('what is refused', () => {
  it.each([
    ['type=', 'type', 'enum'],
    ['type=hologram', 'type', 'enum'],
    ['type=video&type=image', 'type', 'scalar_type'],
    ['created_after=', 'created_after', 'datetime_from_date_parsing'],
    ['created_after=yesterday', 'created_after', 'datetime_from_date_parsing'],
    ['created_before=2026-02-30T00:00:00Z', 'created_before', 'datetime_from_date_parsing'],
    // an unescaped plus is a space
    ['created_before=2026-02-03T00:00:00+02:00', 'created_before', 'datetime_from_date_parsing'],
    ['prompt_query=', 'prompt_query', 'string_too_short'],
    ['agent_thread_id=7', 'agent_thread_id', 'uuid_parsing'],
    ['ids=', 'ids', 'uuid_parsing'],
    ['ids=3c90c3cc-0d44-4b50-8888-8dd25736052a,x', 'ids', 'uuid_parsing'],
    ['limit=0', 'limit', 'greater_than_equal'],
    ['limit=101', 'limit', 'less_than_equal'],
    ['limit=ten', 'limit', 'int_parsing'],
    ['offset=-1', 'offset', 'greater_than_equal'],
  ])('%s', async (query, name, type) => {
    const response = await ask(query)
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({
      detail: [{ loc: ['query', name], type, msg: expect.any(String), input: expect.anything() }],
    })
  })

  it('names every parameter that is wrong, and ignores those that it does not know', async () => {
    const { detail } = (await (await ask('type=&limit=0')).json()) as { detail: unknown[] }
    expect(detail).toHaveLength(2)
    expect((await ask('color=red')).status).toBe(200)
  })
})

describe('what is found', () => {
  it('by type of asset, and by type of generation', async () => {
    for (const type of ['video', 'image', 'audio', 'voice', 'text', 'three_d']) {
      const found = await rows({ type })
      expect(found.length).toBeGreaterThan(0)
      expect(new Set(found.map((row) => row.type))).toEqual(new Set([type]))
    }
    for (const type of ['text_to_speech', 'video_upscale', 'image_upscale', 'voice_clone']) {
      const found = await rows({ type })
      expect(new Set(found.map(({ input }) => (input as { type: string }).type))).toEqual(
        new Set([type]),
      )
    }
    expect(await rows({ type: 'audio_from_video' })).toEqual([])
  })

  it('by prompt, whatever its case', async () => {
    const found = await rows({ prompt_query: 'FOX' })
    expect(found.length).toBeGreaterThan(3)
    for (const { input } of found) expect(JSON.stringify(input).toLowerCase()).toContain('fox')
    expect(await ids({ prompt_query: 'fox' })).toEqual(found.map(({ id }) => id))
  })

  it('by time, both bounds exclusive', async () => {
    const everything = await rows({})
    const [newest, , third, , fifth] = everything
    const at = (row: typeof newest) => `${row!.created_at!.replace(/\+00:00$|Z$/, '')}Z`
    const between = await ids({ created_before: at(newest), created_after: at(fifth) })
    expect(between).toEqual(everything.slice(1, 4).map(({ id }) => id))
    const naive = await ids({ created_after: at(third).slice(0, -1) })
    expect(naive).toEqual(everything.slice(0, 2).map(({ id }) => id))
    const micros = parseInstant(third!.created_at)! - 1
    expect(Number.isInteger(micros)).toBe(true)
  })

  it('by agent thread', async () => {
    const thread = (await rows({ offset: '100' }))
      .map(({ input }) => (input as { agent_thread_id: string | null }).agent_thread_id)
      .find((id) => id !== null)!
    const found = await rows({ agent_thread_id: thread })
    expect(found.length).toBeGreaterThan(1)
    for (const { input } of found) expect(input).toMatchObject({ agent_thread_id: thread })
    const nobody = '3c90c3cc-0d44-4b50-8888-8dd25736052a'
    expect(await rows({ agent_thread_id: nobody })).toEqual([])
  })

  it('by ids, in the order of the list', async () => {
    const [a, b, c] = await ids({ offset: '40' })
    expect(await ids({ ids: `${c},${a!.toUpperCase()}, ${b}` })).toEqual([a, b, c])
    expect(await ids({ ids: '3c90c3cc-0d44-4b50-8888-8dd25736052a' })).toEqual([])
  })

  it('by all of them together, paged', async () => {
    const some = { type: 'video', prompt_query: 'a', created_before: '2026-10-01T00:00:00Z' }
    const whole = await ids(some)
    expect(whole).toHaveLength(100)
    const paged = [
      ...(await ids({ ...some, limit: '30' })),
      ...(await ids({ ...some, limit: '70', offset: '30' })),
    ]
    expect(paged).toEqual(whole)
  })

  it('with a length that is the length of the media', async () => {
    const video = (await rows({ type: 'video' })).find(isSettled)!
    expect(video.asset!.asset!.duration_ms).toBeGreaterThan(2000)
    expect(video.asset!.asset!.width! / video.asset!.asset!.height!).toBeCloseTo(
      { '16:9': 16 / 9, '9:16': 9 / 16, '1:1': 1 }[
        (video.asset!.asset! as { generated_video_inputs?: { aspect_ratio?: '1:1' } })
          .generated_video_inputs?.aspect_ratio ?? '1:1'
      ] ?? 1,
      1,
    )
  })
})
