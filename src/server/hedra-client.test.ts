import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Failure } from './failure.ts'
import { sendEmptyPage, sendJson, startUpstream, type FakeUpstream } from './fake-upstream.ts'
import { createHedraClient, type HedraClient, type HedraClientOptions } from './hedra-client.ts'
import { createLiveTransport, MAX_BODY } from './live-transport.ts'
import { problemOf } from './problem-response.ts'

const KEY = 'sk_hedra_0123456789'

let upstream: FakeUpstream
let transport: ReturnType<typeof createLiveTransport>
let waits: number[]

beforeEach(async () => {
  upstream = await startUpstream(sendEmptyPage)
  transport = createLiveTransport(5000)
  waits = []
})
afterEach(async () => {
  await transport.close()
  await upstream.close()
})

function makeClient(options: Partial<HedraClientOptions> = {}): HedraClient {
  const sleep = (millis: number) => {
    waits.push(millis)
    return Promise.resolve()
  }
  const base = {
    apiKey: KEY,
    baseUrl: upstream.url,
    transport,
    timeout: 5000,
    random: () => 0.5,
    sleep,
  }
  return createHedraClient({ ...base, ...options })
}

/** The problem that a request ends in. */
async function problemFrom(client: HedraClient, path = '/generations') {
  const error: unknown = await client.get(path, 'limit=1', new AbortController().signal).then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(error).toBeInstanceOf(Failure)
  const problem = problemOf(error)
  expect(JSON.stringify(problem)).not.toContain(KEY)
  expect(problem.message).toMatch(/^[A-Z].+\.$/)
  return problem
}

