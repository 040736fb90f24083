/** The columns as one arranges them: shown, ordered and as wide as they were left. */
import type { Page } from '@playwright/test'
import { expect, list, rows, test } from './fixtures/test.ts'

const heads = (page: Page) => list(page).getByRole('columnheader')
const head = (page: Page, name: string) =>
  list(page).getByRole('columnheader', { name, exact: true })
const edge = (page: Page, name: string) =>
  list(page).getByRole('separator', { name: `Width of ${name}` })

const ALL = ['Preview', 'Prompt', 'Status', 'Type', 'Model', 'Created', 'Cost', 'Size']

async function openMenu(page: Page) {
  await page.getByRole('button', { name: 'Columns' }).click()
  return page.getByRole('dialog', { name: 'Columns' })
}

const widthOf = async (page: Page, name: string) =>
  Math.round((await head(page, name).boundingBox())!.width)

test.beforeEach(async ({ page, sandbox }) => {
  await page.goto(sandbox.url)
  await expect(rows(page).first()).toBeVisible()
  await expect(heads(page)).toHaveText(ALL)
})

test('are hidden and ordered, and remembered', async ({ page }) => {
  const menu = await openMenu(page)
  await menu.getByRole('checkbox', { name: 'Model' }).uncheck()
  await menu.getByRole('button', { name: 'Move Cost up' }).click()
  const arranged = ['Preview', 'Prompt', 'Status', 'Type', 'Cost', 'Created', 'Size']
  await expect(heads(page)).toHaveText(arranged)
  await expect(list(page)).toHaveAttribute('aria-colcount', '7')
  await expect(rows(page).first().getByRole('gridcell')).toHaveCount(7)

  await page.reload()
  await expect(heads(page)).toHaveText(arranged)
  const again = await openMenu(page)
  await expect(again.getByRole('checkbox', { name: 'Model' })).not.toBeChecked()
  await again.getByRole('button', { name: 'Reset columns' }).click()
  await expect(heads(page)).toHaveText(ALL)
})

test('the last one cannot be hidden', async ({ page }) => {
  const menu = await openMenu(page)
  for (const name of ALL.slice(0, -1)) await menu.getByRole('checkbox', { name }).uncheck()
  await expect(menu.getByRole('checkbox', { name: 'Size' })).toBeDisabled()
  await expect(heads(page)).toHaveText(['Size'])
})

test('are pulled to another place', async ({ page }) => {
  await head(page, 'Created').dragTo(head(page, 'Status'))
  const arranged = ['Preview', 'Prompt', 'Created', 'Status', 'Type', 'Model', 'Cost', 'Size']
  await expect(heads(page)).toHaveText(arranged)
  await page.reload()
  await expect(heads(page)).toHaveText(arranged)
})

test('are made wider by pointer and keys, and remembered', async ({ page }) => {
  const before = await widthOf(page, 'Model')
  await edge(page, 'Model').hover()
  const at = (await edge(page, 'Model').boundingBox())!
  await page.mouse.down()
  await page.mouse.move(at.x + at.width / 2 + 80, at.y + 10, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => widthOf(page, 'Model')).toBe(before + 80)
  await edge(page, 'Model').press('ArrowLeft')
  await expect.poll(() => widthOf(page, 'Model')).toBe(before + 64)
  await expect(edge(page, 'Model')).toHaveAttribute('aria-valuenow', String(before + 64))
  await expect(heads(page)).toHaveText(ALL)

  await page.reload()
  await expect.poll(() => widthOf(page, 'Model')).toBe(before + 64)
  await edge(page, 'Model').dblclick()
  await expect.poll(() => widthOf(page, 'Model')).toBe(before)
})

test('pulled too far, one keeps its least width, and all are remembered', async ({ page }) => {
  const before = await widthOf(page, 'Type')
  await edge(page, 'Type').press('ArrowRight')
  await expect.poll(() => widthOf(page, 'Type')).toBe(before + 16)
  await edge(page, 'Model').hover()
  const at = (await edge(page, 'Model').boundingBox())!
  await page.mouse.down()
  await page.mouse.move(at.x - 400, at.y + 10, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => widthOf(page, 'Model')).toBe(72)
  await page.reload()
  await expect.poll(() => widthOf(page, 'Model')).toBe(72)
  await expect.poll(() => widthOf(page, 'Type')).toBe(before + 16)
})

test('what was remembered and makes no sense is forgotten', async ({ page }) => {
  await page.evaluate(() => {
    localStorage.setItem('hedra:columns', '{"order":["nonsense"],"hidden":7}')
    localStorage.setItem('hedra:theme', '"plaid"')
    localStorage.setItem('hedra:drawer-width', '"wide"')
  })
  await page.reload()
  await expect(heads(page)).toHaveText(ALL)
  await expect(rows(page).first()).toBeVisible()
})
