/** A page of whatever upstream may come to send: all of it is accounted for, and none of it does harm. */
import type { Page } from '@playwright/test'
import { expect, list, rows, test } from './fixtures/test.ts'
import { json } from './fixtures/upstream.ts'
import { drawer, loadedWords, rowOf, section } from './fixtures/parts.ts'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const AT = '2026-01-31T09:00:00Z'
const MARKUP = '<img src=x onerror="window.harmed = true"><script>window.harmed = true</script>'
const SCRIPT = 'javascript:window.harmed=true'
const DATA = 'data:text/html,<script>parent.harmed=true</script>'

const plain = (number: number, fields: object = {}) => ({
  id: id(number),
  type: 'image',
  input: { type: 'image', text_prompt: `plain ${number}` },
  status: 'complete',
  progress: 1,
  created_at: AT,
  ...fields,
})

const media = (number: number, type: string, url: string) =>
  plain(number, {
    type,
    asset: {
      id: id(number),
      type,
      name: MARKUP,
      thumbnail_url: url,
      asset: {
        type: `generated_${type}`,
        width: 100,
        height: 100,
        duration_ms: 1000,
        url,
        download_url: url,
        streaming_url: url,
        poster_url: url,
        preview_url: url,
      },
    },
  })

/** Entries that can be read as a generation, by what is odd about them. */
const READABLE: Record<string, unknown> = {
  'unknown enums': plain(1, {
    type: 'hologram',
    status: 'levitating',
    input: { type: 'hologram_from_scent', text_prompt: 'unknown enums' },
    error: { type: 'NEVER_SEEN', message: 'odd' },
  }),
  'an id alone': { id: id(2) },
  'all null': {
    id: id(3),
    type: null,
    input: null,
    status: null,
    progress: null,
    created_at: null,
    credit_cost: null,
    asset: null,
    error: null,
  },
  'wrong kinds': {
    id: id(4),
    type: 7,
    input: ['a', 'b'],
    status: {},
    progress: 'half',
    created_at: 12,
    credit_cost: 'free',
    eta_sec: [],
    asset: 'none',
    error: [],
    error_message: 404,
    batch_generation_id: {},
  },
  'numbers out of range': plain(5, {
    progress: 123,
    credit_cost: -1e308,
    eta_sec: 1e300,
    status: 'processing',
    created_at: '9999-99-99T99:99:99Z',
  }),
  markup: plain(6, { input: { type: 'image', text_prompt: MARKUP }, error_message: MARKUP }),
  'right to left': plain(7, { input: { type: 'image', text_prompt: 'جبال بعيدة في ضباب' } }),
  'direction marks': plain(8, {
    input: { type: 'image', text_prompt: '\u202Etxet desrever\u202C and\u0000 nul' },
  }),
  'names of objects': plain(9, {
    type: 'constructor',
    status: '__proto__',
    input: { type: 'toString', text_prompt: 'names of objects', constructor: 1 },
  }),
  'a number for an id': plain(10, { id: 77 }),
  'a path for an id': plain(11, { id: '../../api/health?x=1#y' }),
  'a script for a picture': media(12, 'image', SCRIPT),
  'data for a video': media(13, 'video', DATA),
  'a script for a sound': media(14, 'audio', SCRIPT),
  'nowhere for a solid': media(15, 'three_d', SCRIPT),
  'a very long word': plain(16, { input: { type: 'image', text_prompt: 'w'.repeat(20_000) } }),
  'a deep input': plain(17, {
    input: JSON.parse(`${'{"a":'.repeat(400)}1${'}'.repeat(400)}`) as unknown,
  }),
}
const UNREADABLE = [
  null,
  0,
  'text',
  true,
  [],
  [plain(90)],
  {},
  { id: null },
  { id: '' },
  { id: {} },
]
const DATA_ROWS = [...Object.values(READABLE), ...UNREADABLE]

const harmed = (page: Page) =>
  page.evaluate(() => (window as unknown as { harmed?: boolean }).harmed ?? false)

