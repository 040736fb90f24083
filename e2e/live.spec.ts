/** Work in flight advances, new generations are offered, and trouble passes: nothing needs a reload. */
import type { Page } from '@playwright/test'
import { idOf, Model, rowsBefore, type ModelRules } from './fixtures/model.ts'
import { loadedWords, rowOf, scrollTo, scrollTop } from './fixtures/parts.ts'
import { ask } from './fixtures/raw.ts'
import { expect, list, rows, test } from './fixtures/test.ts'

const FLYING = { type: 'video', status: 'processing', progress: 0.4, eta_sec: 90 }

/** Rows of which the newest three are in flight. */
function flyingModel(count: number, rules: ModelRules = {}): Model {
  const model = new Model(rowsBefore(Date.now() - 5000, count), rules)
  for (const number of [0, 1, 2]) model.change(idOf(number), FLYING)
  return model
}

const isBehind = (page: Page) =>
  page.getByRole('status').filter({ hasText: /^Last updated .+, retrying$/ })

test('work in flight advances and becomes the finished thing in its place', async ({
  page,
  startLive,
}) => {
  const { product, upstream } = await startLive({ size: 60 })
  await page.goto(product.url)
  const bars = list(page).getByRole('progressbar')
  await expect(bars.first()).toBeVisible()
  await page.evaluate(() => document.body.setAttribute('data-loaded', 'once'))
  const flying = await list(page).locator('[role=row]:has([role=progressbar])').all()
  const ids = await Promise.all(flying.map((row) => row.getAttribute('data-generation-id')))
  const sum = () =>
    bars.evaluateAll((all) => all.reduce((sum, bar) => sum + Number(bar.ariaValueNow), 0))

  const before = await sum()
  upstream.ahead += 12_000
  await expect.poll(sum).toBeGreaterThan(before)
  await expect(flying[0]!.getByText(/^(\d+ s|\d+ min|overdue)$/)).toBeVisible()

  upstream.ahead += 300_000
  for (const id of ids) {
    await expect(rowOf(page, id!).getByText(/^(Complete|Error)$/)).toBeVisible()
    await expect(rowOf(page, id!).getByRole('progressbar')).toHaveCount(0)
  }
  const pictures = list(page).locator(ids.map((id) => `[data-generation-id="${id}"] img`).join())
  const widths = () =>
    pictures.evaluateAll((all) => all.map((img) => (img as HTMLImageElement).naturalWidth))
  await expect.poll(widths).toContainEqual(expect.any(Number))
  await expect.poll(async () => Math.min(...(await widths()))).toBeGreaterThan(0)
  await expect(page.locator('body')).toHaveAttribute('data-loaded', 'once')
})

test('the time left is a countdown, and overdue once it is past', async ({ page, startLive }) => {
  const { product, upstream } = await startLive({ size: 1 })
  const model = flyingModel(5)
  upstream.intercept = (url) => model.answer(url)
  await page.clock.install()
  await page.goto(product.url)
  const row = rowOf(page, idOf(0))
  const left = async () => parseInt((await row.getByText(/^\d+ s$/).textContent()) ?? '', 10)
  await expect.poll(left).toBeLessThan(90)
  await page.clock.fastForward(20_000)
  await expect.poll(left).toBeLessThan(70)
  const due = new Date(Date.now() + 20_000 - 60_000).toISOString()
  model.change(idOf(0), { estimated_completion_at: due })
  await page.clock.fastForward(5000)
  await expect(row.getByText('overdue')).toBeVisible()
})

test('new generations are offered, nothing moves, and a click shows them on top', async ({
  page,
  startLive,
}) => {
  const { product, upstream } = await startLive({ size: 1 })
  const model = new Model(rowsBefore(Date.now() - 60_000, 250))
  upstream.intercept = (url) => model.answer(url)
  await page.clock.install()
  await page.goto(product.url)
  await expect(rows(page).first()).toBeVisible()
  await scrollTo(page, 1000)
  const [inView] = await rows(page).evaluateAll((all) =>
    all
      .filter((row) => row.getBoundingClientRect().top > 200)
      .map((row) => row.getAttribute('data-generation-id')!),
  )
  const box = await rowOf(page, inView!).boundingBox()

  model.rows.unshift(...rowsBefore(Date.now(), 3).map((row, i) => ({ ...row, id: idOf(900 + i) })))
  const offer = page.getByRole('button', { name: '3 new generations' })
  await expect(async () => {
    await page.clock.fastForward(15_000)
    await expect(offer).toBeVisible({ timeout: 1000 })
  }).toPass()
  expect(await scrollTop(page)).toBe(1000)
  expect(await rowOf(page, inView!).boundingBox()).toEqual(box)

  await offer.click()
  await expect(offer).toHaveCount(0)
  await expect(loadedWords(page)).toHaveText('103 loaded')
  await expect(rowOf(page, idOf(900))).toBeInViewport()
  await expect(rowOf(page, idOf(900))).toHaveAttribute('aria-rowindex', '2')
})

