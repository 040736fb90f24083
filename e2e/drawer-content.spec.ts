/** What the drawer tells of a generation: media that play, the whole error, the whole input. */
import type { Page } from '@playwright/test'
import { expect, rows, test } from './fixtures/test.ts'
import { json } from './fixtures/upstream.ts'
import { drawer, section } from './fixtures/parts.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

/** Clicks a button that copies, and reads what it copied. */
async function copied(page: Page, name: string): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText('nothing yet'))
  await drawer(page).getByRole('button', { name, exact: true }).click()
  await expect(drawer(page).getByText('Copied', { exact: true }).first()).toBeAttached()
  return clipboard(page)
}

async function openFirst(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await rows(page).filter({ hasText: 'Complete' }).first().click()
  await expect(section(page, 'Preview')).toBeVisible()
}

interface Seen {
  duration: number
  currentTime: number
  readyState: number
}

for (const [kind, selector] of [
  ['video', 'video'],
  ['audio', 'audio'],
  ['voice', 'audio'],
] as const) {
  test(`${kind} plays`, async ({ page, sandbox }) => {
    await openFirst(page, `${sandbox.url}/generations?type=${kind}`)
    const player = section(page, 'Preview').locator(selector)
    const seen = () =>
      player.evaluate((media: HTMLMediaElement): Seen => {
        const { duration, currentTime, readyState } = media
        return { duration, currentTime, readyState }
      })
    await expect.poll(async () => (await seen()).readyState).toBeGreaterThanOrEqual(1)
    expect((await seen()).duration).toBeGreaterThan(0.5)
    await player.evaluate(async (media: HTMLMediaElement) => {
      media.muted = true
      await media.play()
    })
    await expect.poll(async () => (await seen()).currentTime).toBeGreaterThan(0.2)
    await expect(section(page, 'Preview').getByRole('link', { name: 'Download' })).toHaveAttribute(
      'href',
      /^http:/,
    )
  })
}

test('a picture is shown whole, and a voice with its labels', async ({ page, sandbox }) => {
  await openFirst(page, `${sandbox.url}/generations?type=image`)
  const picture = section(page, 'Preview').getByRole('img')
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBeGreaterThan(100)
  await expect(picture).toHaveCSS('object-fit', 'contain')

  await openFirst(page, `${sandbox.url}/generations?type=voice`)
  await expect(section(page, 'Preview').getByRole('listitem')).toContainText([/^\w[\w ]*: \w/])
})

const PROMPT = `It's "quoted", $HOME \`id\` \\ 100%\nsecond line <b>bold</b>`
const ROW = {
  id: '3c90c3cc-0d44-4b50-8888-8dd25736052a',
  type: 'video',
  status: 'error',
  progress: 0.4,
  created_at: '2026-01-31T09:00:00Z',
  credit_cost: null,
  input: {
    type: 'video',
    generated_video_inputs: {
      text_prompt: PROMPT,
      model_slug: 'some-model',
      bounding_box_target: { '[0]': 0.25, '[1]': [1, { deep: 'needle in the hay' }] },
      enhance_prompt: false,
    },
    batch_size: 1,
    generation_id: '3c90c3cc-0d44-4b50-8888-8dd25736052a',
    reserved_asset_id: '11111111-1111-4111-8111-111111111111',
    workspace_id: '22222222-2222-4222-8222-222222222222',
  },
  error: {
    type: 'INSUFFICIENT_BALANCE',
    message: 'Not enough credits to run this generation.',
    reason_code: 'A_REASON_NEVER_SEEN',
    reason_params: { limit: 10 },
    param: 'generated_video_inputs.duration_ms',
    violations: [{ field: 'duration_ms', message: 'must be one of 5000, 10000' }, 'odd one'],
    credits_needed: 1500,
    credits_available: 42,
  },
}

test.describe('one failed generation', () => {
  test.beforeEach(async ({ page, startLive }) => {
    const { product, upstream } = await startLive({ size: 10 })
    upstream.intercept = (url) =>
      url.pathname.endsWith('/generations')
        ? json({ page_info: { limit: 100, offset: 0 }, data: [ROW] })
        : undefined
    await page.goto(`${product.url}/generations/${ROW.id}`)
    await expect(section(page, 'Error')).toBeVisible()
  })

  test('the error is told in full', async ({ page }) => {
    for (const text of [
      'INSUFFICIENT_BALANCE',
      'Not enough credits to run this generation.',
      'What to do:',
      'A_REASON_NEVER_SEEN',
      'limit: 10',
      'generated_video_inputs.duration_ms',
      'duration_ms: must be one of 5000, 10000',
      'odd one',
      '1,500',
      '42',
      '1,458',
    ]) {
      await expect(section(page, 'Error')).toContainText(text)
    }
    await expect(section(page, 'Preview')).toContainText('Nothing was made')
    expect(JSON.parse(await copied(page, 'Copy error'))).toEqual(ROW.error)
  })

  test('the input is copied whole, and by value and path', async ({ page }) => {
    expect(JSON.parse(await copied(page, 'Copy input'))).toEqual(ROW.input)
    expect(await copied(page, 'Copy prompt')).toBe(PROMPT)
    expect(await copied(page, 'Copy ID')).toBe(ROW.id)

    const search = section(page, 'Input').getByRole('searchbox', { name: 'Search input' })
    await search.fill('needle')
    await expect(
      section(page, 'Input').getByRole('status').filter({ hasText: 'found' }),
    ).toHaveText('1 found')
    await search.press('Enter')
    await expect(search).toHaveValue('')
    const found = section(page, 'Input').getByRole('treeitem', { selected: true })
    await expect(found).toContainText('needle in the hay')
    await expect(found).toBeFocused()
    expect(await copied(page, 'Copy value')).toBe('needle in the hay')
    expect(await copied(page, 'Copy path')).toBe(
      'input.generated_video_inputs.bounding_box_target["[1]"][1].deep',
    )
  })

  test('a search that finds nothing says so, and Escape ends it first', async ({ page }) => {
    const search = section(page, 'Input').getByRole('searchbox', { name: 'Search input' })
    await search.fill('no such thing')
    await expect(section(page, 'Input')).toContainText('No key or value has this in it.')
    await search.press('Escape')
    await expect(search).toHaveValue('')
    await expect(section(page, 'Input').getByRole('tree')).toBeVisible()
    await search.press('Escape')
    await expect(drawer(page)).toHaveCount(0)
  })

  test('the tree shows every key of the input', async ({ page }) => {
    const tree = section(page, 'Input').getByRole('tree')
    for (const key of [
      ...Object.keys(ROW.input),
      ...Object.keys(ROW.input.generated_video_inputs),
      'deep',
    ]) {
      await expect(tree.getByText(`${key}: `, { exact: true }).first()).toBeVisible()
    }
    await drawer(page).getByText('Raw JSON', { exact: true }).click()
    expect(JSON.parse(await copied(page, 'Copy raw JSON'))).toEqual(ROW)
  })

  test('the cURL command asks for the same, without the key', async ({ page }) => {
    const command = await copied(page, 'Copy as cURL')
    expect(command).toContain(
      `curl --request POST 'https://api.hedra.com/web-app/public/generations'`,
    )
    expect(command).toContain('--header "X-API-Key: $HEDRA_API_KEY"')
    expect(command).not.toContain('upstream-test-key')
    const [, quoted] = /--data-raw '([\s\S]*)'\s*$/.exec(command)!
    const { generation_id: _id, reserved_asset_id: _asset, ...wanted } = ROW.input
    expect(JSON.parse(quoted!.replaceAll(`'\\''`, `'`))).toEqual(wanted)
  })
})
