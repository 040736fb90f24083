/** Work: filtering, typing, the drawer, columns and progress, each at several numbers of loaded rows. */
import { heapOf, throttle, type Tab } from './bench-browser.ts'
import { openLoaded, rowWords, type BenchContext } from './bench-context.ts'
import { addTaken, measureFilters, measureTyping } from './work-filters.ts'
import { idsInSight, timeClick, type Taken } from './page-work.ts'
import { pause } from './statistics.ts'

const SLOW = 4

export async function measureWork(context: BenchContext): Promise<void> {
  const { options, report } = context
  const { upstream } = await context.live()
  await upstream.set({ flights: 1 })
  let first: { heap: number; rows: number } | undefined
  for (const wanted of options.rows) {
    if (!context.hasTime(25 + wanted / 300)) {
      report.note(`no time for work at ${rowWords(wanted)}`)
      break
    }
    const { tab, rows, perPage } = await openLoaded(context, wanted)
    const heap = await heapOf(tab)
    report.add('rows.heap', rowWords(rows), heap)
    if (first) {
      const grown = ((heap - first.heap) * 1024) / (rows - first.rows)
      report.add('rows.heap-per-row', rowWords(rows), grown)
      report.add('rows.page', rowWords(rows), perPage)
    }
    first ??= { heap, rows }

    await measureProgress(context, tab, rows)
    await measureFilters(context, tab, rows)
    await measureTyping(context, tab, rows)
    for (const rate of [1, SLOW]) {
      await throttle(tab, rate)
      await measureDrawer(context, tab, `${rowWords(rows)}, ${rate}×`)
      await throttle(tab, 1)
    }
    await measureColumns(context, tab, rows)
    const slowest = await tab.page.evaluate(() => window.bench.slowest)
    report.add('work.interaction', rowWords(rows), slowest)
  }
  await upstream.set({ flights: null })
}

async function measureProgress(context: BenchContext, { page }: Tab, rows: number): Promise<void> {
  const seen = []
  for (let run = 0; run < context.options.runs; run++) {
    seen.push(await page.evaluate(() => window.bench.progress()))
  }
  const variant = `${rowWords(rows)}, 1×`
  context.report.add(
    'work.progress',
    variant,
    seen.map(({ millis }) => millis),
  )
  context.report.add(
    'work.progress-rows',
    variant,
    seen.map(({ rows }) => rows),
  )
}

async function measureDrawer(context: BenchContext, tab: Tab, variant: string): Promise<void> {
  const { page } = tab
  const open: Taken[] = []
  const next: Taken[] = []
  const close: Taken[] = []
  const box = page.getByLabel('Generation details', { exact: true })
  for (let run = 0; run < context.options.runs; run++) {
    const ids = await idsInSight(tab)
    const id = ids[2 + (run % 4)]
    if (id === undefined) break
    // The words of a row, beside its link and its controls.
    const row = page.locator(`[role=row][data-generation-id="${id}"] [role=gridcell]`).nth(1)
    open.push(await timeClick(tab, row, { kind: 'drawer', not: null }))
    const forward = box.getByRole('button', { name: 'Next', exact: true })
    next.push(await timeClick(tab, forward, { kind: 'drawer', not: id }))
    const away = box.getByRole('button', { name: 'Close', exact: true })
    close.push(await timeClick(tab, away, { kind: 'no-drawer' }))
  }
  addTaken(context, 'work.drawer-open', variant, open)
  addTaken(context, 'work.drawer-next', variant, next)
  addTaken(context, 'work.drawer-close', variant, close)
}

async function measureColumns(context: BenchContext, tab: Tab, rows: number): Promise<void> {
  const { page } = tab
  const heads = page.getByRole('columnheader')
  await page.getByRole('button', { name: 'Columns' }).click()
  const box = page.getByRole('checkbox', { name: 'Cost', exact: true })
  await box.waitFor()
  await pause(300)
  const toggled: Taken[] = []
  const all = await heads.count()
  for (let run = 0; run < 2 * Math.ceil(context.options.runs / 2); run++) {
    const count = run % 2 === 0 ? all - 1 : all
    toggled.push(await timeClick(tab, box, { kind: 'columns', count }))
  }
  await page.keyboard.press('Escape')
  addTaken(context, 'work.column', `${rowWords(rows)}, 1×`, toggled)
}
