/** Soak: half an hour of a watching page with faults, in simulated time, must leave nothing behind. */
import type { Page } from '@playwright/test'
import { heapOf, metricsOf, openTab, type Tab } from './bench-browser.ts'
import type { BenchContext } from './bench-context.ts'
import { startLive } from './bench-processes.ts'
import { startFront } from './front-server.ts'
import { pause } from './statistics.ts'

const STEP = 3000
const MINUTE = 60_000

declare global {
  interface Window {
    benchTimers: Set<unknown>
    benchPending: number
  }
}

/** Counts timers and requests that are pending; runs in the page before anything of it. */
function countPending(): void {
  const timers = new Set<unknown>()
  window.benchTimers = timers
  window.benchPending = 0
  const setTimeout = window.setTimeout.bind(window)
  const setInterval = window.setInterval.bind(window)
  const clearTimeout = window.clearTimeout.bind(window)
  const clearInterval = window.clearInterval.bind(window)
  const fetch = window.fetch.bind(window)
  const later = (run: TimerHandler, millis?: number, ...more: unknown[]) => {
    const id = setTimeout(
      (...given: unknown[]) => {
        timers.delete(id)
        if (typeof run === 'function') run(...given)
      },
      millis,
      ...more,
    )
    timers.add(id)
    return id
  }
  const again = (run: TimerHandler, millis?: number, ...more: unknown[]) => {
    const id = setInterval(run, millis, ...more)
    timers.add(id)
    return id
  }
  const forget = (clear: (id?: number) => void) => (id?: number) => {
    timers.delete(id)
    clear(id)
  }
  Object.assign(window, {
    setTimeout: later,
    setInterval: again,
    clearTimeout: forget((id) => clearTimeout(id)),
    clearInterval: forget((id) => clearInterval(id)),
    fetch: async (...asked: Parameters<typeof fetch>) => {
      window.benchPending++
      return fetch(...asked).finally(() => window.benchPending--)
    },
  })
}

interface Census {
  heap: number
  listeners: number
  timers: number
}

export async function measureSoak(context: BenchContext): Promise<void> {
  const { options, report } = context
  const minutes = options.isQuick ? 6 : 30
  const live = await startLive(options.dist, 1000, 0)
  const front = await startFront(live.product.url, true)
  const start = Date.now()
  const tab = await openTab(await context.browser(), async (page) => {
    await page.clock.install({ time: start })
    await page.addInitScript(countPending)
  })
  try {
    await tab.page.goto(`${front.url}/generations`, { waitUntil: 'commit' })
    const taken: Census[] = []
    let passed = 0
    for (let third = 1; third <= 3; third++) {
      while (passed < (minutes * MINUTE * third) / 3) {
        await tab.page.clock.runFor(STEP)
        await quiet(tab.page)
        passed += STEP
        if (passed % MINUTE !== 0) continue
        await live.upstream.set({ ahead: passed - (Date.now() - start) })
        await showArrivals(tab.page)
        if (!context.hasTime(0)) return report.note('no time for the whole soak')
      }
      taken.push(await census(tab))
      report.add('soak.heap', `after ${(minutes * third) / 3} min`, taken.at(-1)!.heap)
    }
    const [first, , last] = taken as [Census, Census, Census]
    const variant = `${minutes / 3} to ${minutes} min`
    report.add('soak.heap-growth', variant, last.heap - first.heap)
    report.add('soak.listeners', variant, last.listeners - first.listeners)
    report.add('soak.timers', variant, last.timers - first.timers)
    report.add('soak.requests', `${minutes} min`, front.asked)
  } finally {
    await tab.close()
    await front.stop()
    await live.stop()
  }
}

/** Waits until no request is under way; real time passes, the page's does not. */
async function quiet(page: Page): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    await pause(12)
    if ((await page.evaluate(() => window.benchPending)) === 0) return
  }
}

/** Takes new generations into the list as a reader does, so that there is always something to watch. */
async function showArrivals(page: Page): Promise<void> {
  await page.evaluate(() => {
    const isNew = ({ ariaLabel, textContent }: Element) =>
      /new generations?$/.test(ariaLabel ?? textContent ?? '')
    ;[...document.querySelectorAll('button')].find(isNew)?.click()
  })
}

async function census(tab: Tab): Promise<Census> {
  const heap = await heapOf(tab)
  const { JSEventListeners } = await metricsOf(tab)
  const timers = await tab.page.evaluate(() => window.benchTimers.size)
  return { heap, listeners: JSEventListeners!, timers }
}
