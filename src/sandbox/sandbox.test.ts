import { describe, expect, it } from 'vitest'
import { ERROR_TYPES, readGeneration, STATUSES, type Generation } from '#contract/generation.ts'
import { parseInstant } from '#contract/instant.ts'
import { createSandbox, SANDBOX_KEY, type SandboxOptions } from './sandbox.ts'

const START = Date.UTC(2026, 9, 20, 15, 0, 0)
const BASE = 'http://sandbox.local/web-app/public'

interface Page {
  page_info: { limit: number; offset: number }
  data: Record<string, unknown>[]
}

function open(options: Partial<SandboxOptions> = {}) {
  const clock = { now: START }
  const fetch = createSandbox({
    now: () => clock.now,
    seed: 1,
    size: 500,
    origin: 'http://127.0.0.1:4400',
    readMedia: () => Promise.reject(new Error('no media here')),
    ...options,
  })
  const get = (path: string, headers: Record<string, string> = { 'x-api-key': SANDBOX_KEY }) =>
    fetch(new Request(`${BASE}${path}`, { headers }))
  const page = async (query = '') => (await (await get(`/generations${query}`)).json()) as Page
  const rows = async (query = '') => (await page(query)).data.map((row) => readGeneration(row)!)
  return { clock, fetch, get, page, rows }
}

type Sandbox = ReturnType<typeof open>

async function all({ rows }: Sandbox, query = ''): Promise<Generation[]> {
  const found: Generation[] = []
  for (let offset = 0; ; offset += 100) {
    const next = await rows(`?limit=100&offset=${offset}${query}`)
    found.push(...next)
    if (next.length < 100) return found
  }
}

const inputType = ({ input }: Generation) => (input as { type: string }).type

describe('authority', () => {
  it.each([
    [{}, 401],
    [{ 'x-api-key': 'wrong' }, 403],
  ])('refuses %j in the envelope of the service', async (headers, status) => {
    const response = await open().get('/generations?limit=0', headers)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({
      code: status,
      error_code: expect.any(String),
      messages: [expect.any(String)],
      request_id: expect.any(String),
      trace_id: expect.any(String),
    })
  })

  it('takes a key of one’s own', async () => {
    const { get } = open({ apiKey: 'mine' })
    expect((await get('/generations', { 'x-api-key': 'mine' })).status).toBe(200)
    expect((await get('/generations', { 'x-api-key': SANDBOX_KEY })).status).toBe(403)
  })
})

describe('routes', () => {
  it('has no single generation, and reads only', async () => {
    const { get, fetch, rows } = open()
    const [first] = await rows('?limit=1')
    expect((await get(`/generations/${first!.id}`)).status).toBe(404)
    expect((await get('/nothing')).status).toBe(404)
    const post = await fetch(new Request(`${BASE}/generations`, { method: 'POST' }))
    expect(post.status).toBe(405)
  })

  it('tells the status of one generation, without addresses of pictures', async () => {
    const { get, rows } = open()
    const settled = (await rows('?type=image')).find(({ status }) => status === 'complete')!
    const status = await (await get(`/generations/${settled.id}/status`)).json()
    expect(status).toMatchObject({ id: settled.id, asset_id: settled.asset!.id, url: null })
    const none = await get('/generations/3c90c3cc-0d44-4b50-8888-8dd25736052a/status')
    expect(none.status).toBe(404)
  })

  it('lists models, voices, assets and credits', async () => {
    const { get, rows } = open()
    const list = async (path: string) => (await (await get(path)).json()) as { id: string }[]
    expect((await list('/models')).length).toBeGreaterThan(10)
    expect(await list('/models?types=music&types=image')).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ type: 'music' })]),
    )
    expect(await list('/voices')).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ asset: expect.objectContaining({ type: 'voice' }) }),
      ]),
    )
    const { asset } = (await rows('?type=video')).find(({ status }) => status === 'complete')!
    expect(await list(`/assets?type=video&ids=${asset!.id}`)).toHaveLength(1)
    expect(await list(`/assets?type=image&ids=${asset!.id}`)).toEqual([])
    expect(await list('/assets?type=nonsense')).toEqual([])
    expect((await get('/assets')).status).toBe(422)
    expect(await (await get('/billing/credits')).json()).toMatchObject({
      remaining: expect.any(Number),
      expiring: expect.any(Number),
      used: expect.any(Number),
    })
  })
})

