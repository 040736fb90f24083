/** Paths, parameters and cursors that try to reach what the proxy does not offer. */
import { ask, problemIn } from './fixtures/raw.ts'
import { expect, test } from './fixtures/test.ts'
import { UPSTREAM_KEY } from './fixtures/upstream.ts'

/** The only forms in which upstream is ever asked. */
const FIXED = /^\/(?:generations(?:\/[\w.~-]+\/status)?|models|voices|billing\/credits)(?:\?.*)?$/

const PATHS = [
  '/api/generations/..%2f..%2fbilling%2fcredits',
  '/api/generations/..%2Fassets',
  '/api/generations/%2e%2e/billing/credits',
  '/api/generations/../assets?type=video',
  '/api/generations/..',
  '/api/generations/%2e%2e',
  '/api/generations/a/../../assets',
  '/api/generations/abc%00',
  '/api/generations/abc%0d%0aX-Evil:%201',
  '/api/generations/abc%3Ftype=video',
  '/api/generations/abc%23',
  '/api/generations/abc%5c..%5cassets',
  '/api/generations//',
  '/api//generations',
  '//api/generations',
  '/api/./generations/abc/status',
  '/api/generations/abc/status',
  '/api/assets?type=video',
  '/api/billing/credits',
  '/api/models/..%2fassets',
  '/api/%67enerations%2f..%2fassets',
  '/api/nothing',
  '/API/generations',
  `/api/generations/${'a'.repeat(5000)}`,
]

test('no path leads beyond the fixed routes', async ({ startLive }) => {
  const { product, upstream } = await startLive({ size: 5 })
  for (const path of PATHS) {
    const { status, body } = await ask(product.url, path)
    expect([200, 400, 404, 414], `${path}: ${status}`).toContain(status)
    expect(body.includes('"remaining"'), path).toBe(false)
  }
  for (const asked of upstream.asked) {
    expect(asked).toMatch(FIXED)
    expect(asked).not.toMatch(/%2e%2e|%2f|%5c|%00|%0d|%0a/i)
  }
  const unknown = await ask(product.url, '/api/nothing')
  expect(problemIn(unknown)).toMatchObject({ code: 'not_found', status: 404 })
})

const QUERIES: readonly [query: string, named: string][] = [
  ['offset=5', 'offset'],
  ['type=video&type=image', 'type'],
  ['type=', 'type'],
  ['limit=0', 'limit'],
  ['limit=101', 'limit'],
  ['limit=1e2', 'limit'],
  ['created_before=yesterday', 'created_before'],
  ['created_after=2025-01-01T00:00:00+02:00', 'created_after'],
  ['ids=a%0d%0ab', 'ids'],
  ['prompt_query=%00', 'prompt_query'],
  ['prompt_query=%zz', 'prompt_query'],
  ['agent_thread_id=../billing', 'agent_thread_id'],
  ['cursor=', 'cursor'],
  ['cursor=abc', 'cursor'],
  ['cursor=%0d%0aX-Evil:1', 'cursor'],
  ['__proto__=1', '__proto__'],
  ['x-api-key=1', 'x-api-key'],
]

test('a parameter that is not understood is named and goes nowhere', async ({ startLive }) => {
  const { product, upstream } = await startLive({ size: 5 })
  for (const [query, named] of QUERIES) {
    const answer = await ask(product.url, `/api/generations?${query}`)
    expect(answer.status, query).toBe(400)
    const { code, message } = problemIn(answer)
    expect(code, query).toBe('bad_request')
    expect(message, query).toContain(named)
    expect(answer.headers['x-evil'], query).toBeUndefined()
  }
  expect(upstream.asked).toEqual([])
})

test('what a person may type reaches upstream as one parameter', async ({ startLive }) => {
  const { product, upstream } = await startLive({ size: 5 })
  const typed = 'cat & dog?ids=1#x/../ +%2F "é" 🦊\r\nX-Evil: 1'
  const query = new URLSearchParams({ prompt_query: typed })
  const { status } = await ask(product.url, `/api/generations?${query.toString()}`)
  expect(status).toBe(200)
  const asked = new URLSearchParams(upstream.asked[0]!.replace('/generations?', ''))
  expect([...asked.keys()].sort()).toEqual(['limit', 'offset', 'prompt_query'])
  expect(asked.get('prompt_query')).toBe(typed)
})

interface Page {
  data: { id: string }[]
  next_cursor: string
}

test('a cursor holds through a restart, and only untouched, for its own list', async ({
  start,
  startLive,
}) => {
  const { product, upstream } = await startLive({ size: 50 })
  const first = JSON.parse((await ask(product.url, '/api/generations?limit=10')).body) as Page
  const path = `/api/generations?limit=10&cursor=${first.next_cursor}`
  await product.stop()
  const again = await start({ HEDRA_API_KEY: UPSTREAM_KEY, HEDRA_API_URL: upstream.url })

  const second = JSON.parse((await ask(again.url, path)).body) as Page
  expect(second.data.length).toBeGreaterThan(0)
  const known = new Set(first.data.map(({ id }) => id))
  expect(second.data.filter(({ id }) => known.has(id))).toEqual([])

  const { next_cursor: cursor } = first
  const flipped = cursor.replace(/^./, cursor.startsWith('A') ? 'B' : 'A')
  const last = cursor.slice(0, -4) + (cursor.endsWith('AAAA') ? 'BBBB' : 'AAAA')
  const asked = upstream.asked.length
  for (const query of [
    `cursor=${flipped}`,
    `cursor=${last}`,
    `cursor=${cursor}A`,
    `cursor=${cursor.slice(0, -1)}`,
    `cursor=${cursor}=`,
    `type=video&cursor=${cursor}`,
  ]) {
    const refused = await ask(again.url, `/api/generations?${query}`)
    expect(refused.status, query).toBe(400)
    expect(problemIn(refused).message, query).toContain('cursor')
  }
  expect(upstream.asked).toHaveLength(asked)
})
