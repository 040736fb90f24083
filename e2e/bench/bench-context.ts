/** What every section is given. */
import type { Browser } from '@playwright/test'
import { openTab, type Tab } from './bench-browser.ts'
import type { Options } from './bench-options.ts'
import type { Live } from './bench-processes.ts'
import type { BenchReport } from './bench-report.ts'
import { loadRows, openList } from './page-work.ts'

export interface BenchContext {
  options: Options
  report: BenchReport
  /** Opened when first asked for. */
  browser: () => Promise<Browser>
  /** One product on one upstream for all sections that drive a page; started when first asked for. */
  live: () => Promise<Live>
  /** Whether there is time for something that takes so many seconds. */
  hasTime: (seconds: number) => boolean
  /** A tab with many rows loaded, left by one section for the next. */
  keptTab: LoadedTab | null
  /** Folder for CPU profiles; null for none. */
  profiles: string | null
}

export interface LoadedTab {
  tab: Tab
  /** Rows that should be loaded, and how many of those are. */
  wanted: number
  rows: number
  /** Milliseconds that a page of 100 took. */
  perPage: number
}

export const rowWords = (rows: number) => `${rows.toLocaleString('en-GB')} rows`

/** A tab with so many rows loaded: the kept one, or a new one that takes its place. */
export async function openLoaded(context: BenchContext, wanted: number): Promise<LoadedTab> {
  if (context.keptTab?.wanted === wanted) return context.keptTab
  await context.keptTab?.tab.close()
  const { product } = await context.live()
  const tab = await openTab(await context.browser())
  await openList(tab, `${product.url}/generations`)
  const perPage = wanted > 100 ? await loadRows(tab, wanted) : NaN
  const loaded = await tab.page.evaluate(() => window.bench.loadedRows())
  if (loaded < wanted) {
    context.report.note(`only ${loaded} of ${rowWords(wanted)} could be loaded in time`)
  }
  context.keptTab = { tab, wanted, rows: Math.min(loaded, wanted), perPage }
  return context.keptTab
}
