/** Makes the README's picture from the built product on the sandbox. */
import { expect, list, rows, test } from './fixtures/test.ts'

test('the README’s picture', async ({ page, sandbox }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`${sandbox.url}/generations?type=video`)
  const opened = rows(page).filter({ hasText: 'Complete' }).nth(2)
  await opened.click()
  await expect(page.getByRole('heading', { name: 'Preview' })).toBeVisible()
  await expect(list(page)).toBeVisible()
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: '.github/screenshot.png' })
})
