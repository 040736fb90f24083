/** Filtering as one does it: typing, taking filters away, addresses with mistakes, and a narrow screen. */
import type { Page } from '@playwright/test'
import { expect, list, rows, test } from './fixtures/test.ts'
import { chips, expectSearch, filters, loadedWords } from './fixtures/parts.ts'

const prompt = (page: Page) => page.getByRole('searchbox', { name: 'Prompt' })
const historyLength = (page: Page) => page.evaluate(() => history.length)
const asksFor = (url: URL, prompt: string) => url.searchParams.get('prompt_query') === prompt

test('one bout of typing is one step back', async ({ page, sandbox }) => {
  await page.goto(`${sandbox.url}/generations?type=video`)
  await expect(rows(page).first()).toBeVisible()
  const before = await historyLength(page)
  for (const [typed, whole] of [
    ['pre', 'pre'],
    ['sen', 'presen'],
    ['ter', 'presenter'],
  ] as const) {
    await prompt(page).pressSequentially(typed)
    await expectSearch(page, { type: 'video', prompt_query: whole })
  }
  expect(await historyLength(page)).toBe(before + 1)
  await page.goBack()
  await expectSearch(page, { type: 'video' })
  await expect(prompt(page)).toHaveValue('')
  await page.goForward()
  await expect(prompt(page)).toHaveValue('presenter')
})

test('Enter asks at once, and an emptied box asks for everything', async ({ page, sandbox }) => {
  await page.goto(sandbox.url)
  await prompt(page).fill('  calm ')
  await prompt(page).press('Enter')
  await expectSearch(page, { prompt_query: 'calm' })
  await expect(rows(page).first()).toContainText(/calm/i)
  await filters(page).getByRole('button', { name: 'Clear', exact: true }).click()
  await expectSearch(page, {})
  await expect(prompt(page)).toBeFocused()
  await expect(prompt(page)).toHaveValue('')
})

test('no letter is lost while answers are slow', async ({ page, startLive }) => {
  const { product, upstream } = await startLive({ size: 300 })
  const waiting: (() => void)[] = []
  upstream.intercept = async (url) => {
    if (!url.searchParams.has('prompt_query')) return undefined
    await new Promise<void>((resolve) => waiting.push(resolve))
    return undefined
  }
  await page.goto(product.url)
  await expect(rows(page).first()).toBeVisible()
  let whole = ''
  for (const typed of ['pre', 'sen', 'ter']) {
    await prompt(page).pressSequentially(typed)
    whole += typed
    await expectSearch(page, { prompt_query: whole })
    await expect(prompt(page)).toHaveValue(whole)
    // What was shown stays until there is something else, and says that it is busy.
    await expect(rows(page).first()).toBeVisible()
    await expect(list(page)).toHaveAttribute('aria-busy', 'true')
    await expect.poll(() => waiting.length).toBeGreaterThan(0)
    await prompt(page).pressSequentially(' ')
    for (const answer of waiting.splice(0, waiting.length - 1)) answer()
    await prompt(page).press('Backspace')
  }
  upstream.intercept = () => undefined
  for (const answer of waiting) answer()
  await expect(list(page)).toHaveAttribute('aria-busy', 'false')
  await expect(rows(page).first()).toContainText(/presenter/i)
  await expect(prompt(page)).toHaveValue('presenter')
  await expect(prompt(page)).toBeFocused()
})

test('what is typed over is cancelled all the way to upstream', async ({ page, startLive }) => {
  const { product, upstream } = await startLive({ size: 300 })
  upstream.intercept = (url) => (asksFor(url, 'pre') ? 'hang' : undefined)
  await page.goto(product.url)
  await expect(rows(page).first()).toBeVisible()
  const question = '/generations?prompt_query=pre&limit=100&offset=0'
  await prompt(page).pressSequentially('pre')
  await expect.poll(() => upstream.asked).toContain(question)
  expect(upstream.aborted).toEqual([])

  await prompt(page).pressSequentially('senter')
  await expect.poll(() => upstream.aborted).toEqual([question])
  await expect(rows(page).first()).toContainText(/presenter/i)
})

test('a filter is asked for when the button goes down, and once', async ({ page, startLive }) => {
  const { product, upstream } = await startLive({ size: 300 })
  await page.goto(product.url)
  await expect(rows(page).first()).toBeVisible()
  // First pages alone: a list that does not fill the screen goes on by itself.
  const questions = () =>
    upstream.asked.filter((path) => path.includes('type=') && !path.includes('created_before='))
  const press = async (role: 'radio' | 'button', name: string, asked: number) => {
    await filters(page).getByRole(role, { name, exact: true }).hover()
    await page.mouse.down()
    await expect.poll(() => questions().length).toBe(asked)
  }
  await press('radio', 'Video', 1)
  await expectSearch(page, {})
  await page.mouse.up()
  await expectSearch(page, { type: 'video' })
  await expect(list(page)).toHaveAttribute('aria-busy', 'false')
  await expect(rows(page).first()).toContainText('Video')

  // Let go elsewhere, it changes nothing.
  await press('button', 'Last 7 days', 2)
  await list(page).hover()
  await page.mouse.up()
  await expectSearch(page, { type: 'video' })
  await filters(page).getByRole('button', { name: 'Last 7 days', exact: true }).click()
  await expectSearch(page, { type: 'video', last: '7d' })
  await expect(list(page)).toHaveAttribute('aria-busy', 'false')
  expect(questions()).toHaveLength(2)
})

