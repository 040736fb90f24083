import { describe, expect, it } from 'vitest'
import { problemOf } from './problem-response.ts'
import { createRedactor } from './redactor.ts'
import { failureOfReply, readErrorBody, readRetryAfter } from './upstream-failure.ts'

const KEY = 'sk_hedra_0123456789'
const redact = createRedactor([KEY])
const reply = (status: number, text: string, headers: Record<string, string> = {}) => ({
  status,
  text,
  header: (name: string) => headers[name],
})
const read = (body: unknown) => readErrorBody(reply(400, JSON.stringify(body)), redact)

describe('readErrorBody', () => {
  it('understands every form that was seen', () => {
    const ids = { request_id: 'r1', trace_id: 't1' }
    const nothing = { request_id: null, trace_id: null }
    expect(read({ code: 'X', messages: ['a', 'b'], ...ids })).toEqual({
      messages: ['a', 'b'],
      ...ids,
    })
    expect(read({ messages: ['a'] })).toEqual({ messages: ['a'], ...nothing })
    expect(read({ detail: 'a' }).messages).toEqual(['a'])
    expect(
      read({ detail: [{ loc: ['query', 'type'], msg: 'bad', type: 'enum' }] }).messages,
    ).toEqual(['type: bad'])
    expect(read({ error: { code: 'C', message: 'a' } }).messages).toEqual(['a'])
    expect(read({ error: 'a' }).messages).toEqual(['a'])
    for (const odd of [null, [], 7, { messages: 7, detail: { x: 1 } }, { detail: [null, 3] }]) {
      expect(read(odd)).toEqual({ messages: [], ...nothing })
    }
  })

  it('passes no web page on, and a plain text in one line', () => {
    const page = '<html><body>502 Bad Gateway</body></html>'
    expect(
      readErrorBody(reply(502, page, { 'content-type': 'text/html' }), redact).messages,
    ).toEqual([])
    expect(
      readErrorBody(reply(502, page, { 'content-type': 'text/plain' }), redact).messages,
    ).toEqual([])
    const plain = reply(500, 'no\r\n\u0007way', { 'content-type': 'text/plain; charset=utf-8' })
    expect(readErrorBody(plain, redact).messages).toEqual(['no way'])
  })

  it('caps what is said and never repeats the key', () => {
    const said = read({ messages: [`key ${KEY} is bad`, 'x'.repeat(9999)], request_id: KEY })
    expect(JSON.stringify(said)).not.toContain(KEY)
    expect(said.messages[1]).toHaveLength(300)
  })
})

describe('failureOfReply', () => {
  it.each([
    [301, 'upstream_invalid', 502],
    [400, 'upstream_rejected', 422],
    [401, 'key_rejected', 401],
    [402, 'insufficient_credits', 402],
    [403, 'key_rejected', 401],
    [404, 'upstream_rejected', 422],
    [422, 'upstream_rejected', 422],
    [429, 'rate_limited', 429],
    [500, 'upstream_error', 502],
    [502, 'upstream_error', 502],
    [503, 'upstream_error', 502],
    [504, 'upstream_timeout', 504],
  ])('answers %i with %s and %i, in words', (status, code, ours) => {
    const problem = problemOf(failureOfReply(reply(status, ''), redact, 0))
    expect(problem).toMatchObject({ code, status: ours, upstream: { status, messages: [] } })
    expect(problem.message).toMatch(/^[A-Z].+\.$/)
  })

  it('tells how long to wait', () => {
    const failure = failureOfReply(reply(429, '', { 'retry-after': '12' }), redact, 0)
    expect(problemOf(failure)).toMatchObject({ retry_after: 12 })
    expect(failure.message).toContain('12 s')
  })
})

describe('readRetryAfter', () => {
  it('reads counts and dates, and nothing else', () => {
    const now = Date.parse('2026-01-31T09:00:00Z')
    expect(readRetryAfter('7', now)).toBe(7)
    expect(readRetryAfter('Sat, 31 Jan 2026 09:00:09 GMT', now)).toBe(9)
    expect(readRetryAfter('Sat, 31 Jan 2026 08:00:00 GMT', now)).toBe(0)
    expect(readRetryAfter('99999999999', now)).toBe(86_400)
    expect(readRetryAfter('soon', now)).toBeUndefined()
    expect(readRetryAfter(undefined, now)).toBeUndefined()
  })
})
