/** What watching costs upstream: it follows what changes, not what is loaded. */
import type { Page, Request } from '@playwright/test'
import { idOf, Model, rowsBefore } from './fixtures/model.ts'
import { loadedCount, rowOf, scrollTo } from './fixtures/parts.ts'
import { expect, rows, test } from './fixtures/test.ts'

const LOADED = 2000
const STEP = 250

/** Lets some milliseconds of the page's own clock pass, answers included. */
async function pass(page: Page, millis: number): Promise<void> {
  const open = new Set<Request>()
  const begin = (request: Request) => void open.add(request)
  const end = (request: Request) => void open.delete(request)
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end)
  for (let gone = 0; gone < millis; gone += STEP) {
    await page.clock.runFor(STEP)
    await expect.poll(() => open.size, { intervals: [5, 10, 20] }).toBe(0)
  }
  page.off('request', begin).off('requestfinished', end).off('requestfailed', end)
}

async function setHidden(page: Page, isHidden: boolean): Promise<void> {
  await page.evaluate((isHidden) => {
    const get = (value: unknown) => ({ configurable: true, get: () => value })
    Object.defineProperty(document, 'hidden', get(isHidden))
    Object.defineProperty(document, 'visibilityState', get(isHidden ? 'hidden' : 'visible'))
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  }, isHidden)
}

async function pause(page: Page): Promise<void> {
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000))
}

test('a minute of watching three in flight among 2,000 makes at most 25 calls', async ({
  page,
  startLive,
}) => {
  test.slow()
  const { product, upstream } = await startLive({ size: 1 })
  const model = new Model(rowsBefore(Date.now() - 5000, LOADED))
  for (const number of [0, 1, 2]) {
    model.change(idOf(number), { status: 'processing', progress: 0.1, eta_sec: 200 })
  }
  upstream.intercept = (url) => model.answer(url)
  await page.clock.install()
  await page.goto(product.url)
  await expect(rows(page).first()).toBeVisible()
  await expect
    .poll(
      async () => {
        await scrollTo(page, 1_000_000)
        return loadedCount(page)
      },
      { timeout: 100_000, intervals: [50] },
    )
    .toBe(LOADED)
  await scrollTo(page, 0)
  await expect(rowOf(page, idOf(0)).getByRole('progressbar')).toBeVisible()

  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url().slice(product.url.length)))
  await pause(page)
  asked.length = 0
  const before = upstream.asked.length
  await pass(page, 60_000)
  const calls = upstream.asked.slice(before)

  // The proxy's own short memory must not be what keeps the figure low.
  expect(Math.max(asked.length, calls.length)).toBeLessThanOrEqual(25)
  const live = asked.filter((path) => path.startsWith('/api/live'))
  expect(live.length).toBeGreaterThanOrEqual(15)
  const flying = [0, 1, 2].map(idOf).join()
  for (const path of live) {
    expect(new URL(path, product.url).searchParams.get('ids')).toBe(flying)
  }
  for (const path of calls) {
    const { pathname, searchParams } = new URL(path, 'http://upstream')
    expect(pathname).toMatch(/^\/(generations|billing\/credits)$/)
    const isForLoaded = searchParams.has('created_before') || !/ids|created_after/.test(path)
    expect(pathname === '/generations' && isForLoaded, path).toBe(false)
  }
})

test('a hidden tab asks nothing, and catches up at once when it is seen again', async ({
  page,
  startLive,
}) => {
  const { product, upstream } = await startLive({ size: 1 })
  const model = new Model(rowsBefore(Date.now() - 5000, 50))
  upstream.intercept = (url) => model.answer(url)
  await page.clock.install()
  await page.goto(product.url)
  await expect(rows(page).first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  await pause(page)
  await setHidden(page, true)
  const before = upstream.asked.length
  await pass(page, 180_000)
  expect(upstream.asked.slice(before)).toEqual([])

  model.rows.unshift({ id: idOf(999), at: Date.now() * 1000 })
  await setHidden(page, false)
  await page.clock.resume()
  await expect(page.getByRole('button', { name: '1 new generation' })).toBeVisible()
  expect(upstream.asked.length).toBeGreaterThan(before)
})

test('work in flight is let be while the tab is hidden, and is right on return', async ({
  page,
  startLive,
}) => {
  const { product, upstream } = await startLive({ size: 1 })
  const model = new Model(rowsBefore(Date.now() - 5000, 50))
  model.change(idOf(0), { status: 'processing', progress: 0.1 })
  upstream.intercept = (url) => model.answer(url)
  await page.clock.install()
  await page.goto(product.url)
  const bar = rowOf(page, idOf(0)).getByRole('progressbar')
  await expect(bar).toHaveAttribute('aria-valuenow', '10')
  await page.waitForLoadState('networkidle')
  await pause(page)
  await setHidden(page, true)
  const before = upstream.asked.length
  await pass(page, 60_000)
  expect(upstream.asked.slice(before)).toEqual([])
  model.change(idOf(0), { progress: 0.7 })
  await setHidden(page, false)
  await page.clock.resume()
  await expect(bar).toHaveAttribute('aria-valuenow', '70')
})
