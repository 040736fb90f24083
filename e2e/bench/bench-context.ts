/** What every section is given. */
import type { Browser } from '@playwright/test'
import type { Options } from './bench-options.ts'
import type { Live } from './bench-processes.ts'
import type { BenchReport } from './bench-report.ts'
import { openTab, type Tab } from './bench-browser.ts'
import { loadRows, openList } from './page-work.ts'
import { startLive } from './bench-processes.ts'

export interface BenchContext {
  options: Options
  report: BenchReport
  /** Opened when first asked for. */
  browser: () => Promise<Browser>
  /** One product on one upstream for all sections that drive a page; started when first asked for. */
  live: () => Promise<Live>
  /** Whether there is time for something that takes so many seconds. */
  hasTime: (seconds: number) => boolean
  /** A tab with so many rows loaded, kept for the sections that follow. */
  keptTab: { rows: number; tab: Tab } | null
  /** Where CPU profiles go; null for none. */
  profiles: string | null
}

/** Once for all who ask. */
export function once<T>(make: () => Promise<T>): (() => Promise<T>) & { made: () => Promise<T> | undefined } {
  let made: Promise<T> | undefined
  return Object.assign(() => (made ??= make()), { made: () => made })
}

export const rowWords = (rows: number) => `${rows.toLocaleString('en-GB')} rows`

export function startBenchLive({ dist, size, latency }: Options): Promise<Live> {
  return startLive(dist, size, latency)
}

/** A new tab on the list with so many rows loaded. @returns also what a page of 100 took, and its heap before */
export async function openLoaded(
  context: BenchContext,
  rows: number,
): Promise<{ tab: Tab; perPage: number }> {
  const { product } = await context.live()
  const tab = await openTab(await context.browser())
  await openList(tab, `${product.url}/generations`)
  const perPage = await loadRows(tab, rows)
  return { tab, perPage }
}
