/** Every state of the page passes axe, in both themes, on a wide and on a narrow screen. */
import type { Page } from '@playwright/test'
import { expect, expectAccessible, list, rows, test } from './fixtures/test.ts'
import { drawer, filters, section } from './fixtures/parts.ts'
import { json } from './fixtures/upstream.ts'

/** Failures are noted by the browser itself. */
test.use({ allowConsole: [/Failed to load resource/], reducedMotion: 'reduce' })

async function expectAccessibleInBoth(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
  }
}

/** The first generation of a status that the API lists with this query. */
async function findId(page: Page, url: string, query: string, statuses: string[]): Promise<string> {
  const answer = await page.request.get(`${url}/api/generations?${query}`)
  const { data } = (await answer.json()) as { data: { id: string; status: string }[] }
  return data.find(({ status }) => statuses.includes(status))!.id
}

const NO_ID = '3c90c3cc-0d44-4b50-8888-8dd25736052a'
/** A view without rows. */
const NOTHING = '?prompt_query=no+such+words'

const FLIGHT = ['queued', 'processing', 'finalizing']
const DRAWERS: Record<string, [query: string, statuses: string[]]> = {
  'a video': ['type=video', ['complete']],
  'a picture': ['type=image', ['complete']],
  'a sound': ['type=audio', ['complete']],
  'a voice': ['type=voice', ['complete']],
  'a text': ['type=text', ['complete']],
  'a failure': ['', ['error']],
  'work in flight': ['', FLIGHT],
}

for (const [screen, viewport] of [
  ['wide', { width: 1440, height: 900 }],
  ['narrow', { width: 390, height: 844 }],
] as const) {
  test.describe(screen, () => {
    test.use({ viewport, hasTouch: screen === 'narrow' })

    test('the list', async ({ page, sandbox }) => {
      await page.goto(sandbox.url)
      await expect(rows(page).first()).toBeVisible()
      await expectAccessibleInBoth(page)
    })

    for (const [kind, [query, statuses]] of Object.entries(DRAWERS)) {
      test(`the drawer of ${kind}`, async ({ page, sandbox }) => {
        const id = await findId(page, sandbox.url, query, statuses)
        // A list of one row behind it: the list itself has a test of its own.
        await page.goto(`${sandbox.url}/generations/${id}?ids=${id}`)
        await expect(section(page, 'Details')).toBeVisible()
        await expect(rows(page)).toHaveCount(1)
        await drawer(page).getByText('Raw JSON', { exact: true }).click()
        await expectAccessibleInBoth(page)
      })
    }

    test('a generation that is not there', async ({ page, sandbox }) => {
      await page.goto(`${sandbox.url}/generations/${NO_ID}${NOTHING}`)
      await expect(drawer(page).getByRole('alert')).toBeVisible()
      await expectAccessibleInBoth(page)
    })

    test('no match, with notices of bad values', async ({ page, sandbox }) => {
      await page.goto(
        `${sandbox.url}/generations?prompt_query=no+such+words&type=banana&last=never&ids=1`,
      )
      await expect(page.getByText('Nothing matches these filters')).toBeVisible()
      if (screen === 'narrow') await page.getByRole('button', { name: /^Filters/ }).click()
      await expect(filters(page).getByText('“banana”')).toBeVisible()
      await expectAccessibleInBoth(page)
    })

    test('an empty account, and a failure to load', async ({ page, startLive }) => {
      const { product, upstream } = await startLive({ size: 10 })
      const empty = () => json({ page_info: { limit: 100, offset: 0 }, data: [] })
      upstream.intercept = (url) => (url.pathname.endsWith('/generations') ? empty() : undefined)
      await page.goto(product.url)
      await expect(page.getByText('No generations yet')).toBeVisible()
      await expectAccessibleInBoth(page)

      upstream.intercept = () => json({ detail: 'That is wrong.' }, 422)
      await page.goto(`${product.url}/generations?type=image`)
      await expect(page.getByRole('alert')).toContainText('That is wrong.')
      await expect(page.getByRole('button', { name: 'Retry' })).toBeVisible()
      await expectAccessibleInBoth(page)
    })

    test('the page that asks for the token, and a page that is not there', async ({
      page,
      start,
      sandbox,
    }) => {
      const { url } = await start({ ACCESS_TOKEN: 'a-token-for-this-test', SANDBOX_SIZE: '5' })
      await page.goto(`${url}/?token=wrong`)
      await expect(page.getByRole('heading', { name: 'Access token needed' })).toBeVisible()
      await expectAccessibleInBoth(page)
      await page.goto(`${sandbox.url}/nowhere`)
      await expect(page.getByRole('heading', { name: 'There is no page' })).toBeVisible()
      await expectAccessibleInBoth(page)
    })

    test('the shortcuts and what the sandbox says of itself', async ({ page, sandbox }) => {
      await page.goto(`${sandbox.url}/generations${NOTHING}`)
      await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
      await expectAccessibleInBoth(page)
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Sandbox data' }).click()
      await expect(page.getByText('HEDRA_API_KEY=…')).toBeVisible()
      await expectAccessibleInBoth(page)
    })

    test('the columns or the filters, opened', async ({ page, sandbox }) => {
      await page.goto(`${sandbox.url}/generations${NOTHING}`)
      if (screen === 'wide') {
        await page.getByRole('button', { name: 'Columns' }).click()
        await expect(page.getByRole('checkbox', { name: 'Model' })).toBeVisible()
      } else {
        await page.getByRole('button', { name: /^Filters/ }).click()
        await filters(page).getByRole('button', { name: 'More types' }).click()
      }
      await expectAccessibleInBoth(page)
    })
  })
}

test('the head of a column is called by its title alone', async ({ page, sandbox }) => {
  await page.goto(sandbox.url)
  await expect(list(page).getByRole('columnheader', { name: 'Model', exact: true })).toBeVisible()
})
