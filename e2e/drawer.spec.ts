/** The drawer as a place: opening, turning, closing, and what it leaves alone. */
import { Model, rowsBefore } from './fixtures/model.ts'
import { expect, list, rows, test } from './fixtures/test.ts'
import { json } from './fixtures/upstream.ts'
import {
  chips,
  drawer,
  expectSearch,
  filters,
  idOfRow,
  listedIds,
  loadedCount,
  rowOf,
  scrollTo,
  section,
} from './fixtures/parts.ts'

test('opens by a click and by Enter, and keeps the filters', async ({ page, sandbox }) => {
  await page.goto(`${sandbox.url}/generations?type=image`)
  const [first, second] = [rows(page).nth(0), rows(page).nth(1)]
  const [firstId, secondId] = [await idOfRow(first), await idOfRow(second)]
  await first.click()
  await expect(page).toHaveURL(`${sandbox.url}/generations/${firstId}?type=image`)
  for (const title of ['Preview', 'Input', 'Details'] as const) {
    await expect(section(page, title)).toBeVisible()
  }
  await page.keyboard.press('Escape')
  await expect(drawer(page)).toHaveCount(0)
  await expect(page).toHaveURL(`${sandbox.url}/generations?type=image`)

  await second.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${sandbox.url}/generations/${secondId}?type=image`)
  await expect(second).toHaveAttribute('aria-selected', 'true')
  await page.goBack()
  await expect(drawer(page)).toHaveCount(0)
  await page.goForward()
  await expect(second).toHaveAttribute('aria-selected', 'true')
})

test('a second click on the open row or a click on another one keeps it open', async ({
  page,
  sandbox,
}) => {
  await page.goto(sandbox.url)
  await rows(page).nth(0).click()
  const other = await idOfRow(rows(page).nth(2))
  await expect(drawer(page)).toBeVisible()
  await rows(page).nth(2).click()
  await expect(page).toHaveURL(new RegExp(other!))
  await rows(page).nth(2).click()
  await expect(page).toHaveURL(new RegExp(other!))
  await expect(drawer(page)).toBeVisible()
})

test('Previous and Next go in the order of the list', async ({ page, startLive }) => {
  const { product } = await startLive({ size: 130 })
  await page.goto(product.url)
  await expect(rows(page).first()).toBeVisible()
  const ids = await listedIds(page)
  await rowOf(page, ids[0]!).click()
  const turn = (name: 'Previous' | 'Next') => drawer(page).getByRole('button', { name }).click()
  await expect(drawer(page).getByRole('button', { name: 'Previous' })).toBeDisabled()
  await expect(drawer(page)).toContainText('1 of 100 loaded')
  await turn('Next')
  await turn('Next')
  await expect(page).toHaveURL(new RegExp(ids[2]!))
  await expect(drawer(page)).toContainText('3 of 100 loaded')
  await expect(rowOf(page, ids[2]!)).toHaveAttribute('aria-selected', 'true')
  await turn('Previous')
  await expect(page).toHaveURL(new RegExp(ids[1]!))
  // Turning is no step of its own: Back closes.
  await page.goBack()
  await expect(page).toHaveURL(/\/generations$/)
})

test('Next loads on at the end of what is loaded, up to the end of all', async ({
  page,
  startLive,
}) => {
  const { product } = await startLive({ size: 130 })
  const answer = await page.request.get(`${product.url}/api/generations`)
  const { data } = (await answer.json()) as { data: { id: string }[] }
  await page.goto(`${product.url}/generations/${data[99]!.id}`)
  await expect(drawer(page)).toContainText(/100 of 1\d\d loaded/)
  const next = drawer(page).getByRole('button', { name: 'Next' })
  await next.click()
  await expect(drawer(page)).toContainText(/101 of 13\d loaded/)
  const row = list(page).locator('[aria-selected=true]')
  await expect(row).toBeInViewport()
  await expect(row).toHaveAttribute('aria-rowindex', '102')

  await scrollTo(page, 1e9)
  await expect(list(page).getByText(/^The end\./)).toBeVisible()
  const count = await loadedCount(page)
  await list(page)
    .locator(`[aria-rowindex="${count + 1}"]`)
    .click()
  await expect(drawer(page)).toContainText(`${count} of ${count} loaded`)
  await expect(next).toBeDisabled()
})

test.describe('among the rows of a facet', () => {
  test.use({ allowConsole: [/422/] })
  test('Next stays among them when it loads on', async ({ page, startLive }) => {
    const { product, upstream } = await startLive()
    const statuses = ['error', 'complete']
    const all = rowsBefore(Date.now() - 60_000, 150)
    const model = new Model(
      all.map((row, index) => ({ ...row, fields: { status: statuses[index % 2] } })),
    )
    let isBroken = true
    upstream.intercept = (url) =>
      isBroken && url.searchParams.has('created_before')
        ? json({ detail: 'not now' }, 422)
        : model.answer(url)
    await page.goto(`${product.url}/generations?status=error`)
    await expect(page.getByRole('alert')).toContainText('not now')
    await rows(page).first().focus()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await expect(drawer(page)).toContainText('50 of 50 shown')
    isBroken = false
    await drawer(page).getByRole('button', { name: 'Next' }).click()
    await expect(drawer(page)).toContainText('51 of 75 shown')
    await expect(list(page).locator('[aria-selected=true]')).toContainText('Error')
  })
})

test('a link leads to a generation that the list has not loaded', async ({ page, sandbox }) => {
  const ask = (query: string) => page.request.get(`${sandbox.url}/api/generations?${query}`)
  const old = new Date(Date.now() - 200 * 24 * 3_600_000).toISOString()
  const answer = await ask(`type=image&created_before=${old}&limit=30`)
  const { data } = (await answer.json()) as { data: { id: string; status: string }[] }
  const { id } = data.find(({ status }) => status === 'complete')!
  await page.goto(`${sandbox.url}/generations/${id}`)
  const picture = section(page, 'Preview').getByRole('img')
  await expect(picture).toHaveJSProperty('complete', true)
  expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
  await expect(drawer(page)).not.toContainText('of 100 loaded')
  await expect(drawer(page).getByRole('button', { name: 'Next' })).toBeDisabled()
  await expect(rows(page).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/generations$/)
  await expect(drawer(page)).toHaveCount(0)
})

test.describe('an id that is not there', () => {
  test.use({ allowConsole: [/404/] })
  test('is said to be missing, and the list stays', async ({ page, sandbox }) => {
    const id = '3c90c3cc-0d44-4b50-8888-8dd25736052a'
    await page.goto(`${sandbox.url}/generations/${id}`)
    await expect(drawer(page).getByRole('alert')).toContainText('is not there (any more)')
    await expect(drawer(page).getByRole('button', { name: 'Look again' })).toBeVisible()
    await expect(rows(page).first()).toBeVisible()
    await drawer(page).getByRole('button', { name: 'Close' }).click()
    await expect(page).toHaveURL(/\/generations$/)
  })
})

test('links filter the list by thread and by batch', async ({ page, sandbox }) => {
  const answer = await page.request.get(`${sandbox.url}/api/generations`)
  const { data } = (await answer.json()) as {
    data: { id: string; batch_generation_id?: string | null; input: { agent_thread_id?: string } }[]
  }
  const threaded = data.find(({ input }) => input.agent_thread_id)!
  await page.goto(`${sandbox.url}/generations/${threaded.id}?type=video`)
  await section(page, 'Details').getByRole('link', { name: 'Show the thread' }).click()
  await expectSearch(page, { agent_thread_id: threaded.input.agent_thread_id! })
  await expect(chips(page)).toHaveText([/Thread/])
  await expect(rowOf(page, threaded.id)).toBeVisible()

  const batchOf = ({ batch_generation_id: batch }: (typeof data)[number]) =>
    data.filter((row) => batch && row.batch_generation_id === batch)
  const members = batchOf(data.find((row) => batchOf(row).length > 1)!)
  // The members are found once the list is there, which may be later than the generation itself.
  await page.route(/\/api\/generations$/, async (route) => {
    await expect(section(page, 'Details')).toBeVisible()
    await route.continue()
  })
  await page.goto(`${sandbox.url}/generations/${members[0]!.id}`)
  await section(page, 'Details')
    .getByRole('link', { name: `Show the ${members.length} loaded` })
    .click()
  await expect(rows(page)).toHaveCount(members.length)
  expect((await listedIds(page)).sort()).toEqual(members.map(({ id }) => id).sort())
})

test('the list stays usable beside it', async ({ page, sandbox }) => {
  await page.goto(sandbox.url)
  await rows(page).first().click()
  await expect(drawer(page)).toBeVisible()
  await scrollTo(page, 1e9)
  await expect.poll(() => loadedCount(page)).toBeGreaterThan(100)
  await filters(page).getByRole('radio', { name: 'Audio' }).check()
  await expectSearch(page, { type: 'audio' })
  await expect(drawer(page)).toBeVisible()
  await expect(rows(page).first()).toContainText('Audio')
})

test('its width is pulled, and remembered', async ({ page, sandbox }) => {
  await page.goto(sandbox.url)
  await rows(page).first().click()
  const edge = drawer(page).getByRole('separator', { name: 'Width of the details' })
  await edge.hover()
  await page.mouse.down()
  await page.mouse.move(1440 - 600, 400, { steps: 3 })
  await page.mouse.up()
  const width = async () => Math.round((await drawer(page).boundingBox())!.width)
  await expect.poll(width).toBeGreaterThan(590)
  const pulled = await width()
  await page.reload()
  await expect.poll(width).toBe(pulled)
  await edge.press('ArrowRight')
  await expect.poll(width).toBe(pulled - 16)
})

test('on a narrow screen it is a sheet over the list', async ({ page, sandbox }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(sandbox.url)
  const row = rows(page).nth(1)
  const id = await idOfRow(row)
  await row.click()
  const sheet = page.getByRole('dialog', { name: 'Generation details' })
  await expect(sheet.getByRole('heading', { name: 'Preview' })).toBeVisible()
  expect(await sheet.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 })
  await expect(sheet.getByRole('heading', { level: 2 })).toBeFocused()
  await sheet.getByRole('button', { name: 'Next' }).click()
  await expect(page).not.toHaveURL(new RegExp(id!))
  await sheet.getByRole('button', { name: 'Previous' }).click()
  await expect(page).toHaveURL(new RegExp(id!))
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await expect(page).toHaveURL(/\/generations$/)
  await expect(rowOf(page, id!)).toBeFocused()
})
