/** Watching: what a page that nobody touches asks for, with nothing and with much in flight. */
import { openTab } from './bench-browser.ts'
import type { BenchContext } from './bench-context.ts'
import { startLive } from './bench-processes.ts'
import { openList } from './page-work.ts'
import { pause } from './statistics.ts'

const FLIGHTS = [0, 3, 50] as const
/** What the page asks for once, when it starts, is over by then. */
const LEAD = 4000

/** All three at once: the pages are idle between their requests, and requests are all that counts. */
export async function measureWatching(context: BenchContext): Promise<void> {
  const { report, options } = context
  const seconds = options.isQuick ? 15 : 45
  await Promise.all(
    FLIGHTS.map(async (flights) => {
      const calls = await watch(context, flights, seconds)
      const variant = `${flights} in flight, ${seconds} s`
      report.add('watch.page-calls', variant, (calls.page * 60) / seconds)
      report.add('watch.upstream-calls', variant, (calls.upstream * 60) / seconds)
    }),
  )
}

async function watch({ options, browser }: BenchContext, flights: number, seconds: number) {
  const live = await startLive(options.dist, 1000, options.latency)
  await live.upstream.set({ flights })
  const tab = await openTab(await browser())
  try {
    await openList(tab, `${live.product.url}/generations`)
    await pause(LEAD)
    let page = 0
    tab.page.on('request', (request) => {
      if (new URL(request.url()).pathname.startsWith('/api/')) page++
    })
    await live.upstream.asked()
    await pause(seconds * 1000)
    return { page, upstream: (await live.upstream.asked()).length }
  } finally {
    await tab.close()
    await live.stop()
  }
}
