/** Every fault of the upstream: its own sentence, a way on, and what was shown still there. */
import type { Page } from '@playwright/test'
import { FAULTS, HTML, type FaultCase } from './fixtures/fault-cases.ts'
import { chips, filters, loadedCount, loadedWords, section } from './fixtures/parts.ts'
import { expect, list, rows, test } from './fixtures/test.ts'
import { json, type Fault } from './fixtures/upstream.ts'

// The browser itself notes every failed request.
test.use({ allowConsole: [/Failed to load resource/] })

/** Searches for these find something whatever the sandbox says. */
const LETTERS = ['a', 'e', 'i', 'o', 't']

const alert = (page: Page) => page.getByRole('main').getByRole('alert')
const type = (page: Page, name: string) => filters(page).getByRole('radio', { name, exact: true })
const isList = (url: URL) => url.pathname.endsWith('/generations')

async function toEnd(page: Page): Promise<void> {
  await list(page).hover()
  await page.mouse.wheel(0, 1_000_000)
}

for (const [group, cases] of Object.entries(FAULTS)) {
  test(`${group}: told, kept, and over by itself or after Retry`, async ({ page, startLive }) => {
    test.slow()
    const env = 'a hang' in cases ? { UPSTREAM_TIMEOUT_MS: '2000' } : {}
    const { product, upstream } = await startLive({ size: 2000 }, env)
    await page.goto(product.url)
    await expect(loadedWords(page)).toHaveText('100 loaded')
    const fail = (fault: () => Fault) => {
      upstream.intercept = (url) => (isList(url) ? fault() : undefined)
    }
    const expectFailure = async ({ says, quotes = '', passes }: FaultCase, kept: string) => {
      await expect(alert(page)).toContainText(says)
      await expect(alert(page)).toContainText(quotes)
      await expect(alert(page)).toContainText(kept)
      await expect(rows(page).first()).toBeVisible()
      if (passes) await expect(alert(page)).toContainText('Trying again by itself.')
      const retry = alert(page).getByRole('button', { name: 'Retry' })
      await expect(retry).toBeVisible()
      upstream.intercept = () => undefined
      if (!passes) await retry.click()
      await expect(alert(page)).toHaveCount(0)
    }

    let count = 100
    for (const [index, [name, each]] of Object.entries(cases).entries()) {
      await test.step(`${name}, further down`, async () => {
        await expect.poll(() => loadedCount(page)).toBe(count)
        fail(each.fault)
        await toEnd(page)
        await expectFailure(each, `The ${count} loaded generations stay below.`)
        await expect.poll(() => loadedCount(page)).toBeGreaterThan(count)
        count = await loadedCount(page)
      })
      await test.step(`${name}, in another view`, async () => {
        fail(each.fault)
        await page.getByRole('searchbox', { name: 'Prompt' }).fill(LETTERS[index]!)
        await expectFailure(each, 'Below are still the generations of the view before.')
        await expect(list(page)).toHaveAttribute('aria-busy', 'false')
        await page.getByRole('searchbox', { name: 'Prompt' }).fill('')
        await expect(page).not.toHaveURL(/prompt_query/)
      })
    }
  })
}

test('a view that was refused is asked for anew when it is chosen again', async ({
  page,
  startLive,
}) => {
  const { product, upstream } = await startLive({ size: 300 })
  await page.goto(product.url)
  await expect(loadedWords(page)).toHaveText('100 loaded')
  upstream.intercept = (url) =>
    url.searchParams.get('type') === 'video' ? json({ detail: 'no' }, 401) : undefined
  await type(page, 'Video').check()
  await expect(alert(page)).toContainText('HEDRA_API_KEY')
  await type(page, 'All').check()
  await expect(alert(page)).toHaveCount(0)
  upstream.intercept = () => undefined
  await type(page, 'Video').check()
  await expect(list(page)).toHaveAttribute('aria-busy', 'false')
  await expect(alert(page)).toHaveCount(0)
  await expect(rows(page).first()).toContainText('Video')
})

