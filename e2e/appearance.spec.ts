/** Themes without a flash, little motion for those who want little, and room to work at 360 pixels. */
import type { Page } from '@playwright/test'
import { expect, rows, test } from './fixtures/test.ts'
import { drawer, filters, section } from './fixtures/parts.ts'

const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor)

/** How light the page's ground is, 0 to 1: `oklch(L C H)`. */
async function lightness(page: Page): Promise<number> {
  return Number(/oklch\(([\d.]+)/.exec(await background(page))?.[1])
}

test.describe('without the page’s script', () => {
  test.use({ allowConsole: [/ERR_FAILED/] })
  test('a chosen theme already stands', async ({ page, sandbox }) => {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(sandbox.url)
    expect(await lightness(page)).toBeGreaterThan(0.9)
    const button = page.getByRole('button', { name: /^Theme: / })
    await button.click()
    await button.click()
    await expect(button).toHaveAccessibleName('Theme: dark. Switch to system')
    expect(await lightness(page)).toBeLessThan(0.3)

    // Without the script of the page only what stands in the document can set it.
    await page.route(/\/assets\/index-.*\.js$/, (route) => route.abort())
    await page.reload({ waitUntil: 'domcontentloaded' })
    await expect(page.locator('#root')).toBeEmpty()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect.poll(() => lightness(page)).toBeLessThan(0.3)
    const script = page.locator('head script[src="/theme.js"]')
    for (const late of ['async', 'defer', 'type']) await expect(script).not.toHaveAttribute(late)
  })
})

test('the system’s theme is followed, also when it changes', async ({ page, sandbox }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(sandbox.url)
  await expect(page.locator('html')).not.toHaveAttribute('data-theme')
  await expect.poll(() => lightness(page)).toBeLessThan(0.3)
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(() => lightness(page)).toBeGreaterThan(0.9)
})

test('with reduced motion nothing moves for longer than a blink', async ({ page, sandbox }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(sandbox.url)
  await rows(page).first().click()
  await expect(section(page, 'Preview')).toBeVisible()
  const moving = () =>
    page.evaluate(() =>
      document
        .getAnimations()
        .filter((one) => Number(one.effect?.getComputedTiming().endTime) > 10)
        .map((one) => (one as CSSAnimation).animationName),
    )
  await expect.poll(moving).toEqual([])
})

test('360 pixels are enough, sideways nothing is hidden', async ({ page, sandbox }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const expectFits = async () => {
    const widths = await page.evaluate(() => {
      const boxes = [document.documentElement, ...document.querySelectorAll('dialog, main, header')]
      return boxes.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
    })
    expect(Math.max(...widths)).toBeLessThanOrEqual(0)
  }
  await page.goto(`${sandbox.url}/generations?type=video&last=30d&prompt_query=a`)
  await expect(rows(page).first()).toBeVisible()
  await expectFits()
  const row = (await rows(page).first().boundingBox())!
  expect(row.x + row.width).toBeLessThanOrEqual(360)

  await page.getByRole('button', { name: /^Filters/ }).click()
  await expect(filters(page)).toBeVisible()
  await expectFits()
  await page.getByRole('button', { name: 'Show results' }).click()

  for (const status of ['Error', 'Complete']) {
    await rows(page).filter({ hasText: status }).first().click()
    await expect(section(page, 'Details')).toBeVisible()
    await expectFits()
    await drawer(page).getByRole('button', { name: 'Close' }).click()
    await expect(drawer(page)).toHaveCount(0)
  }
})
