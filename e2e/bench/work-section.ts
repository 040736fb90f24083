/** Work: filtering, typing, the drawer, columns and progress, each at several numbers of loaded rows. */
import { heapOf, throttle, type Tab } from './bench-browser.ts'
import { openLoaded, rowWords, type BenchContext } from './bench-context.ts'
import { measureFilters, measureTyping } from './work-filters.ts'
import { idsInSight, timeClick } from './page-work.ts'
import { pause } from './statistics.ts'

const SLOW = 4

export async function measureWork(context: BenchContext): Promise<void> {
  const { options, report } = context
  const { upstream } = await context.live()
  await upstream.set({ flights: 1 })
  let heapAtFirst = NaN
  for (const rows of options.rows) {
    if (!context.hasTime(25 + rows / 300)) {
      report.note(`no time for work at ${rowWords(rows)}`)
      break
    }
    await context.keptTab?.tab.close()
    const { tab, perPage } = await openLoaded(context, rows)
    context.keptTab = { rows, tab }
    const loaded = await tab.page.evaluate(() => window.bench.loadedRows())
    if (loaded < rows) report.note(`only ${loaded} of ${rowWords(rows)} could be loaded in time`)
    const heap = await heapOf(tab)
    if (rows === options.rows[0]) heapAtFirst = heap
    else {
      report.add('rows.page', rowWords(rows), perPage)
      const grown = ((heap - heapAtFirst) * 1024) / (loaded - options.rows[0]!)
      report.add('rows.heap-per-row', rowWords(rows), grown)
    }
    report.add('rows.heap', rowWords(rows), heap)

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
  const open: number[] = []
  const next: number[] = []
  const close: number[] = []
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
  context.report.add('work.drawer-open', variant, open)
  context.report.add('work.drawer-next', variant, next)
  context.report.add('work.drawer-close', variant, close)
}

async function measureColumns(context: BenchContext, tab: Tab, rows: number): Promise<void> {
  const { page } = tab
  const heads = page.getByRole('columnheader')
  await page.getByRole('button', { name: 'Columns' }).click()
  const box = page.getByRole('checkbox', { name: 'Cost', exact: true })
  await box.waitFor()
  await pause(300)
  const toggled: number[] = []
  const all = await heads.count()
  for (let run = 0; run < 2 * Math.ceil(context.options.runs / 2); run++) {
    const count = run % 2 === 0 ? all - 1 : all
    toggled.push(await timeClick(tab, box, { kind: 'columns', count }))
  }
  await page.keyboard.press('Escape')
  context.report.add('work.column', `${rowWords(rows)}, 1×`, toggled)
}
