/** Work with filters: to new rows, to known rows and back, and typing. */
import { heapOf, type Tab } from './bench-browser.ts'
import { rowWords, type BenchContext } from './bench-context.ts'
import type { Condition } from './page-probe.ts'
import { FIGURES, type FigureId } from './figures.ts'
import { idsInSight, timeClick, timeTyping, typeRadio, type Taken } from './page-work.ts'
import { pause } from './statistics.ts'

/** The types that always stand in the sidebar, as they are called there and in the address. */
const TYPES = ['Video', 'Image', 'Audio', 'Voice', 'Text'] as const
const WORD = 'sunset'
const CHANGES = 10

export async function measureFilters(context: BenchContext, tab: Tab, rows: number): Promise<void> {
  const { options } = context
  const { upstream } = await context.live()
  const cold: Taken[] = []
  const cached: Taken[] = []
  const back: Taken[] = []
  const all = typeRadio(tab, 'All')
  for (const name of TYPES.slice(0, options.runs)) {
    const type = name.toLowerCase()
    const there = await rowsOfType(context, type)
    const here: Condition = { kind: 'rows', least: await idsInSight(tab) }
    const radio = typeRadio(tab, name)
    await upstream.asked()
    const first = await timeClick(tab, radio, there)
    const own = (await upstream.asked()).find(({ path }) => path.includes(`type=${type}`))
    cold.push({ ...first, millis: first.millis - (own?.millis ?? NaN) })
    back.push(await timeClick(tab, all, here))
    cached.push(await timeClick(tab, radio, there))
    back.push(await timeClick(tab, all, here))
  }
  const variant = `${rowWords(rows)}, 1×`
  addTaken(context, 'work.filter-cold', variant, cold)
  addTaken(context, 'work.filter-cached', variant, cached)
  addTaken(context, 'work.filter-back', variant, back)
}

/** Adds both sides of some work: the time that people wait, and what the page did in it. */
export function addTaken(
  { report }: BenchContext,
  id: FigureId,
  variant: string,
  taken: readonly Taken[],
): void {
  report.add(
    id,
    variant,
    taken.map(({ millis }) => millis),
  )
  report.add(
    'work.main-thread',
    `${FIGURES[id].name.toLowerCase()}, ${variant}`,
    taken.map(({ thread }) => thread),
  )
}

async function rowsOfType(context: BenchContext, type: string): Promise<Condition> {
  const { upstream } = await context.live()
  const rows = await upstream.list(`type=${type}&limit=100`)
  return { kind: 'rows', within: rows.map(({ id }) => String(id)) }
}

export async function measureTyping(context: BenchContext, tab: Tab, rows: number): Promise<void> {
  const { page } = tab
  const box = page.getByRole('searchbox', { name: 'Prompt' })
  const slowest: number[] = []
  for (let run = 0; run < context.options.runs; run++) {
    await box.click()
    slowest.push(await timeTyping(tab, WORD))
    // The word is sent on a pause; what is measured ends before that.
    await pause(800)
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Delete')
    await page.keyboard.press('Enter')
    await pause(500)
  }
  context.report.add('work.typing', `${rowWords(rows)}, 1×`, slowest)
}

/** Ten changes between two filters that were both shown before. */
export async function measureFilterGrowth(
  context: BenchContext,
  tab: Tab,
  rows: number,
): Promise<void> {
  const there = await rowsOfType(context, 'image')
  const here: Condition = { kind: 'rows', least: await idsInSight(tab) }
  const radio = typeRadio(tab, 'Image')
  const all = typeRadio(tab, 'All')
  const change = async () => {
    await timeClick(tab, radio, there)
    await timeClick(tab, all, here)
  }
  await change()
  const before = await heapOf(tab)
  for (let done = 0; done < CHANGES; done += 2) await change()
  context.report.add('rows.filter-growth', rowWords(rows), (await heapOf(tab)) - before)
}
