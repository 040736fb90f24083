import { describe, expect, it } from 'vitest'
import { createTestApp, emptyPage, KEY, row } from './app-under-test.ts'

interface Body {
  data: { id: string }[]
  next_cursor: string
  error: { message: string }
}

const json = async (response: Response) => (await response.json()) as Body
const problem = async (response: Response) => (await json(response)).error
const IDS = ['a', 'b', 'c'].map((letter) => `3c90c3cc-0d44-4b50-8888-8dd25736052${letter}`)

describe('GET /api/generations', () => {
  it('asks upstream for the filters that are set, and for nothing empty', async () => {
    const { get, asked } = createTestApp()
    await get('/api/generations')
    await get('/api/generations?type=video&limit=7')
    await get('/api/generations?prompt_query=cat+%26+dog&created_after=2026-01-01T00:00:00%2B02:00')
    await get(`/api/generations?agent_thread_id=${IDS[0]}&ids=${IDS[1]}`)
    expect(asked).toEqual([
      '/generations?limit=100&offset=0',
      '/generations?type=video&limit=7&offset=0',
      '/generations?created_after=2025-12-31T22%3A00%3A00Z&prompt_query=cat+%26+dog&limit=100&offset=0',
      `/generations?agent_thread_id=${IDS[0]}&ids=${IDS[1]}&limit=100&offset=0`,
    ])
  })

  it('hands rows on exactly as they came, unreadable ones too', async () => {
    const text = '{"data":[{"id":"a" , "seed":12345678901234567890,"x":1.0},null,"?",[]]}'
    const { get } = createTestApp({ upstream: () => new Response(text) })
    const body = await (await get('/api/generations')).text()
    expect(body).toContain(text.slice(text.indexOf('[') + 1, -2).replace('},null', '},null'))
    expect((JSON.parse(body) as { data: unknown[] }).data).toHaveLength(4)
  })

  it('walks on with the cursor, with the same filters alone', async () => {
    const all = Array.from({ length: 150 }, (_, index) =>
      row(`r${index}`, { created_at: new Date(1e12 - index * 60_000).toISOString() }),
    )
    const { get } = createTestApp({
      upstream(url) {
        const before = url.searchParams.get('created_before') ?? '9'
        const matching = all.filter(({ created_at }) => created_at < before)
        const from = Number(url.searchParams.get('offset'))
        return { data: matching.slice(from, from + Number(url.searchParams.get('limit'))) }
      },
    })
    const first = await json(await get('/api/generations?type=video'))
    const cursor = first.next_cursor
    const second = await json(await get(`/api/generations?type=video&cursor=${cursor}`))
    const ids = [...first.data, ...second.data].map(({ id }) => id)
    expect(ids).toEqual(all.map(({ id }) => id))
    for (const bad of [`type=image&cursor=${cursor}`, `cursor=${cursor}`, `type=video&cursor=x`]) {
      const refused = await get(`/api/generations?${bad}`)
      expect(refused.status).toBe(400)
      expect((await problem(refused)).message).toContain('cursor')
    }
  })

  it.each([
    ['foo=1', 'foo'],
    ['type=', 'type'],
    ['type=movie', 'type'],
    ['type=video&type=image', 'type'],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=1e1', 'limit'],
    ['limit=', 'limit'],
    ['cursor=', 'cursor'],
    ['cursor=a%0d%0aX-Evil:1', 'cursor'],
    ['prompt_query=%00', 'prompt_query'],
    ['prompt_query=%ff', 'prompt_query'],
    ['prompt_query=%zz', 'prompt_query'],
    ['created_before=2026-01-31T09:00:00', 'created_before'],
    ['created_before=2026-01-31T09:00:00+02:00', 'created_before'],
    [`ids=${IDS[0]},nope`, 'ids'],
    ['ids=a%26limit=1', 'ids'],
    ['agent_thread_id=7', 'agent_thread_id'],
    ['paging_params=1', 'paging_params'],
    ['__proto__=1', '__proto__'],
    ['=1', 'no name'],
  ])('refuses %s by name and asks upstream nothing', async (query, name) => {
    const { get, asked } = createTestApp()
    const response = await get(`/api/generations?${query}`)
    expect(response.status).toBe(400)
    expect(await problem(response)).toMatchObject({ code: 'bad_request', status: 400 })
    expect(JSON.stringify(await problem(await get(`/api/generations?${query}`)))).toContain(name)
    expect(asked).toEqual([])
  })

  it('asks for several ids together where upstream takes lists, else one by one, with one result', async () => {
    const rows = IDS.map((id, index) => row(id, { created_at: `2026-01-31T0${index}:00:00Z` }))
    const asks = (takesLists: boolean) => (url: URL) => {
      const wanted = (url.searchParams.get('ids') ?? '').split(takesLists ? ',' : '\n')
      return { ...emptyPage, data: rows.filter(({ id }) => wanted.includes(id)) }
    }
    const path = `/api/generations?ids=${IDS.join(',')}&type=video`
    const bodies: unknown[] = []
    for (const takesLists of [true, false]) {
      const { get, asked, clock } = createTestApp({ upstream: asks(takesLists) })
      bodies.push(await json(await get(path)))
      expect(asked.every((one) => one.startsWith('/generations?type=video&ids='))).toBe(true)
      asked.length = 0
      clock.now += 2000
      await get(path)
      expect(asked).toHaveLength(takesLists ? 1 : 3)
    }
    expect(bodies[0]).toEqual({ data: rows.toReversed(), next_cursor: null })
    expect(bodies[1]).toEqual(bodies[0])
  })

  it('makes one call for fifty who ask the same', async () => {
    const { get, asked } = createTestApp()
    await Promise.all(Array.from({ length: 50 }, () => get('/api/generations?type=image')))
    expect(asked).toHaveLength(1)
  })
})

