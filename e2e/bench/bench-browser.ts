/** The browser of the bench, and what only its protocol can do: throttle, collect garbage, count. */
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test'
import { findBrowser, QUIET_ARGS } from '../browser.ts'
import { installProbe } from './page-probe.ts'

export interface Tab {
  page: Page
  cdp: CDPSession
  close: () => Promise<void>
}

const MIB = 2 ** 20

/**
 * Playwright inspects every page, and where a page is inspected V8 parses the function around each
 * `Error` that is made once more, for its line numbers: with React DOM that is one function of 190 KB.
 * No visitor's browser does so. With this the numbers are kept from the start, on every page alike.
 */
const AS_UNINSPECTED = '--js-flags=--no-enable-lazy-source-positions'

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    chromiumSandbox: false,
    args: [...QUIET_ARGS, '--enable-precise-memory-info', AS_UNINSPECTED],
  })
}

/** A tab with a profile of its own: nothing is cached. @param prepare runs before anything is loaded */
export async function openTab(
  browser: Browser,
  prepare?: (page: Page) => Promise<void>,
): Promise<Tab> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await prepare?.(page)
  await page.addInitScript(installProbe)
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  return { page, cdp, close: () => context.close() }
}

/** Makes the tab's processor slower by a factor; 1 is as it is. */
export async function throttle({ cdp }: Tab, rate: number): Promise<void> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate })
}

/** A phone on a slow 4G line: 150 ms round trip, 1.6 Mbit/s down, 0.75 up. */
export async function slowNetwork({ cdp }: Tab): Promise<void> {
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  })
}

/** Used JavaScript heap in MiB after a garbage collection. */
export async function heapOf(tab: Tab): Promise<number> {
  await tab.cdp.send('HeapProfiler.collectGarbage')
  await tab.cdp.send('HeapProfiler.collectGarbage')
  return (await metricsOf(tab))['JSHeapUsedSize']! / MIB
}

/** The browser's own counters of a page, by name. */
export async function metricsOf({ cdp }: Tab): Promise<Record<string, number>> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
}

/** Processor time of the main thread so far, in milliseconds. */
export async function mainThreadOf(tab: Tab): Promise<number> {
  return (await metricsOf(tab))['TaskDuration']! * 1000
}
