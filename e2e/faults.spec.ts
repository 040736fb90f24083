/** Every fault of the upstream: its own sentence, a way on, and what was shown still there. */
import type { Page } from '@playwright/test'
import { expect, list, rows, test } from './fixtures/test.ts'
import { json, type Fault } from './fixtures/upstream.ts'

// The browser itself notes every failed request.
test.use({ allowConsole: [/Failed to load resource/] })

const HTML = '<!doctype html><html><body><h1>502 Bad Gateway</h1></body></html>'
const html = (status: number) =>
  new Response(HTML, { status, headers: { 'content-type': 'text/html' } })

interface Case {
  fault: () => Fault
  says: RegExp
  /** A part of upstream's own words that is shown too. */
  quotes?: string
}

const CASES: Readonly<Record<string, Case>> = {
  '401 for a wrong key': {
    fault: () => json({ code: 'UNAUTHORIZED', messages: ['Bad key.'], request_id: 'req-401' }, 401),
    says: /refuses the API key\. Check HEDRA_API_KEY/,
    quotes: 'req-401',
  },
  '403 for a wrong key': {
    fault: () => json({ detail: 'Forbidden here' }, 403),
    says: /refuses the API key\. Check HEDRA_API_KEY/,
    quotes: 'Forbidden here',
  },
  '402 with credits': {
    fault: () =>
      json(
        {
          code: 'INSUFFICIENT_BALANCE',
          messages: ['Not enough credits.'],
          credits_needed: 150,
          credits_available: 12,
          request_id: 'req-402',
        },
        402,
      ),
    says: /more credits than are left\. Add credits, then try again/,
    quotes: 'req-402',
  },
  '422 for a parameter': {
    fault: () =>
      json({ detail: [{ loc: ['query', 'type'], msg: 'unknown kind', type: 'enum' }] }, 422),
    says: /refuses the request \(HTTP 422\)/,
    quotes: 'type: unknown kind',
  },
  '500 with JSON': {
    fault: () => json({ error: { code: 'INTERNAL', message: 'It broke.' } }, 500),
    says: /has a problem of its own \(HTTP 500\)\. Try again in a moment/,
    quotes: 'It broke.',
  },
  '502 with a page of HTML': { fault: () => html(502), says: /problem of its own \(HTTP 502\)/ },
  '504 while busy': {
    fault: () => html(504),
    says: /busy and did not answer in time\. Try again in a moment/,
  },
  'a cut body': { fault: () => 'cut', says: /answer broke off half-way\. Try again/ },
  'a reset connection': { fault: () => 'reset', says: /cannot be reached\. Check the network/ },
  'a hang': { fault: () => 'hang', says: /did not answer within 1 s\. Try again/ },
  'an empty body': { fault: () => new Response(''), says: /answered with nothing\. Try again/ },
  '200 with a page of HTML': { fault: () => html(200), says: /a web page instead of data/ },
  'something that is no list': {
    fault: () => json({ data: 'soon' }),
    says: /no list of generations\. Check HEDRA_API_URL/,
  },
  'JSON nested 10,000 deep': {
    fault: () => new Response(`{"data":${'['.repeat(10_000)}${']'.repeat(10_000)}}`),
    says: /nested too deeply\. Try again/,
  },
  'a body of 50 MB': {
    fault: () => new Response(`{"data":["${'x'.repeat(50_000_000)}"]}`),
    says: /larger than the dashboard accepts\. Narrow the filters/,
  },
  'a redirect': {
    fault: () => new Response(null, { status: 302, headers: { location: 'https://else.test/' } }),
    says: /redirect \(HTTP 302\), which is not followed so that the key stays safe/,
  },
}

const alert = (page: Page) => page.getByRole('main').getByRole('alert')
const isList = (url: URL) => url.pathname.endsWith('/generations')
const loaded = (page: Page) => page.getByRole('status').filter({ hasText: /loaded$/ })

for (const [name, { fault, says, quotes }] of Object.entries(CASES)) {
  test(`${name}: told, kept, and over after Retry`, async ({ page, startLive }) => {
    const { product, upstream } = await startLive({ size: 250 }, { UPSTREAM_TIMEOUT_MS: '1000' })
    await page.goto(product.url)
    await expect(loaded(page)).toHaveText('100 loaded')

    upstream.intercept = (url) => (isList(url) ? fault() : undefined)
    await list(page).focus()
    await page.keyboard.press('End')
    await expect(alert(page)).toContainText(says)
    await expect(alert(page)).toContainText('The 100 loaded generations stay below.')
    if (quotes) await expect(alert(page)).toContainText(quotes)
    await expect(loaded(page)).toHaveText('100 loaded')
    await expect(rows(page).first()).toBeVisible()

    await page.getByRole('radio', { name: 'Image' }).click()
    await expect(page).toHaveURL(/type=image/)
    await expect(alert(page)).toContainText(says)
    await expect(alert(page)).toContainText('Below are still the generations of the view before.')
    await expect(rows(page).first()).toBeVisible()

    upstream.intercept = () => undefined
    await alert(page).getByRole('button', { name: 'Retry' }).click()
    await expect(alert(page)).toHaveCount(0)
    await expect(loaded(page)).toHaveText(/^\d+ loaded$/)
  })
}