describe('GET /api/generations/:id', () => {
  it('gives the row itself, or 404', async () => {
    const { get } = createTestApp({
      upstream: (url) => ({
        data: url.searchParams.get('ids') === 'a1' ? [row('a1')] : [row('other')],
      }),
    })
    expect(await json(await get('/api/generations/a1'))).toEqual(row('a1'))
    expect((await get('/api/generations/b2')).status).toBe(404)
  })

  it.each([
    '..%2fbilling',
    '..%5cbilling',
    '%2e%2e',
    'a%2Fb',
    'a%3Flimit=1',
    'a%26b',
    'a,b',
    '%00',
    '%E0%A4%A',
  ])('never lets %s reach upstream', async (id) => {
    const { get, asked } = createTestApp()
    expect((await get(`/api/generations/${id}`)).status).toBe(404)
    expect(asked).toEqual([])
  })
})

describe('the other routes', () => {
  it('hand on what upstream says, and keep catalogues for minutes', async () => {
    const { get, asked, clock } = createTestApp({ upstream: () => [{ slug: 'x' }] })
    for (let count = 0; count < 3; count++) {
      expect(await json(await get('/api/models'))).toEqual([{ slug: 'x' }])
      await get('/api/voices')
      clock.now += 60_000
    }
    await get('/api/credits')
    expect(asked).toEqual(['/models', '/voices', '/billing/credits'])
    expect((await get('/api/models?types=video')).status).toBe(400)
  })

  it('tell the health without asking upstream', async () => {
    const { get, asked } = createTestApp()
    expect(await json(await get('/api/health'))).toEqual({
      status: 'ok',
      mode: 'live',
      version: '1.2.3',
    })
    expect(asked).toEqual([])
  })

  it.each([
    '/api',
    '/api/',
    '/api/nope',
    '/api//generations',
    '/api/generations/a/status',
    '/api/billing/credits',
    '/api/assets',
  ])('are all there are: %s is not found', async (path) => {
    const { get, asked } = createTestApp()
    const response = await get(path)
    expect(response.status).toBe(404)
    expect(await problem(response)).toMatchObject({ code: 'not_found' })
    expect(asked).toEqual([])
  })
})

describe('every answer', () => {
  it('carries the security headers, failures too', async () => {
    const { get } = createTestApp()
    for (const path of ['/api/generations', '/api/nope', '/api/generations?x=1']) {
      const { headers } = await get(path)
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; script-src 'self'/,
      )
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(headers.has('strict-transport-security')).toBe(false)
    }
  })

  it('is tagged, and 304 to who has it', async () => {
    const { get } = createTestApp({ upstream: () => ({ data: [row('a')] }) })
    const first = await get('/api/generations')
    const etag = first.headers.get('etag')!
    expect(etag).toMatch(/^"[\w-]+"$/)
    const again = await get('/api/generations', { 'if-none-match': `"x", W/${etag}` })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect((await get('/api/generations', { 'if-none-match': '"x"' })).status).toBe(200)
  })

  it('is packed for who takes it, under a tag of its own', async () => {
    const rows = Array.from({ length: 50 }, (_, index) => row(`r${index}`))
    const { get } = createTestApp({ upstream: () => ({ data: rows }) })
    const plain = await get('/api/generations')
    const packed = await get('/api/generations', { 'accept-encoding': 'br;q=0, gzip' })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(packed.headers.get('etag')).not.toBe(plain.headers.get('etag'))
    expect(packed.headers.get('vary')).toBe('accept-encoding')
    const unpacked = new Response(packed.body!.pipeThrough(new DecompressionStream('gzip')))
    expect(await unpacked.text()).toBe(await plain.text())
  })

  it('to HEAD is the head alone', async () => {
    const { get } = createTestApp()
    const response = await get('/api/generations', {}, 'HEAD')
    expect(response.status).toBe(200)
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(0)
    expect(await response.text()).toBe('')
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('to %s is 405', async (method) => {
    const { get, asked } = createTestApp()
    const response = await get('/api/generations', {}, method)
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD')
    expect(asked).toEqual([])
  })
})

describe('faults', () => {
  it('come as one problem, with where upstream keeps its notes', async () => {
    const body = { code: 'X', messages: ['no'], request_id: 'r', trace_id: 't' }
    const { get } = createTestApp({ upstream: () => Response.json(body, { status: 422 }) })
    const response = await get('/api/generations')
    expect(response.status).toBe(422)
    expect(await problem(response)).toMatchObject({
      code: 'upstream_rejected',
      status: 422,
      upstream: { status: 422, messages: ['no'], request_id: 'r', trace_id: 't' },
    })
  })

  it('pass on how long to wait', async () => {
    const upstream = () => new Response('', { status: 429, headers: { 'retry-after': '12' } })
    const { get } = createTestApp({ upstream })
    const response = await get('/api/generations')
    expect(response.headers.get('retry-after')).toBe('12')
    expect(await problem(response)).toMatchObject({ code: 'rate_limited', retry_after: 12 })
  })

  it('of our own show no stack', async () => {
    const { get, log } = createTestApp({
      client: { get: () => Promise.reject(new TypeError(`secret ${KEY}`)) },
    })
    const response = await get('/api/generations')
    expect(response.status).toBe(500)
    const text = await response.text()
    expect(text).toContain('"internal"')
    expect(text).not.toMatch(/secret|TypeError|\.ts/)
    expect(log.join()).toContain('TypeError')
    expect(log.join()).not.toContain(KEY)
  })
})
