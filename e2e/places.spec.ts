/** What stays as it is: nothing moves by itself, and a list keeps its place, its focus and its selection. */
import type { Page } from '@playwright/test'
import { expect, list, rows, test } from './fixtures/test.ts'
import {
  drawer,
  holdLists,
  filters,
  idOfRow,
  loadedCount,
  loadedWords,
  rowOf,
  scrollTo,
  scrollTop,
} from './fixtures/parts.ts'

interface Shift extends PerformanceEntry {
  value: number
  sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[]
}

/** Notes every layout shift from the first paint on: its score, and what moved from where to where. */
async function watchShifts(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const shifts: string[] = []
    Object.assign(window, { shifts })
    const place = ({ x, y, width, height }: DOMRect) => [x, y, width, height].join(' ')
    new PerformanceObserver((entries) => {
      for (const { value, sources } of entries.getEntries() as Shift[]) {
        const moves = sources.map(({ node, previousRect, currentRect }) => {
          const what = `${node?.nodeName} “${node?.textContent?.slice(0, 80)}”`
          return `${what}: ${place(previousRect)} -> ${place(currentRect)}`
        })
        shifts.push([value, ...moves].join('\n'))
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () => page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)
}

test('nothing moves when pictures and pages arrive', async ({ page, sandbox }) => {
  const shifts = await watchShifts(page)
  // Of a closed past: nothing in it is in flight, whose figures grow.
  const yesterday = new Date(Date.now() - 86_400_000).toISOString()
  await page.goto(`${sandbox.url}/generations?created_before=${yesterday}`)
  const picture = rows(page).locator('img').first()
  await expect(picture).toBeVisible()
  await expect(picture).toHaveJSProperty('complete', true)
  const box = picture.locator('xpath=..')
  expect(await box.boundingBox()).toMatchObject({ width: 56, height: 56 })
  await scrollTo(page, 1e9)
  await expect.poll(() => loadedCount(page)).toBeGreaterThan(100)
  await scrollTo(page, 0)
  expect(await shifts()).toEqual([])
})

test('nothing moves when the rows come last', async ({ page, sandbox }) => {
  const shifts = await watchShifts(page)
  const release = await holdLists(page)
  await page.goto(sandbox.url)
  await expect(page.getByText('credits left')).toBeAttached()
  release()
  await expect(rows(page).first()).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Live' })).toBeVisible()
  expect(await shifts()).toEqual([])
})

test('offers a way back to the top', async ({ page, sandbox }) => {
  await page.goto(sandbox.url)
  await expect(rows(page).first()).toBeVisible()
  const first = await idOfRow(rows(page).first())
  const back = page.getByRole('button', { name: 'Back to top' })
  await expect(back).toHaveCount(0)
  await scrollTo(page, 60 * 64)
  await back.click()
  await expect.poll(() => scrollTop(page)).toBe(0)
  await expect(rowOf(page, first!)).toBeFocused()
  await expect(back).toHaveCount(0)
})

test('place, focus and selection stay when the drawer opens and closes', async ({
  page,
  sandbox,
}) => {
  await page.goto(sandbox.url)
  await expect(rows(page).first()).toBeVisible()
  await scrollTo(page, 40 * 64)
  const row = list(page).locator('[aria-rowindex="47"]')
  const id = await idOfRow(row)
  await row.click()
  await expect(drawer(page)).toBeVisible()
  await expect(rowOf(page, id!)).toHaveAttribute('aria-selected', 'true')
  expect(await scrollTop(page)).toBe(40 * 64)

  await page.goBack()
  await expect(drawer(page)).toHaveCount(0)
  await expect(rowOf(page, id!)).toBeFocused()
  await expect(rowOf(page, id!)).toHaveAttribute('aria-selected', 'false')
  expect(await scrollTop(page)).toBe(40 * 64)

  await page.goForward()
  await expect(rowOf(page, id!)).toHaveAttribute('aria-selected', 'true')
  await drawer(page).getByRole('button', { name: 'Close' }).click()
  await expect(page).toHaveURL(/\/generations$/)
  await expect(rowOf(page, id!)).toBeFocused()
  expect(await scrollTop(page)).toBe(40 * 64)
})

test('Back brings a list back where it was left', async ({ page, sandbox }) => {
  await page.goto(sandbox.url)
  await expect(rows(page).first()).toBeVisible()
  await scrollTo(page, 30 * 64)
  await page.getByRole('radio', { name: 'Image' }).check()
  await expect(page).toHaveURL(/type=image/)
  await expect.poll(() => scrollTop(page)).toBe(0)
  await page.goBack()
  await expect.poll(() => scrollTop(page)).toBe(30 * 64)
})

test('a list follows the scroll from its very first frame', async ({ page, sandbox }) => {
  await page.goto(`${sandbox.url}/generations`)
  const indexes = await page.evaluate(async () => {
    const drawn = () => [...document.querySelectorAll<HTMLElement>('[role=grid] [data-index]')]
    while (drawn().length === 0) await new Promise(requestAnimationFrame)
    document.querySelector('[role=grid]')!.scrollTop = 40 * 64
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
    return drawn().map((row) => Number(row.dataset['index']))
  })
  expect(indexes).toContain(42)
})

test('a list comes back where it was left, also after one without rows', async ({
  page,
  sandbox,
}) => {
  await page.goto(`${sandbox.url}/generations`)
  await expect(loadedWords(page)).toHaveText('100 loaded')
  await scrollTo(page, 30 * 64)
  // A row in sight: how many are drawn beyond it depends on how fast one scrolls.
  const id = await idOfRow(list(page).locator('[aria-rowindex="37"]'))
  await filters(page).getByRole('searchbox', { name: 'Prompt' }).fill('no such words anywhere')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Show all generations' }).click()
  await expect.poll(() => scrollTop(page)).toBe(30 * 64)
  await expect(rowOf(page, id!)).toBeAttached()
})
