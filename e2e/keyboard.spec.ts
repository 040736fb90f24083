/** The whole page without a pointer: the focus is always visible, and where one expects it. */
import type { Page } from '@playwright/test'
import { expect, list, rows, test } from './fixtures/test.ts'
import {
  drawer,
  expectSearch,
  filters,
  idOfRow,
  listedIds,
  rowOf,
  scrollTop,
  section,
} from './fixtures/parts.ts'

/** The focused element must show that it is: by an outline of its own. */
async function expectFocusShows(page: Page): Promise<void> {
  const outline = () =>
    page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!)
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1
    })
  await expect.poll(outline).toBe(true)
}

async function open(page: Page, url: string): Promise<string[]> {
  await page.goto(url)
  await expect(rows(page).first()).toBeVisible()
  return listedIds(page)
}

test('j and k and the arrows walk through the rows', async ({ page, sandbox }) => {
  const ids = await open(page, sandbox.url)
  const steps: [key: string, index: number][] = [
    ['j', 0],
    ['j', 1],
    ['ArrowDown', 2],
    ['k', 1],
    ['ArrowUp', 0],
    ['k', 0],
    ['PageDown', 10],
  ]
  for (const [key, index] of steps) {
    await page.keyboard.press(key)
    await expect(rowOf(page, ids[index]!)).toBeFocused()
    await expectFocusShows(page)
  }
  await expect(page).toHaveURL(/\/generations$/)
  await page.keyboard.press('End')
  await expect(list(page).locator(':focus')).toHaveAttribute('aria-rowindex', '101')
  await expect(list(page).locator(':focus')).toBeInViewport()
  await page.keyboard.press('Home')
  await expect(rowOf(page, ids[0]!)).toBeFocused()
  await expect.poll(() => scrollTop(page)).toBe(0)
})

test('Tab reaches one row of the list, the one that is current', async ({ page, sandbox }) => {
  const ids = await open(page, sandbox.url)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(rowOf(page, ids[2]!)).toBeFocused()
  await expect(rows(page).and(page.locator('[tabindex="0"]'))).toHaveCount(1)
  await page.keyboard.press('Shift+Tab')
  await expect(list(page).getByRole('row').locator(':focus')).toHaveRole('separator')
  await expectFocusShows(page)
  await page.keyboard.press('Tab')
  await expect(rowOf(page, ids[2]!)).toBeFocused()
})

test('Enter opens, j turns the page, Escape closes and gives the focus back', async ({
  page,
  sandbox,
}) => {
  const ids = await open(page, sandbox.url)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(drawer(page)).toBeVisible()
  await expect(page).toHaveURL(new RegExp(ids[1]!))
  await expect(rowOf(page, ids[1]!)).toBeFocused()
  await page.keyboard.press('j')
  await expect(page).toHaveURL(new RegExp(ids[2]!))
  await expect(rowOf(page, ids[2]!)).toHaveAttribute('aria-selected', 'true')

  // From inside the drawer too, and once it is closed, the row that it showed has the focus.
  await drawer(page).getByRole('button', { name: 'Next' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(ids[3]!))
  await page.keyboard.press('Escape')
  await expect(drawer(page)).toHaveCount(0)
  await expect(page).toHaveURL(/\/generations$/)
  await expect(rowOf(page, ids[3]!)).toBeFocused()
  await expectFocusShows(page)
})

test('Escape after a click on a prompt shows the focus on its row', async ({ page, sandbox }) => {
  await open(page, sandbox.url)
  const row = rows(page).nth(3)
  const id = await idOfRow(row)
  await row.getByRole('link').click()
  await expect(drawer(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(rowOf(page, id!)).toBeFocused()
  await expectFocusShows(page)
})

test('Ctrl+Enter opens the current row in a tab of its own', async ({ page, context, sandbox }) => {
  const ids = await open(page, sandbox.url)
  await page.keyboard.press('j')
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    page.keyboard.press('Control+Enter'),
  ])
  await expect(tab).toHaveURL(new RegExp(`/generations/${ids[0]}$`))
  await expect(page).toHaveURL(/\/generations$/)
})

test('/ goes to the search box, and letters in it are letters', async ({ page, sandbox }) => {
  await open(page, sandbox.url)
  const box = filters(page).getByRole('searchbox', { name: 'Prompt' })
  await page.keyboard.press('j')
  await page.keyboard.press('/')
  await expect(box).toBeFocused()
  await expect(box).toHaveValue('')
  await expectFocusShows(page)
  await page.keyboard.type('jk/?')
  await expect(box).toHaveValue('jk/?')
  await expectSearch(page, { prompt_query: 'jk/?' })
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('? shows the keys, Escape closes them alone', async ({ page, sandbox }) => {
  const ids = await open(page, sandbox.url)
  await rowOf(page, ids[1]!).click()
  await expect(drawer(page)).toBeVisible()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet).toBeVisible()
  await expect(sheet.getByText('Search prompts')).toBeVisible()
  await expectFocusShows(page)
  await page.keyboard.press('j')
  await expect(page).toHaveURL(new RegExp(ids[1]!))
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await expect(drawer(page)).toBeVisible()
  await expect(rowOf(page, ids[1]!)).toBeFocused()
})

test('Escape in a popover closes it, not the drawer behind it', async ({ page, sandbox }) => {
  await open(page, sandbox.url)
  await rows(page).first().click()
  await expect(drawer(page)).toBeVisible()
  const columns = page.getByRole('button', { name: 'Columns' })
  await columns.focus()
  await page.keyboard.press('Enter')
  const menu = page.getByRole('dialog', { name: 'Columns' })
  await menu.getByRole('checkbox', { name: 'Model' }).focus()
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await expect(columns).toBeFocused()
  await expect(drawer(page)).toBeVisible()
})

test('the tree of the input is walked by its own keys', async ({ page, sandbox }) => {
  await open(page, `${sandbox.url}/generations?type=video`)
  await rows(page).filter({ hasText: 'Complete' }).first().click()
  const tree = section(page, 'Input').getByRole('tree')
  const [root, first] = [tree.getByRole('treeitem').first(), tree.getByRole('treeitem').nth(1)]
  await root.focus()
  await expect(root).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowRight')
  await expect(first).toBeFocused()
  await expectFocusShows(page)
  const url = page.url()
  await page.keyboard.press('ArrowDown')
  await expect(tree.getByRole('treeitem').nth(2)).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowLeft')
  await expect(root).toHaveAttribute('aria-expanded', 'false')
  await expect(tree.getByRole('treeitem')).toHaveCount(1)
  expect(page.url()).toBe(url)
})