test('a list whose next page was refused is not asked for again when one comes back to it', async ({
  page,
  startLive,
}) => {
  const { product, upstream } = await startLive({ size: 2000 })
  await page.goto(product.url)
  await expect(loadedWords(page)).toHaveText('100 loaded')
  await toEnd(page)
  await expect.poll(() => loadedCount(page)).toBeGreaterThan(100)
  const loaded = await loadedCount(page)
  upstream.intercept = (url) =>
    isList(url) && !url.searchParams.has('type') ? json({ detail: 'no' }, 401) : undefined
  await toEnd(page)
  await expect(alert(page)).toContainText('HEDRA_API_KEY')
  await type(page, 'Video').check()
  await expect(alert(page)).toHaveCount(0)
  await expect(list(page)).toHaveAttribute('aria-busy', 'false')

  const asked = upstream.asked.length
  upstream.intercept = () => undefined
  await type(page, 'All').check()
  await expect.poll(() => loadedCount(page)).toBe(loaded)
  await expect(list(page)).toHaveAttribute('aria-busy', 'false')
  await expect(alert(page)).toContainText('HEDRA_API_KEY')
  // Looks at work in flight, by `ids`, and for what is new, by `created_after`, go on as they do.
  const isPage = (path: string) => /^\/generations\?(?!.*\b(?:ids|created_after)=)/.test(path)
  expect(upstream.asked.slice(asked).filter(isPage)).toEqual([])
  await alert(page).getByRole('button', { name: 'Retry' }).click()
  await expect(alert(page)).toHaveCount(0)
  await expect.poll(() => loadedCount(page)).toBeGreaterThan(loaded)
})

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
  await expect(loadedWords(page)).toHaveText('50 loaded')
})

test('a dashboard whose own server is gone keeps what it shows', async ({ page, startLive }) => {
  const { product } = await startLive({ size: 250 })
  await page.goto(product.url)
  await expect(loadedWords(page)).toHaveText('100 loaded')
  await page.getByRole('radio', { name: 'Video' }).click()
  await expect(chips(page)).toHaveCount(1)
  await rows(page).first().click()
  await expect(section(page, 'Details')).toBeVisible()
  await product.stop()
  await page.getByRole('radio', { name: 'Image' }).click()
  await expect(alert(page)).toContainText(/server does not answer\. Check that it is still running/)
  await expect(alert(page)).toContainText('Below are still the generations of the view before.')
  await rows(page).nth(1).click()
  await expect(section(page, 'Details')).toBeVisible()
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
  await expect(loadedWords(page)).toHaveText('100 loaded')
})

test('429 further down is counted down from when it came, and heals by itself', async ({
  page,
  startLive,
}) => {
  const { product, upstream } = await startLive({ size: 250 })
  await page.goto(product.url)
  await expect(loadedWords(page)).toHaveText('100 loaded')
  upstream.intercept = (url) => (isList(url) ? slowDown(9) : undefined)
  await page.waitForTimeout(3000)
  await toEnd(page)
  await expect.poll(() => secondsLeft(page)).toBeGreaterThan(6)
  upstream.intercept = () => undefined
  await expect.poll(() => loadedCount(page)).toBeGreaterThan(100)
  await expect(alert(page)).toHaveCount(0)
})

test('Retry does not sit out a long wait', async ({ page, startLive }) => {
  const { product, upstream } = await startLive({ size: 250 })
  upstream.intercept = (url) => (isList(url) ? slowDown(3600) : undefined)
  await page.goto(product.url)
  await expect(alert(page)).toContainText(/by itself in (59|60) min/)
  upstream.intercept = () => undefined
  await alert(page).getByRole('button', { name: 'Retry' }).click()
  await expect(loadedWords(page)).toHaveText('100 loaded')
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

test('every form of error body is understood', async ({ request, startLive }) => {
  const { product, upstream } = await startLive({ size: 5 })
  for (const [form, [body, messages]] of Object.entries(BODIES)) {
    upstream.intercept = () => new Response(body, { status: 422 })
    const answer = await request.get(`${product.url}/api/generations`)
    expect(answer.status(), form).toBe(422)
    const { error } = (await answer.json()) as { error: Record<string, unknown> }
    const [request_id, trace_id] = body.includes('r-1') ? ['r-1', 't-1'] : [null, null]
    expect(error, form).toMatchObject({
      code: 'upstream_rejected',
      status: 422,
      upstream: { status: 422, messages, request_id, trace_id },
    })
  }
})

test('a first load that is refused is asked for once, told, and over after Retry', async ({
  page,
  startLive,
}) => {
  const { product, upstream } = await startLive({ size: 150 })
  const refuse = () => json({ messages: ['Invalid API key'] }, 401)
  upstream.intercept = (url) => (isList(url) ? refuse() : undefined)
  await page.goto(product.url)
  await expect(alert(page)).toContainText('Hedra refuses the API key.')
  expect(upstream.asked.filter((path) => path.startsWith('/generations?'))).toHaveLength(1)
  upstream.intercept = () => undefined
  await alert(page).getByRole('button', { name: 'Retry' }).click()
  await expect(loadedWords(page)).toHaveText('100 loaded')
  await expect(alert(page)).toHaveCount(0)
})
