/** Code that is no part of the first load comes by itself, before anybody needs it. */
import { readdirSync } from 'node:fs'
import { drawer, holdLists } from './fixtures/parts.ts'
import { expect, rows, test } from './fixtures/test.ts'

const assets = readdirSync(new URL('../dist/web/assets/', import.meta.url))
const nameOf = (url: string) => url.split('/').at(-1)!

test('nothing is fetched ahead while the first rows are under way', async ({ page, sandbox }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(nameOf(request.url())))
  const isAsked = () => asked.some((name) => name.startsWith('shortcut-sheet'))
  const release = await holdLists(page)
  await page.goto(sandbox.url)
  await expect(page.getByRole('searchbox', { name: 'Prompt' })).toBeVisible()
  await page.evaluate(() => {
    const idle = () => new Promise((resolve) => requestIdleCallback(resolve))
    return idle().then(idle).then(idle)
  })
  expect(isAsked()).toBe(false)
  release()
  await expect.poll(isAsked).toBe(true)
})

test('all code is there once the page is idle, and what opens asks for none', async ({
  page,
  sandbox,
}) => {
  const missing = new Set(assets.filter((name) => name.endsWith('.js')))
  page.on('requestfinished', (request) => missing.delete(nameOf(request.url())))
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
