/**
 * Each filter of the API: it asks upstream for exactly what it says, it lists what it says, and it
 * survives a reload, Back and forward, and a copied link.
 */
import type { Page } from '@playwright/test'
import { expect, list, rows, test } from './fixtures/test.ts'
import { UPSTREAM_KEY, type Upstream } from './fixtures/upstream.ts'
import { chips, expectSearch, filters, listedIds, searchParams } from './fixtures/parts.ts'

interface Sample {
  id: string
  type: string
  created_at: string
  input: { agent_thread_id?: string | null }
}

/** Asks the upstream itself, as the product would. */
async function ask(upstream: Upstream, params: Record<string, string> = {}): Promise<Sample[]> {
  const query = new URLSearchParams({ limit: '100', ...params }).toString()
  const headers = { 'x-api-key': UPSTREAM_KEY }
  const answer = await fetch(`${upstream.url}/generations?${query}`, { headers })
  return ((await answer.json()) as { data: Sample[] }).data
}

const PAGE = { limit: '100', offset: '0' }

/** What upstream was asked for, a list at a time. */
const questions = (upstream: Upstream) =>
  upstream.asked
    .filter((path) => path.startsWith('/generations?'))
    .map((path) => Object.fromEntries(new URLSearchParams(path.slice('/generations?'.length))))

/** The value of a `datetime-local` input in the zone of the tests. */
const inBerlin = (instant: string) =>
  new Date(instant).toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' }).replace(' ', 'T')

const wholeMinute = (instant: string) => `${instant.slice(0, 16)}:00Z`

interface Case {
  name: string
  /** The parameters of the address and of upstream, from what exists. */
  params: (samples: Sample[]) => Record<string, string>
  set: (page: Page, params: Record<string, string>) => Promise<void>
  chip: RegExp
}

const CASES: Case[] = [
  {
    name: 'type',
    params: () => ({ type: 'image' }),
    set: (page) => filters(page).getByRole('radio', { name: 'Image' }).check(),
    chip: /Type: ?Image/,
  },
  {
    name: 'a type of generation',
    params: () => ({ type: 'text_to_speech' }),
    set: async (page) => {
      await filters(page).getByRole('button', { name: 'More types' }).click()
      await filters(page).getByRole('radio', { name: 'Text to speech' }).check()
    },
    chip: /Type: ?Text to speech/,
  },
  {
    name: 'created_after',
    // Early enough to leave a handful: what is newest stays on top, whatever the beginning.
    params: (samples) => ({ created_after: wholeMinute(samples[6]!.created_at) }),
    set: (page, { created_after }) =>
      filters(page).getByLabel('Created after').fill(inBerlin(created_after!)),
    chip: /After/,
  },
  {
    name: 'created_before',
    params: (samples) => ({ created_before: wholeMinute(samples[40]!.created_at) }),
    set: (page, { created_before }) =>
      filters(page).getByLabel('Created before').fill(inBerlin(created_before!)),
    chip: /Before/,
  },
  {
    name: 'prompt_query',
    params: () => ({ prompt_query: 'presenter' }),
    set: (page) =>
      filters(page).getByRole('searchbox', { name: 'Prompt' }).pressSequentially('presenter'),
    chip: /Prompt: ?“presenter”/,
  },
  {
    name: 'agent_thread_id',
    params: (samples) => ({
      agent_thread_id: samples.find(({ input }) => input.agent_thread_id)!.input.agent_thread_id!,
    }),
    set: async (page, { agent_thread_id }) => {
      const box = filters(page).getByRole('textbox', { name: 'Agent thread ID' })
      await box.fill(agent_thread_id!)
      await box.press('Enter')
    },
    chip: /Thread/,
  },
  {
    name: 'ids',
    params: (samples) => ({ ids: [samples[20]!.id, samples[10]!.id, samples[30]!.id].join(',') }),
    set: async (page, { ids }) => {
      const box = filters(page).getByRole('textbox', { name: 'Generation IDs' })
      const [one, two, three] = ids!.split(',')
      await box.fill(`["${one}", '${two!.toUpperCase()}';\n  https://example.com/${three}]`)
      await box.press('Enter')
    },
    chip: /3 IDs/,
  },
]

