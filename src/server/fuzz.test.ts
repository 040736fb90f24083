import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ProblemEnvelope } from '#contract/problem.ts'
import { createTestApp, KEY, TOKEN } from './app-under-test.ts'

const names = fc.constantFrom(
  'type',
  'ids',
  'limit',
  'cursor',
  'prompt_query',
  'created_before',
  'x',
  '',
)
const values = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('video', '1', KEY, '%', '\0'),
)
const queries = fc
  .array(fc.tuple(names, values), { maxLength: 4 })
  .map((pairs) => pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&'))
const paths = fc.oneof(
  fc.constantFrom(
    '/api/generations',
    '/api/live',
    '/api/models',
    '/api/generations/a',
    '/api/nope',
  ),
  fc.webPath(),
  fc.string().map((text) => `/api/generations/${encodeURIComponent(text)}`),
)
const headers = fc.record(
  {
    'if-none-match': fc.stringMatching(/^[ -~]*$/),
    'accept-encoding': fc.stringMatching(/^[ -~]*$/),
    authorization: fc.stringMatching(/^[ -~]*$/),
    cookie: fc.stringMatching(/^[ -~]*$/),
    'sec-fetch-site': fc.constantFrom('same-origin', 'cross-site', 'none', 'odd'),
  },
  { requiredKeys: [] },
)
/** What upstream may answer: anything, with the key in it. */
const bodies = fc.oneof(
  fc
    .jsonValue()
    .map((value) =>
      JSON.stringify({ data: [value, KEY], messages: [KEY], request_id: KEY, status: value }),
    ),
  fc.string().map((text) => `${text}${KEY}`),
  fc.constantFrom('', 'null', '[]', '{"data":{}}', '<html>'),
)

describe('whatever is asked and whatever upstream answers', () => {
  it('gets an answer of the known forms, and never the key', async () => {
    await fc.assert(
      fc.asyncProperty(
        paths,
        queries,
        headers,
        bodies,
        fc.constantFrom(200, 200, 201, 302, 400, 401, 402, 404, 422, 429, 500, 503),
        fc.boolean(),
        async (path, query, headers, body, status, isGated) => {
          const upstream = () => new Response(body, { status, headers: { 'x-request-id': KEY } })
          const { get, asked, log } = createTestApp(
            isGated ? { upstream, accessToken: TOKEN } : { upstream },
          )
          const response = await get(`${path}?${query}`, headers)
          const text = await response.text()
          const sent = text + JSON.stringify([...response.headers]) + log.join()
          expect(sent).not.toContain(KEY)
          expect(sent).not.toMatch(/at .*\.ts:\d/)
          expect(response.status).not.toBe(500)
          if (response.status >= 400)
            expect(() => ProblemEnvelope.parse(JSON.parse(text))).not.toThrow()
          for (const url of asked) {
            expect(url).toMatch(
              /^\/(generations(\/[\w.~-]+\/status)?(\?|$)|models$|voices$|billing\/credits$)/,
            )
          }
        },
      ),
      { numRuns: 100 },
    )
  }, 60_000)
})
