/** Code that is no part of the first load comes by itself, before anybody needs it. */
import { readdirSync } from 'node:fs'
import { drawer } from './fixtures/parts.ts'
import { expect, rows, test } from './fixtures/test.ts'

test('all code is there once the page is idle, and what opens asks for none', async ({
  page,
  sandbox,
}) => {
  const assets = readdirSync(new URL('../dist/web/assets/', import.meta.url))
  const missing = new Set(assets.filter((name) => name.endsWith('.js')))
  page.on('requestfinished', (request) => missing.delete(request.url().split('/').at(-1)!))
  await page.goto(sandbox.url)
  await expect.poll(() => [...missing]).toEqual([])
  await page.route('**/assets/*.js', (route) => route.abort())

  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Sandbox data' }).click()
  await expect(page.getByText('HEDRA_API_KEY')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Columns' }).click()
  await expect(page.getByRole('checkbox', { name: 'Model' })).toBeVisible()
  await page.keyboard.press('Escape')
  await rows(page).first().click()
  await expect(drawer(page)).toBeVisible()
})