test('chips take one filter away each, and the focus moves on', async ({ page, sandbox }) => {
  await page.goto(`${sandbox.url}/generations?type=image&last=30d&prompt_query=a&status=complete`)
  await expect(chips(page)).toHaveText([/Image/, /Last 30 days/, /“a”/, /Status: ?Complete/])
  await expect(filters(page).getByText('4 active')).toBeVisible()
  await chips(page).nth(1).click()
  await expectSearch(page, { type: 'image', prompt_query: 'a', status: 'complete' })
  await expect(chips(page).nth(1)).toBeFocused()
  await chips(page).nth(1).press('Enter')
  await expectSearch(page, { type: 'image', status: 'complete' })
  await expect(prompt(page)).toHaveValue('')
  await expect(filters(page).getByText('2 active')).toBeVisible()
  await page.goBack()
  await expect(chips(page)).toHaveCount(3)
  await expect(prompt(page)).toHaveValue('a')
})

test('Clear all leaves no filter, sent or not', async ({ page, sandbox }) => {
  await page.goto(`${sandbox.url}/generations?type=image&prompt_query=calm&type=video`)
  const clear = filters(page).getByRole('button', { name: 'Clear all' })
  const thread = page.getByRole('textbox', { name: 'Agent thread ID' })
  await thread.fill('not an id')
  await thread.press('Enter')
  await expect(filters(page).getByRole('alert')).toContainText('This is not an ID')
  await clear.click()
  await expectSearch(page, {})
  await expect(thread).toHaveValue('')
  await expect(prompt(page)).toHaveValue('')
  await expect(filters(page).getByRole('alert')).toHaveCount(0)
  await expect(clear).toBeFocused()
  await expect(clear).toHaveAttribute('aria-disabled', 'true')
})

test('a bad value in the address is named at its field and left out', async ({
  page,
  startLive,
}) => {
  const { product, upstream } = await startLive({ size: 50 })
  await page.goto(
    `${product.url}/generations?type=banana&created_after=yesterday&created_before=` +
      `&agent_thread_id=12&ids=x,3c90c3cc-0d44-4b50-8888-8dd25736052a&view=wall&prompt_query=a`,
  )
  const notes = filters(page).getByRole('status')
  for (const sentence of [
    /^type “banana” is not one of video, image, .* and was left out\.$/,
    /^created_after “yesterday” is not a date-time .* and was left out\.$/,
    /^created_before is empty, and was left out\.$/,
    /^agent_thread_id “12” is not an ID .* and was left out\.$/,
    /^ids “x” is not an ID .* and was left out\.$/,
    /^view “wall” is not one of gallery, and was left out\.$/,
  ]) {
    await expect(notes.filter({ hasText: sentence })).toBeVisible()
  }
  await expect(chips(page)).toHaveText([/“a”/, /1 ID/])
  await expect
    .poll(() => upstream.asked)
    .toContain(
      '/generations?prompt_query=a&ids=3c90c3cc-0d44-4b50-8888-8dd25736052a&limit=100&offset=0',
    )
  await filters(page).getByRole('button', { name: 'Clear all' }).click()
  await expectSearch(page, {})
  await expect(notes.filter({ hasText: 'left out' })).toHaveCount(0)
})

test('bounds that exclude each other are said to, and nothing is asked', async ({
  page,
  sandbox,
}) => {
  await page.goto(`${sandbox.url}/generations?created_after=2026-03-01T11:00:00Z`)
  const before = filters(page).getByLabel('Created before')
  await expect(filters(page).getByLabel('Created after')).toHaveValue('2026-03-01T12:00')
  await expect(filters(page).getByText(/In your time zone, GMT\+[12]$/)).toBeVisible()
  await before.fill('2026-02-01T12:00')
  await expect(filters(page).getByRole('alert')).toHaveText('This is earlier than “Created after”.')
  await expect(before).toHaveAttribute('aria-invalid', 'true')
  await expectSearch(page, { created_after: '2026-03-01T11:00:00Z' })
})

test('a filter that matches nothing offers the way out', async ({ page, sandbox }) => {
  await page.goto(`${sandbox.url}/generations?prompt_query=nothing+has+these+words`)
  await expect(page.getByRole('heading', { name: 'Nothing matches these filters' })).toBeVisible()
  await expect(loadedWords(page)).toHaveText('0 loaded')
  await page.getByRole('link', { name: 'Show all generations' }).click()
  await expectSearch(page, {})
  await expect(rows(page).first()).toBeVisible()
})

test('on a narrow screen the filters are a sheet', async ({ page, sandbox }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(sandbox.url)
  await expect(rows(page).first()).toBeVisible()
  await expect(filters(page)).toHaveCount(0)
  const open = page.getByRole('button', { name: /^Filters/ })
  await open.click()
  const sheet = page.getByRole('dialog', { name: 'Filter generations' })
  await expect(sheet).toBeVisible()
  await sheet.getByRole('radio', { name: 'Image' }).check()
  await sheet.getByRole('searchbox', { name: 'Prompt' }).fill('calm')
  // Closing keeps what was typed and not yet sent.
  await sheet.getByRole('button', { name: 'Show results' }).click()
  await expect(sheet).toHaveCount(0)
  await expectSearch(page, { type: 'image', prompt_query: 'calm' })
  await expect(open).toHaveText('Filters (2)')
  await expect(open).toBeFocused()
  await expect(rows(page).first()).toContainText('calm')
  await page.keyboard.press('/')
  await expect(sheet.getByRole('searchbox', { name: 'Prompt' })).toBeFocused()
  // The browser's own Escape empties a search box first.
  await page.keyboard.press('Escape')
  await expectSearch(page, { type: 'image' })
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
})
