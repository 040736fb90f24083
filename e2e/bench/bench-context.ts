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
  keptTab: { rows: number; tab: Tab } | null
  /** Folder for CPU profiles; null for none. */
  profiles: string | null
}

export const rowWords = (rows: number) => `${rows.toLocaleString('en-GB')} rows`

/** A new tab on the list with so many rows loaded, and the milliseconds that a page of 100 took. */
export async function openLoaded(context: BenchContext, rows: number) {
  const { product } = await context.live()
  const tab = await openTab(await context.browser())
  await openList(tab, `${product.url}/generations`)
  const perPage = rows > 100 ? await loadRows(tab, rows) : NaN
  return { tab, perPage }
}