for (const { name, params, set, chip } of CASES) {
  test(`${name} asks for what it says, and survives`, async ({ page, browser, startLive }) => {
    test.slow()
    const { product, upstream } = await startLive({ size: 300 })
    const wanted = params(await ask(upstream))
    await page.goto(product.url)
    await expect(rows(page).first()).toBeVisible()
    const before = await listedIds(page)
    upstream.asked.length = 0

    await set(page, wanted)
    await expectSearch(page, wanted)
    await expect.poll(() => questions(upstream)).toContainEqual({ ...wanted, ...PAGE })
    expect(upstream.asked.filter((path) => /=(&|$)/.test(path))).toEqual([])
    await expect(list(page)).toHaveAttribute('aria-busy', 'false')
    const expectMatching = async (on: Page) => {
      await expect(rows(on).first()).toBeVisible()
      await expect(chips(on)).toHaveText([chip])
      // Asked anew each time: generations go on arriving, and some of them match.
      const strangers = async () => {
        const listed = await listedIds(on)
        const matching = new Set((await ask(upstream, wanted)).map(({ id }) => id))
        return listed.filter((id) => !matching.has(id))
      }
      await expect.poll(strangers).toEqual([])
    }
    await expectMatching(page)
    expect(await listedIds(page)).not.toEqual(before)

    await page.reload()
    await expectMatching(page)
    await page.goBack()
    await expectSearch(page, {})
    await expect(chips(page)).toHaveCount(0)
    await expect.poll(() => listedIds(page)).toEqual(expect.arrayContaining(before.slice(0, 10)))
    await page.goForward()
    await expectSearch(page, wanted)
    await expectMatching(page)

    const other = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const copied = await other.newPage()
    await copied.goto(page.url())
    await expectMatching(copied)
    await other.close()
  })
}

test('a span back from now asks for what came after its beginning', async ({ page, startLive }) => {
  const { product, upstream } = await startLive({ size: 300 })
  await page.goto(product.url)
  await expect(rows(page).first()).toBeVisible()
  upstream.asked.length = 0
  await filters(page).getByRole('button', { name: 'Last 7 days' }).click()
  await expectSearch(page, { last: '7d' })
  await expect(chips(page)).toHaveText([/Last 7 days/])
  const week = 7 * 24 * 3_600_000
  // Other questions, such as what is newest, may have a beginning of their own.
  const spans = () =>
    questions(upstream).filter(({ created_after: after }) => {
      return after && Math.abs(Date.now() - week - Date.parse(after)) < 60_000
    })
  await expect.poll(spans).not.toEqual([])
  expect(Object.keys(spans()[0]!).sort()).toEqual(['created_after', 'limit', 'offset'])

  await page.reload()
  const button = filters(page).getByRole('button', { name: 'Last 7 days' })
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await filters(page).getByLabel('Created after').fill('2026-01-05T10:00')
  await expectSearch(page, { created_after: '2026-01-05T09:00:00Z' })
  await expect(button).toHaveAttribute('aria-pressed', 'false')
})

test('all filters together ask for all of it at once', async ({ page, startLive }) => {
  const { product, upstream } = await startLive({ size: 300 })
  const samples = await ask(upstream)
  const one = samples.find(({ input }) => input.agent_thread_id)!
  const word = 'a'
  const wanted = {
    type: one.type,
    created_after: '2020-01-01T00:00:00Z',
    created_before: new Date(Date.now() + 60_000).toISOString().replace(/\.\d+/, ''),
    prompt_query: word,
    agent_thread_id: one.input.agent_thread_id!,
    ids: one.id,
  }
  await page.goto(`${product.url}/generations?${new URLSearchParams(wanted).toString()}`)
  await expect.poll(() => questions(upstream)).toContainEqual({ ...wanted, ...PAGE })
  await expect(rows(page)).toHaveCount(1)
  expect(await listedIds(page)).toEqual([one.id])
  await expect(chips(page)).toHaveCount(6)
  await expect(filters(page).getByText('6 active')).toBeVisible()
  await expect(filters(page).getByRole('searchbox', { name: 'Prompt' })).toHaveValue(word)
  await expect(filters(page).getByLabel('Created after')).toHaveValue('2020-01-01T01:00')
  expect(searchParams(page)).toEqual(wanted)
})
