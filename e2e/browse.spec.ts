/** The list as one looks through it: pictures, loading on, the end, and rows as links. */
import { expect, list, rows, test } from './fixtures/test.ts'
import {
  drawer,
  idOfRow,
  listedIds,
  loadedCount,
  loadedWords,
  rowOf,
  scrollTo,
} from './fixtures/parts.ts'

test('shows generations with real pictures', async ({ page, sandbox }) => {
  await page.goto(sandbox.url)
  await expect(page).toHaveURL(`${sandbox.url}/generations`)
  await expect(loadedWords(page)).toHaveText('100 loaded')
  const drawn = () =>
    rows(page)
      .locator('img')
      .evaluateAll(
        (all) => (all as HTMLImageElement[]).filter((one) => one.naturalWidth > 0).length,
      )
  await expect.poll(drawn).toBeGreaterThan(3)
  await expect(rows(page).getByRole('button', { name: 'Load the picture again' })).toHaveCount(0)
})

test('keeps the order of the API and numbers its rows', async ({ page, sandbox }) => {
  const answered = page.waitForResponse(/\/api\/generations$/)
  await page.goto(`${sandbox.url}/generations`)
  const { data } = (await (await answered).json()) as { data: { id: string }[] }
  await expect(rows(page).first()).toHaveAttribute('aria-rowindex', '2')
  const shown = await listedIds(page)
  expect(shown).toEqual(data.slice(0, shown.length).map(({ id }) => id))

  await scrollTo(page, 50 * 64)
  await expect(rowOf(page, data[55]!.id)).toHaveAttribute('aria-rowindex', '57')
})

test('loads on while one scrolls, and never makes up a total', async ({ page, sandbox }) => {
  await page.goto(sandbox.url)
  await expect(loadedWords(page)).toHaveText('100 loaded')
  await expect(list(page)).toHaveAttribute('aria-rowcount', '-1')
  for (let count = 100; count < 300; count = await loadedCount(page)) {
    await scrollTo(page, 1e9)
    await expect.poll(() => loadedCount(page)).toBeGreaterThan(count)
  }
  await expect(list(page)).toHaveAttribute('aria-rowcount', '-1')
  await expect(page.getByText(/The end\./)).toHaveCount(0)
})

test('marks the end and then knows how many there are', async ({ page, start }) => {
  const { url } = await start({ SANDBOX_SIZE: '130' })
  await page.goto(url)
  await expect(list(page)).toHaveAttribute('aria-rowcount', '-1')
  await scrollTo(page, 1e9)
  const end = list(page).getByText(/^The end\. 13\d loaded\.$/)
  await expect(end).toBeAttached()
  const count = await loadedCount(page)
  expect(count).toBeGreaterThanOrEqual(130)
  await expect(end).toHaveText(`The end. ${count} loaded.`)
  await expect(list(page)).toHaveAttribute('aria-rowcount', String(count + 1))
})

test('5,000 rows scroll in a small page that is never blank', async ({ page, sandbox }) => {
  test.setTimeout(180_000)
  await page.goto(sandbox.url)
  await expect(rows(page).first()).toBeVisible()
  const seen = await list(page).evaluate(async (grid) => {
    const { left, top, height } = grid.getBoundingClientRect()
    const isEnd = () => /The end\./.test(grid.lastElementChild?.textContent ?? '')
    const isRow = (share: number) =>
      document
        .elementFromPoint(left + 400, top + share * height)
        ?.closest('[data-generation-id]') != null
    const most = { elements: 0, blank: 0 }
    while (!isEnd()) {
      grid.scrollTop = Math.min(grid.scrollTop + height, grid.scrollHeight - 2 * height)
      await new Promise(requestAnimationFrame)
      most.blank = Math.max(most.blank, [0.2, 0.5, 0.9].filter((share) => !isRow(share)).length)
      most.elements = Math.max(most.elements, document.querySelectorAll('*').length)
    }
    return most
  })
  expect(await loadedCount(page)).toBeGreaterThanOrEqual(5000)
  expect(seen.blank).toBe(0)
  expect(seen.elements).toBeLessThan(2500)
})

test('a modified click anywhere on a row opens a tab of its own', async ({
  page,
  context,
  sandbox,
}) => {
  await page.goto(`${sandbox.url}/generations?type=image`)
  const row = rows(page).nth(1)
  const id = await idOfRow(row)
  const places = [row.getByRole('link'), row.getByText('Image')]
  const ways: Parameters<typeof row.click>[0][] = [{ modifiers: ['Control'] }, { button: 'middle' }]
  for (const place of places) {
    for (const way of ways) {
      const [tab] = await Promise.all([
        context.waitForEvent('page'),
        place.first().click({ ...way }),
      ])
      await expect(tab).toHaveURL(`${sandbox.url}/generations/${id}?type=image`)
      await expect(drawer(tab)).toBeVisible()
      await tab.close()
    }
  }
  await expect(page).toHaveURL(/generations\?type=image$/)
})

test('times are told as ages, and in full with their zone', async ({ page, sandbox }) => {
  await page.goto(sandbox.url)
  const time = rows(page).nth(7).locator('time')
  await expect(time).toContainText(/(ago|just now)/)
  await expect(time).toHaveAttribute(
    'title',
    /^[A-Z][a-z]{2} \d+, \d{4}, \d\d:\d\d:\d\d GMT\+[12]$/,
  )
  await expect(time).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\dT.*Z$/)
})

test('says that this is sandbox data, and how to go live', async ({ page, sandbox, startLive }) => {
  await page.goto(sandbox.url)
  await page.getByRole('button', { name: 'Sandbox data' }).click()
  const note = page.getByRole('dialog', { name: 'About the sandbox' })
  await expect(note).toContainText('This is sandbox data')
  await expect(note).toContainText('HEDRA_API_KEY=… npm start')

  const { product } = await startLive({ size: 5 })
  await page.goto(product.url)
  await expect(rows(page).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sandbox data' })).toHaveCount(0)
})
