import { describe, expect, it } from 'vitest'
import { createTestApp, row, type Answer } from './app-under-test.ts'

interface Live {
  data: { id: string; status: string; input?: unknown }[]
  missing: string[]
  unavailable?: string
}

const notFound = () => Response.json({ detail: 'Not Found' }, { status: 404 })

/** An upstream with these generations, which takes lists of ids, single ids, its status endpoint, or not. */
function upstreamWith(
  statuses: Record<string, string>,
  takes: { lists?: boolean; ids?: boolean; status?: boolean },
): Answer {
  return (url) => {
    const one = /\/generations\/([^/]+)\/status$/.exec(url.pathname)?.[1]
    if (one !== undefined) {
      const status = statuses[one]
      return takes.status && status ? { id: one, status, progress: 0.5 } : notFound()
    }
    const asked = url.searchParams.get('ids') ?? ''
    const ids = takes.lists ? asked.split(',') : takes.ids ? [asked] : Object.keys(statuses)
    const found = ids.filter((id) => statuses[id] !== undefined)
    return { data: found.map((id) => row(id, { status: statuses[id], input: {} })) }
  }
}

const STATUSES = { a: 'processing', b: 'queued', c: 'complete' }

function watch(upstream: Answer) {
  const app = createTestApp({ upstream })
  const look = async (ids: string): Promise<Live> => {
    app.clock.now += 2000
    app.asked.length = 0
    return (await (await app.get(`/api/live?ids=${ids}`)).json()) as Live
  }
  return { ...app, look }
}

const idsOf = ({ data }: Live) => data.map(({ id }) => id).sort()

describe('GET /api/live', () => {
  it('asks once for all where upstream takes lists', async () => {
    const { look, asked } = watch(upstreamWith(STATUSES, { lists: true, ids: true, status: true }))
    expect(await look('a,b,c')).toMatchObject({ missing: [] })
    const again = await look('a,b,c')
    expect(idsOf(again)).toEqual(['a', 'b', 'c'])
    expect(asked).toEqual(['/generations?ids=a%2Cb%2Cc&limit=100&offset=0'])
    expect(await look('a,gone')).toMatchObject({ missing: ['gone'] })
  })

  it('asks for the status one by one where it does not, and for the row of what has settled', async () => {
    const { look, asked } = watch(upstreamWith(STATUSES, { ids: true, status: true }))
    await look('a,b,c')
    const live = await look('a,b,c')
    expect(idsOf(live)).toEqual(['a', 'b', 'c'])
    expect(live.data.map(({ id, input }) => [id, input !== undefined])).toContainEqual(['c', true])
    expect(asked.toSorted()).toEqual([
      '/generations/a/status',
      '/generations/b/status',
      '/generations/c/status',
      '/generations?ids=c&limit=1&offset=0',
    ])
    expect(await look('a,gone')).toMatchObject({ missing: ['gone'] })
  })

  it('falls back to whole rows where there is no status endpoint', async () => {
    const { look, asked } = watch(upstreamWith(STATUSES, { ids: true }))
    await look('a,b,c')
    await look('a,b,c')
    const live = await look('a,b,c')
    expect(idsOf(live)).toEqual(['a', 'b', 'c'])
    expect(live.unavailable).toBeUndefined()
    expect(asked).toHaveLength(3)
  })

  it('says why where upstream offers no way at all', async () => {
    const { look } = watch(() => notFound())
    await look('a,b,c')
    const live = await look('a,b,c')
    expect(live).toMatchObject({ data: [], missing: [] })
    expect(live.unavailable).toMatch(/^[A-Z].+\.$/)
  })

  it('asks at most four at the same time', async () => {
    let open = 0
    let most = 0
    const { look } = watch(upstreamWith({}, {}))
    const ids = Array.from({ length: 20 }, (_, index) => `x${index}`).join()
    await look(ids)
    const slow = createTestApp({
      client: {
        get: async () => {
          most = Math.max(most, ++open)
          await new Promise((resolve) => {
            setImmediate(resolve)
          })
          open--
          return { text: '{"data":[]}', json: { data: [] }, rows: [], freshUntil: 0 }
        },
      },
    })
    await slow.get(`/api/live?ids=${ids}`)
    expect(most).toBe(4)
  })

  it.each([
    '',
    '?ids=',
    '?ids=a/b',
    `?ids=${Array.from({ length: 101 }, (_, index) => index).join()}`,
    '?ids=a&x=1',
    '?ids=a&ids=b',
  ])('refuses %s', async (query) => {
    const { get, asked } = createTestApp()
    expect((await get(`/api/live${query}`)).status).toBe(400)
    expect(asked).toEqual([])
  })

  it('passes on a failure', async () => {
    const { get } = createTestApp({ upstream: () => new Response('', { status: 401 }) })
    expect((await get('/api/live?ids=a,b')).status).toBe(401)
  })
})
