/** Rows arrive and vanish while the list is walked: each that exists is there, and none twice. */
import { parseInstant } from '#contract/instant.ts'
import type { APIRequestContext, Page } from '@playwright/test'
import { idOf, Model, rowsBefore, type ModelRow, type ModelRules } from './fixtures/model.ts'
import { loadedWords, scrollTo } from './fixtures/parts.ts'
import { expect, list, rows, test } from './fixtures/test.ts'

const COUNT = 430

/** Rows of which some in the middle share one moment, written in every form that was ever seen. */
function tiedRows(ties: number): ModelRow[] {
  const all = rowsBefore(Date.now() - 60_000, COUNT)
  const [from, shared] = [120, all[120]!.at]
  return all.map((row, index) => {
    const at = index >= from && index < from + ties ? shared : row.at
    const iso = new Date(at / 1000).toISOString()
    const forms = [iso, iso.replace('Z', '000+00:00'), iso.slice(0, -1), iso.replace('Z', '000Z')]
    return { ...row, at, text: forms[index % forms.length]! }
  })
}

/** The ids of the rows that exist now, each with its place. */
const placedIds = (page: Page) =>
  rows(page).evaluateAll((all) =>
    all.map((row) => [Number(row.ariaRowIndex), row.getAttribute('data-generation-id')!] as const),
  )

interface ApiPage {
  data: { id: string }[]
  next_cursor: string | null
  incomplete?: string
}

/** Walks to the end and lets the world move after every page. */
async function walk(request: APIRequestContext, url: string, move: () => void) {
  const ids: string[] = []
  const incomplete: string[] = []
  let pages = 0
  for (let cursor: string | null = ''; cursor !== null; pages++) {
    expect(pages, 'the walk ends').toBeLessThan(40)
    const query: string = cursor && `?cursor=${cursor}`
    const answer = await request.get(`${url}/api/generations${query}`)
    expect(answer.status()).toBe(200)
    const page = (await answer.json()) as ApiPage
    ids.push(...page.data.map(({ id }) => id))
    if (page.incomplete) incomplete.push(page.incomplete)
    cursor = page.next_cursor
    move()
  }
  return { ids, pages, incomplete }
}

const KINDS: readonly [what: string, rules: ModelRules, ties: number][] = [
  ['paging heard, bound exclusive', {}, 150],
  ['paging heard, bound inclusive', { isInclusive: true }, 150],
  ['paging ignored, bound exclusive', { isPaged: false }, 60],
  ['paging ignored, bound inclusive', { isPaged: false, isInclusive: true }, 60],
  ['short pages in mid-list', { short: 7 }, 150],
  ['short pages, paging ignored', { short: 7, isPaged: false, isInclusive: true }, 60],
]

for (const [what, rules, ties] of KINDS) {
  test(`a walk gives each row once: ${what}`, async ({ request, startLive }) => {
    const { product, upstream } = await startLive({ size: 1 })
    const model = new Model(tiedRows(ties), rules)
    upstream.intercept = (url) => model.answer(url)
    const before = model.rows.map(({ id }) => id)
    let arrived = COUNT
    const { ids, pages } = await walk(request, product.url, () => {
      // One that was listed, two that were not, and three new ones.
      const gone = new Set([10, model.rows.length - 5, Math.floor(model.rows.length / 2)])
      model.rows = model.rows.filter((_, index) => !gone.has(index))
      for (let count = 0; count < 3; count++) {
        model.rows.unshift({ id: idOf(arrived++), at: Date.now() * 1000 })
      }
    })
    const remaining = new Set(model.rows.map(({ id }) => id))
    const throughout = before.filter((id) => remaining.has(id))
    const walked = new Set(ids)
    expect(ids, 'none twice').toHaveLength(walked.size)
    expect(
      throughout.filter((id) => !walked.has(id)),
      'none left out',
    ).toEqual([])
    if (ties < 100) {
      expect(
        ids.filter((id) => remaining.has(id)),
        'in order',
      ).toEqual(throughout)
    }
    const calls = upstream.asked.length
    expect(calls).toBeLessThanOrEqual(pages + 1 + Math.floor(ties / 100))
  })
}

test('where completeness is impossible the page says so', async ({ page, request, startLive }) => {
  const { product, upstream } = await startLive({ size: 1 })
  const model = new Model(tiedRows(150), { isPaged: false, isInclusive: true })
  upstream.intercept = (url) => model.answer(url)
  const { ids, incomplete } = await walk(request, product.url, () => undefined)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.at(-1)).toBe(idOf(COUNT - 1))
  expect(new Set(incomplete).size).toBe(1)

  await page.goto(product.url)
  await expect(rows(page).first()).toBeVisible()
  await expect(async () => {
    await scrollTo(page, 1_000_000)
    await expect(page.getByText(/^The end\./)).toBeVisible({ timeout: 500 })
  }).toPass()
  await expect(page.getByRole('note').filter({ hasText: incomplete[0]! })).toBeVisible()
})

test('what is on the screen is what exists, whatever came and went meanwhile', async ({
  page,
  startLive,
}) => {
  const { product, upstream } = await startLive({ size: 1 })
  const model = new Model(tiedRows(60), { isInclusive: true, short: 3 })
  let arrived = COUNT
  upstream.intercept = (url) => {
    const bound = parseInstant(url.searchParams.get('created_before'))
    if (bound === undefined) return model.answer(url)
    // With every page that is read one arrives at the top, and two that are not read yet vanish.
    model.rows.unshift({ id: idOf(arrived++), at: Date.now() * 1000 })
    if (model.rows.filter(({ at }) => at <= bound).length > 110) {
      const { length } = model.rows
      model.rows = model.rows.filter((_, index) => ![length - 3, length - 9].includes(index))
    }
    return model.answer(url)
  }
  await page.clock.install()
  await page.goto(product.url)
  await expect(loadedWords(page)).toHaveText('97 loaded')
  await expect(async () => {
    await scrollTo(page, 1_000_000)
    await expect(page.getByText(/^The end\./)).toBeVisible({ timeout: 500 })
  }).toPass()
  const news = arrived - COUNT
  expect(news).toBeGreaterThan(2)
  const offer = page.getByRole('button', { name: `${news} new generations` })
  await expect(async () => {
    await page.clock.fastForward(15_000)
    await expect(offer).toBeVisible({ timeout: 2000 })
  }).toPass()
  await offer.click()
  await expect(loadedWords(page)).toHaveText(`${model.rows.length} loaded`)

  const seen = new Map<number, string>()
  const height = await list(page).evaluate((grid) => grid.scrollHeight)
  for (let top = 0; top < height; top += 500) {
    await scrollTo(page, top)
    for (const [index, id] of await placedIds(page)) seen.set(index, id)
  }
  const shown = [...seen].sort(([a], [b]) => a - b).map(([, id]) => id)
  expect(shown).toEqual(model.rows.map(({ id }) => id))
})