describe('the list', () => {
  it('is a pure function of seed, clock and request', async () => {
    const text = async (seed: number) => (await open({ seed }).get('/generations')).text()
    expect(await text(1)).toBe(await text(1))
    expect(await text(1)).not.toBe(await text(2))
  })

  it('is newest first, each once, without a total', async () => {
    const sandbox = open()
    const found = await all(sandbox)
    const times = found.map(({ created_at }) => parseInstant(created_at)!)
    expect(found).toHaveLength(500)
    expect(times).toEqual([...times].sort((a, b) => b - a))
    expect(new Set(found.map(({ id }) => id)).size).toBe(500)
    expect(Object.keys(await sandbox.page('?limit=7&offset=3'))).toEqual(['page_info', 'data'])
    expect((await sandbox.page('?limit=7&offset=3')).page_info).toEqual({ limit: 7, offset: 3 })
  })

  it.each([0, 1, 3])('stands a size of %d', async (size) => {
    expect(await all(open({ size }))).toHaveLength(size)
  })

  it('holds every kind of input, status and error, and many odd rows', async () => {
    const sandbox = open({ size: 5000 })
    const found = await all(sandbox)
    for (let at = 0; at < 20; at++) {
      sandbox.clock.now += 17_000
      found.push(...(await sandbox.rows('?limit=20')))
    }
    const inputs = new Set(found.map(inputType))
    for (const type of [
      'video',
      'image',
      'image_to_image',
      'text_to_speech',
      'text_to_sound',
      'text_to_music',
      'speech_to_speech',
      'voice_clone',
      'video_to_video',
      'motion_control',
      'video_upscale',
      'image_upscale',
      'audio_isolation',
      'video_background_removal',
    ]) {
      expect(inputs).toContain(type)
    }
    expect(new Set(found.map(({ status }) => status))).toEqual(new Set(STATUSES))
    const errors = new Set(found.map(({ error }) => error?.type))
    for (const type of ERROR_TYPES) expect(errors).toContain(type)
    const has = (test: (row: Generation) => boolean) => expect(found.some(test)).toBe(true)
    has(({ error_message }) => error_message !== null)
    has(({ error }) => (error?.violations?.length ?? 0) > 0)
    has(({ error }) => error?.credits_needed === 150)
    has(({ credit_cost }) => credit_cost === null)
    has(({ asset }) => asset?.type === 'video' && asset.thumbnail_url === null)
    has(({ progress }) => progress === 1.1)
    has(({ batch_generation_id }) => batch_generation_id !== null)
    has((row) => JSON.stringify(row.input).includes('<script>'))
    has((row) => /[\u0590-\u06ff]/.test(JSON.stringify(row.input)))
    expect(found.filter(({ error, error_message }) => error && error_message)).toEqual([])
    expect(new Set(found.map(({ type }) => type))).toEqual(
      new Set(['video', 'image', 'audio', 'voice', 'text', 'rich_text', 'three_d']),
    )
  }, 30_000)

  it('joins batches, whose members differ by milliseconds', async () => {
    const batches = new Map<string, Generation[]>()
    for (const row of await all(open())) {
      if (row.batch_generation_id === null) continue
      const members = batches.get(row.batch_generation_id) ?? []
      batches.set(row.batch_generation_id, [...members, row])
    }
    expect(batches.size).toBeGreaterThan(5)
    for (const rows of batches.values()) {
      const times = rows.map(({ created_at }) => parseInstant(created_at)! / 1000)
      expect(rows.length).toBeGreaterThanOrEqual(2)
      expect(Math.max(...times) - Math.min(...times)).toBeLessThan(200)
    }
  })
})

describe('time', () => {
  it('always has a handful in flight, which move on to complete or error', async () => {
    const sandbox = open()
    const { clock, rows } = sandbox
    const order = ['queued', 'processing', 'finalizing', 'complete', 'error']
    let before = new Map<string, Generation>()
    for (let at = 0; at < 60; at++) {
      const found = await rows('?limit=30')
      const moving = found.filter(({ status }) => order.indexOf(status!) < 3)
      expect(moving.length).toBeGreaterThanOrEqual(2)
      expect(moving.length).toBeLessThanOrEqual(9)
      for (const row of found) {
        const old = before.get(row.id)
        if (!old || old.status === 'complete' || old.status === 'error') continue
        expect(order.indexOf(row.status!)).toBeGreaterThanOrEqual(order.indexOf(old.status!))
        if (row.status === 'complete') expect(row.asset).not.toBeNull()
        else if (row.status !== 'error') {
          expect(row.progress).toBeGreaterThanOrEqual(old.progress!)
          expect(row.eta_sec).toBeLessThan(old.eta_sec!)
        }
      }
      before = new Map(found.map((row) => [row.id, row]))
      clock.now += 11_000
    }
  })

  it('brings a new generation every 20 to 40 seconds', async () => {
    const sandbox = open({ size: 50 })
    sandbox.clock.now += 3_600_000
    const times = (await all(sandbox, `&created_after=${new Date(START).toISOString()}`)).map(
      ({ created_at }) => parseInstant(created_at)! / 1e6,
    )
    expect(times).toHaveLength(120)
    for (let at = 1; at < times.length; at++) {
      const gap = times[at - 1]! - times[at]!
      expect(gap).toBeGreaterThanOrEqual(20)
      expect(gap).toBeLessThanOrEqual(40)
    }
  })

  it('spreads over some eighteen months', async () => {
    const found = await all(open({ size: 2000 }))
    const oldest = parseInstant(found.at(-1)!.created_at)! / 1000
    expect((START - oldest) / 86_400_000).toBeGreaterThan(450)
    expect((START - oldest) / 86_400_000).toBeLessThan(560)
  })
})

it('opens with 100,000 generations in little memory', async () => {
  const before = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers
  const { rows } = open({ size: 100_000 })
  expect(await rows('?prompt_query=no such words')).toEqual([])
  expect(await rows('?offset=99999')).toHaveLength(1)
  const used = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers - before
  expect(used / 1e6).toBeLessThan(100)
}, 30_000)