test('more new generations than a page holds begin the list anew', async ({ page, startLive }) => {
  const { product, upstream } = await startLive({ size: 1 })
  const model = new Model(rowsBefore(Date.now() - 600_000, 50))
  upstream.intercept = (url) => model.answer(url)
  await page.clock.install()
  await page.goto(product.url)
  await expect(loadedWords(page)).toHaveText('50 loaded')
  model.rows.unshift(
    ...rowsBefore(Date.now(), 130).map((row, i) => ({ ...row, id: idOf(900 + i) })),
  )
  const offer = page.getByRole('button', { name: '100+ new generations' })
  await expect(async () => {
    await page.clock.fastForward(15_000)
    await expect(offer).toBeVisible({ timeout: 1000 })
  }).toPass()
  // The server's clock is not the page's: what it answered within a second it would answer again.
  await new Promise((done) => setTimeout(done, 1200))
  await offer.click()
  await expect(offer).toHaveCount(0)
  await expect(loadedWords(page)).toHaveText('100 loaded')
  await expect(rowOf(page, idOf(900))).toHaveAttribute('aria-rowindex', '2')
  await scrollTo(page, 100_000)
  await expect(loadedWords(page)).toHaveText('180 loaded')
})

test('what is shown while a further page is on its way stays when it arrives', async ({
  page,
  startLive,
}) => {
  const { product, upstream } = await startLive({ size: 1 })
  const model = flyingModel(250)
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  upstream.intercept = async (url) => {
    if (url.searchParams.has('created_before')) await held
    return model.answer(url)
  }
  await page.clock.install()
  await page.goto(product.url)
  await expect(loadedWords(page)).toHaveText('100 loaded')
  await scrollTo(page, 100_000)
  await expect.poll(() => upstream.asked.some((path) => path.includes('created_before'))).toBe(true)
  model.change(idOf(0), { status: 'complete', progress: 1 })
  model.rows.unshift({ id: idOf(900), at: Date.now() * 1000 })
  const offer = page.getByRole('button', { name: '1 new generation' })
  await expect(async () => {
    await page.clock.fastForward(15_000)
    await expect(offer).toBeVisible({ timeout: 1000 })
  }).toPass()
  await offer.click()
  const first = rowOf(page, idOf(0)).getByText('Complete')
  await expect(first).toBeVisible()
  letGo()
  await expect(loadedWords(page)).not.toHaveText('101 loaded')
  await expect(first).toBeVisible()
  await expect(rowOf(page, idOf(900))).toHaveAttribute('aria-rowindex', '2')
})

const WAYS: readonly [what: string, rules: ModelRules, asked: RegExp][] = [
  ['ids one by one', { ids: 'one' }, /^\/generations\/[\w-]+\/status$/],
  ['ids one by one, without status', { ids: 'one', hasStatus: false }, /[?&]ids=[\w-]+(&|$)/],
]

for (const [what, rules, asked] of WAYS) {
  test(`work in flight advances where upstream takes ${what}`, async ({ page, startLive }) => {
    const { product, upstream } = await startLive({ size: 1 })
    const model = flyingModel(20, rules)
    upstream.intercept = (url) => model.answer(url)
    await page.goto(product.url)
    const bar = (number: number) => rowOf(page, idOf(number)).getByRole('progressbar')
    await expect(bar(0)).toHaveAttribute('aria-valuenow', '40')
    model.change(idOf(0), { progress: 0.8 })
    model.change(idOf(1), { status: 'complete', progress: 1 })
    await expect(bar(0)).toHaveAttribute('aria-valuenow', '80')
    await expect(rowOf(page, idOf(1)).getByText('Complete')).toBeVisible()
    await expect(bar(2)).toBeVisible()
    await expect
      .poll(() => upstream.asked.filter((path) => asked.test(path)).length)
      .toBeGreaterThan(1)
  })
}

test('where upstream cannot be asked about single generations, the page says so', async ({
  page,
  startLive,
}) => {
  const { product, upstream } = await startLive({ size: 1 })
  const model = flyingModel(20, { ids: 'none', hasStatus: false })
  upstream.intercept = (url) => model.answer(url)
  await page.goto(product.url)
  await expect(page.getByRole('note')).toContainText(/no way to ask about single generations/)
  await expect(rowOf(page, idOf(0)).getByRole('progressbar')).toBeVisible()
})

test('twenty viewers cost upstream what one costs', async ({ startLive }) => {
  const { product, upstream } = await startLive({ size: 200 })
  const ids = [0, 1, 2].map(idOf).join()
  const model = flyingModel(200)
  upstream.intercept = async (url) => {
    await new Promise((resolve) => setTimeout(resolve, 100))
    return model.answer(url)
  }
  for (const path of ['/api/generations', '/api/generations?type=image', `/api/live?ids=${ids}`]) {
    const before = upstream.asked.length
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(product.url, path)))
    expect(new Set(answers.map(({ body }) => body)).size, path).toBe(1)
    expect(answers[0]!.status, path).toBe(200)
    expect(upstream.asked.length - before, path).toBe(1)
  }
})

test.describe(() => {
  test.use({ allowConsole: [/Failed to load resource/] })

  test('an upstream that dies and comes back costs nothing but a quiet notice', async ({
    page,
    startLive,
  }) => {
    const { product, upstream } = await startLive({ size: 150 })
    await page.clock.install()
    await page.goto(product.url)
    await expect(loadedWords(page)).toHaveText('100 loaded')
    const first = (await rows(page).first().getAttribute('data-generation-id'))!
    await upstream.stop()
    await expect(async () => {
      await page.clock.fastForward(15_000)
      await expect(isBehind(page)).toBeVisible({ timeout: 2000 })
    }).toPass()
    await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0)
    await expect(loadedWords(page)).toHaveText('100 loaded')
    await expect(rowOf(page, first)).toBeVisible()

    await upstream.revive()
    await expect(async () => {
      await page.clock.fastForward(30_000)
      await expect(isBehind(page)).toHaveCount(0, { timeout: 2000 })
    }).toPass()
    await expect(page.getByRole('status').filter({ hasText: /^Live$/ })).toBeVisible()
    await expect(rowOf(page, first)).toBeVisible()
  })
})