/** Addresses of anything that loads, plays or leads somewhere. */
const addresses = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[src], [href], [poster], [action], [formaction]')].flatMap(
      (element) =>
        ['src', 'href', 'poster', 'action'].flatMap((n) => element.getAttribute(n) ?? []),
    ),
  )

async function expectHarmless(page: Page): Promise<void> {
  expect((await addresses(page)).filter((one) => !/^(https?:|\/|#)/.test(one))).toEqual([])
  expect(await harmed(page)).toBe(false)
}

let address = ''
test.beforeEach(async ({ page, startLive }) => {
  const { product, upstream } = await startLive({ size: 10 })
  upstream.intercept = (url) => {
    if (!url.pathname.endsWith('/generations')) return undefined
    const { searchParams: params } = url
    const wanted = params.get('ids')?.split(',')
    const isFirst = !params.has('created_before') && params.get('offset') === '0'
    const matching = wanted
      ? DATA_ROWS.filter((row) => wanted.includes(String((row as { id?: string } | null)?.id)))
      : DATA_ROWS
    return json({ page_info: { limit: 100, offset: 0 }, data: isFirst ? matching : [] })
  }
  address = product.url
  await page.goto(address)
  await expect(loadedWords(page)).toHaveText(`${DATA_ROWS.length} loaded`)
})

test('every row is accounted for, and shown as what it is', async ({ page }) => {
  // High enough that all of them are drawn.
  await page.setViewportSize({ width: 1440, height: 2400 })
  await expect(list(page)).toHaveAttribute('aria-rowcount', String(DATA_ROWS.length + 1))
  await expect(list(page).getByText(`The end. ${DATA_ROWS.length} loaded.`)).toBeAttached()
  await expect(rows(page)).toHaveCount(Object.keys(READABLE).length)
  await expect(list(page).getByText('A row that cannot be read')).toHaveCount(UNREADABLE.length)
  await expect(rowOf(page, id(1))).toContainText('levitating')
  await expect(rowOf(page, id(1))).toContainText('Hologram')
  await expect(rowOf(page, id(1))).toContainText('Hologram from scent')
  await expect(rowOf(page, id(3))).toContainText('Unknown')
  await expect(rowOf(page, id(5)).getByRole('progressbar')).toHaveAttribute('aria-valuenow', '100')
  await expect(rowOf(page, id(6)).getByRole('link')).toHaveText(MARKUP)
  await expect(rowOf(page, id(9))).toContainText('__proto__')
  const link = rowOf(page, id(7)).getByRole('link')
  await expect(link).toHaveCSS('direction', 'rtl')
  await expectHarmless(page)
})

test('every row opens, and nothing in it comes alive', async ({ page }) => {
  test.slow()
  for (const row of Object.values(READABLE)) {
    const own = String((row as { id: unknown }).id)
    await list(page).locator(`[data-generation-id="${own}"]`).focus()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`${address}/generations/${encodeURIComponent(own)}`)
    await expect(section(page, 'Details')).toBeVisible()
    await expectHarmless(page)
    await page.keyboard.press('Escape')
    await expect(drawer(page)).toHaveCount(0)
  }
})

test('prompts with markup stay text in the drawer, addresses too', async ({ page }) => {
  await rowOf(page, id(6)).click()
  await expect(section(page, 'Input').getByText(MARKUP, { exact: true }).first()).toBeVisible()
  await rowOf(page, id(15)).click()
  await expect(section(page, 'Preview').getByText(SCRIPT).first()).toBeVisible()
  await expect(section(page, 'Preview').getByRole('link')).toHaveCount(0)
  await expectHarmless(page)
})

test('they open by their address, too', async ({ page }) => {
  for (const number of [1, 3, 4, 12]) {
    await page.goto(`${address}/generations/${id(number)}`)
    await expect(section(page, 'Details')).toBeVisible()
    await expectHarmless(page)
  }
})