test('a dead upstream at the first load: told, and there by itself once it lives', async ({
  page,
  startLive,
}) => {
  const { product, upstream } = await startLive({ size: 50 })
  await upstream.stop()
  await page.goto(product.url)
  await expect(alert(page)).toContainText(/cannot be reached\. Check the network and HEDRA_API_URL/)
  await expect(alert(page)).toContainText('Trying again by itself')
  await upstream.revive()
  await expect(alert(page)).toHaveCount(0)
  await expect(loaded(page)).toHaveText('50 loaded')
})

const slowDown = (seconds: number) =>
  json({ messages: ['Slow down.'] }, 429, { 'retry-after': String(seconds) })

const secondsLeft = async (page: Page) =>
  Number(/by itself in (\d+) s/.exec((await alert(page).textContent()) ?? '')?.[1] ?? NaN)

test('429 at the first load is counted down and heals by itself', async ({ page, startLive }) => {
  const { product, upstream } = await startLive({ size: 250 })
  upstream.intercept = (url) => (isList(url) ? slowDown(8) : undefined)
  await page.goto(product.url)
  await expect(alert(page)).toContainText('Hedra asks to slow down')
  await expect.poll(() => secondsLeft(page)).toBeGreaterThan(4)
  upstream.intercept = () => undefined
  await expect.poll(() => secondsLeft(page)).toBeLessThanOrEqual(4)
  await expect(alert(page)).toHaveCount(0)
  await expect(loaded(page)).toHaveText('100 loaded')
})

test('429 further down is counted down from when it came, and heals by itself', async ({
  page,
  startLive,
}) => {
  const { product, upstream } = await startLive({ size: 250 })
  await page.goto(product.url)
  await expect(loaded(page)).toHaveText('100 loaded')
  upstream.intercept = (url) => (isList(url) ? slowDown(9) : undefined)
  await page.waitForTimeout(3000)
  await list(page).focus()
  await page.keyboard.press('End')
  await expect.poll(() => secondsLeft(page)).toBeGreaterThan(6)
  upstream.intercept = () => undefined
  await expect(loaded(page)).toHaveText('250 loaded')
  await expect(alert(page)).toHaveCount(0)
})

test('Retry does not sit out a long wait', async ({ page, startLive }) => {
  const { product, upstream } = await startLive({ size: 250 })
  upstream.intercept = (url) => (isList(url) ? slowDown(3600) : undefined)
  await page.goto(product.url)
  await expect(alert(page)).toContainText(/by itself in (59|60) min/)
  upstream.intercept = () => undefined
  await alert(page).getByRole('button', { name: 'Retry' }).click()
  await expect(loaded(page)).toHaveText('100 loaded')
  await expect(alert(page)).toHaveCount(0)
})

const BODIES: Readonly<Record<string, [body: string, messages: string[]]>> = {
  'messages and ids': [
    '{"code":"X","messages":["One.","Two."],"request_id":"r-1","trace_id":"t-1"}',
    ['One.', 'Two.'],
  ],
  'messages alone': ['{"messages":["One."]}', ['One.']],
  'code and messages': ['{"code":"X","messages":["One."]}', ['One.']],
  'detail as text': ['{"detail":"One."}', ['One.']],
  'detail as a list': [
    '{"detail":[{"loc":["query","limit"],"msg":"too big","type":"x"}]}',
    ['limit: too big'],
  ],
  'error with a message': ['{"error":{"code":"X","message":"One."}}', ['One.']],
  'a page of HTML': [HTML, []],
  nothing: ['', []],
}

for (const [form, [body, messages]] of Object.entries(BODIES)) {
  test(`an error body is understood: ${form}`, async ({ request, startLive }) => {
    const { product, upstream } = await startLive({ size: 5 })
    upstream.intercept = () => new Response(body, { status: 422 })
    const answer = await request.get(`${product.url}/api/generations`)
    expect(answer.status()).toBe(422)
    const { error } = (await answer.json()) as { error: Record<string, unknown> }
    const hasIds = body.includes('r-1')
    expect(error).toMatchObject({
      code: 'upstream_rejected',
      status: 422,
      upstream: {
        status: 422,
        messages,
        request_id: hasIds ? 'r-1' : null,
        trace_id: hasIds ? 't-1' : null,
      },
    })
  })
}