describe('the client of upstream', () => {
  it('sends the key as a header, and the query as it is', async () => {
    let headers: unknown
    upstream.handle = (request, response) => {
      headers = request.headers
      sendJson(response, [1])
    }
    const { text } = await makeClient().get('/models', 'a=1', new AbortController().signal)
    expect(text).toBe('[1]')
    expect(headers).toMatchObject({ 'x-api-key': KEY })
    expect(upstream.requests).toEqual(['/models?a=1'])
  })

  it('makes one call of twenty at the same time, and none for a moment after', async () => {
    const client = makeClient({ now: () => 0 })
    await Promise.all(
      Array.from({ length: 20 }, () =>
        client.get('/generations', 'limit=1', new AbortController().signal),
      ),
    )
    await client.get('/generations', 'limit=1', new AbortController().signal)
    expect(upstream.requests).toHaveLength(1)
    await client.get('/generations', 'limit=2', new AbortController().signal)
    expect(upstream.requests).toHaveLength(2)
  })

  it.each([500, 502, 503, 504, 429])(
    'tries %i three times, more and more slowly',
    async (status) => {
      upstream.handle = (_, response) => sendJson(response, { messages: ['busy'] }, status)
      expect(await problemFrom(makeClient())).toMatchObject({ upstream: { messages: ['busy'] } })
      expect(upstream.requests).toHaveLength(3)
      expect(waits).toEqual([200, 400])
    },
  )

  it.each([400, 401, 402, 403, 404, 422])('never tries %i again', async (status) => {
    upstream.handle = (_, response) => sendJson(response, { detail: 'no' }, status)
    await problemFrom(makeClient())
    expect(upstream.requests).toHaveLength(1)
  })

  it('gives the answer that a second try brings', async () => {
    upstream.handle = (_, response) =>
      upstream.requests.length < 2 ? response.destroy() : sendEmptyPage(_, response)
    await makeClient().get('/generations', '', new AbortController().signal)
    expect(upstream.requests).toHaveLength(2)
  })

  it('sits out a short Retry-After and hands on a long one', async () => {
    upstream.handle = (_, response) => sendJson(response, {}, 429, { 'retry-after': '3' })
    expect(await problemFrom(makeClient())).toMatchObject({ code: 'rate_limited', retry_after: 3 })
    expect(waits).toEqual([3000, 3000])
    upstream.requests.length = 0
    upstream.handle = (_, response) => sendJson(response, {}, 429, { 'retry-after': '12' })
    expect(await problemFrom(makeClient())).toMatchObject({ retry_after: 12 })
    expect(upstream.requests).toHaveLength(1)
  })

  it('does not follow a redirect, wherever it leads', async () => {
    upstream.handle = (_, response) => {
      response.writeHead(302, { location: `${upstream.url}/stolen` }).end()
    }
    expect(await problemFrom(makeClient())).toMatchObject({ code: 'upstream_invalid', status: 502 })
    expect(upstream.requests).toEqual(['/generations?limit=1'])
  })

  it('names each fault of the wire', async () => {
    const client = makeClient({ timeout: 300 })
    const cut = JSON.stringify({ data: ['half'] })
    const faults: [string, FakeUpstream['handle']][] = [
      ['upstream_unreachable', (_, response) => response.destroy()],
      ['upstream_timeout', () => {}],
      ['upstream_timeout', (_, response) => response.writeHead(200).write('{')],
      [
        'upstream_invalid',
        (_, response) => {
          response.writeHead(200, { 'content-length': '999' }).write(cut)
          setTimeout(() => response.destroy(), 5)
        },
      ],
      ['upstream_invalid', (_, response) => response.end('<html>login</html>')],
      ['upstream_invalid', (_, response) => response.end(cut.slice(0, -3))],
      ['upstream_invalid', (_, response) => response.writeHead(204).end()],
      ['upstream_invalid', (_, response) => response.end('['.repeat(10_000) + ']'.repeat(10_000))],
      ['upstream_error', (_, response) => response.writeHead(502).end('<html>Bad Gateway</html>')],
    ]
    for (const [code, handle] of faults) {
      upstream.handle = handle
      expect(await problemFrom(client)).toMatchObject({ code })
    }
    await upstream.close()
    expect(await problemFrom(client)).toMatchObject({ code: 'upstream_unreachable', status: 502 })
  })

  it('stops reading a body past the limit, announced or not', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 32)
    let sent = 0
    upstream.handle = (_, response) => {
      const more = () => {
        while (sent < 50 && !response.destroyed) {
          sent++
          if (!response.write(chunk)) return void response.once('drain', more)
        }
        response.end()
      }
      more()
    }
    expect(await problemFrom(makeClient())).toMatchObject({
      code: 'upstream_too_large',
      status: 502,
    })
    expect(sent * chunk.length).toBeLessThan(MAX_BODY * 1.5)
  })

  it('hangs up on upstream when the last one who waits leaves', async () => {
    const arrived = new Promise<void>((resolve) => {
      upstream.handle = () => resolve()
    })
    const client = makeClient()
    const leavers = [new AbortController(), new AbortController()]
    const waiting = leavers.map(({ signal }) => client.get('/generations', '', signal))
    await arrived
    for (const leaver of leavers) leaver.abort()
    for (const one of waiting) await expect(one).rejects.toMatchObject({ name: 'AbortError' })
    await expect.poll(() => upstream.hangUps).toBe(1)
    expect(upstream.requests).toHaveLength(1)
  })

  it('blanks the key in whatever upstream echoes', async () => {
    const echo = { messages: [`bad key ${KEY}`], request_id: KEY, trace_id: `t-${KEY}` }
    upstream.handle = (_, response) => sendJson(response, echo, 401)
    const problem = await problemFrom(makeClient())
    expect(problem).toMatchObject({ code: 'key_rejected', upstream: { trace_id: 't-[redacted]' } })
    upstream.handle = (_, response) => sendJson(response, [{ [KEY]: KEY }])
    const { text, json } = await makeClient().get('/models', '', new AbortController().signal)
    expect(text + JSON.stringify(json)).not.toContain(KEY)
  })
})
