/** Proxy: what the product adds to upstream's own time, what it takes to walk everything, what it shares. */
import { fetch } from 'undici'
import { processorTime, residentSet, startLive, type Live } from './bench-processes.ts'
import type { BenchContext } from './bench-context.ts'
import { press, takeTurns, type Pressure, type Target } from './http-loader.ts'
import { median, quantile } from './statistics.ts'
import { BASE, KEY } from './upstream-control.ts'

const CONNECTIONS = [1, 10, 50] as const
const ALTERNATIONS = 3
/** The rows that requests begin at: old enough not to change any more, few enough to be at hand. */
const FIRST = 600
const LAST = 3000

export async function measureProxy(context: BenchContext): Promise<void> {
  const { options } = context
  const live = await startLive(options.dist, options.size, options.latency)
  try {
    await measureSharing(context, live)
    await measurePressure(context, live)
    await measureWalk(context, live)
  } finally {
    await live.stop()
  }
}

/** The two ways to the same pages: each request asks for rows before another moment. */
export async function targetsOf({ product, upstream }: Live): Promise<[Target, Target]> {
  const at = async (offset: number) => {
    const [row] = await upstream.list(`limit=1&offset=${offset}`)
    const created = row?.['created_at']
    return typeof created === 'string' ? Date.parse(created) : Date.now()
  }
  const newest = await at(FIRST)
  const span = Math.max(1000, newest - (await at(LAST)))
  const query = (nth: number) => {
    const before = new Date(newest - ((nth * 7_919_017) % span)).toISOString()
    return `created_before=${encodeURIComponent(before)}&limit=100`
  }
  return [
    {
      origin: upstream.origin,
      pathOf: (nth) => `${BASE}/generations?${query(nth)}&offset=0`,
      headers: { 'x-api-key': KEY },
    },
    { origin: product.url, pathOf: (nth) => `/api/generations?${query(nth)}`, headers: {} },
  ]
}

async function measurePressure(context: BenchContext, live: Live): Promise<void> {
  const { options, report } = context
  const [direct, through] = await targetsOf(live)
  const millis = options.isQuick ? 500 : 1500
  await press(direct, 4, millis)
  await press(through, 4, millis)
  const spent = processorTime(live.product.pid)
  const { count } = await press(through, 4, millis)
  report.add('proxy.cpu', 'distinct', (processorTime(live.product.pid) - spent) / count)

  const rounds = options.isQuick ? 100 : 400
  const [own, all] = (await takeTurns([direct, through], rounds)) as [number[], number[]]
  const added = (share: number) => quantile(all, share) - quantile(own, share)
  report.add('proxy.added-p50', '1 connection, in turn', added(0.5))
  report.add('proxy.added-p99', '1 connection, in turn', added(0.99))

  for (const connections of CONNECTIONS) {
    const pairs: { direct: Pressure; through: Pressure }[] = []
    for (let turn = 0; turn < ALTERNATIONS; turn++) {
      pairs.push({
        direct: await press(direct, connections, millis),
        through: await press(through, connections, millis),
      })
    }
    const variant = `${connections} connection${connections > 1 ? 's' : ''}, distinct`
    const map = (of: (pair: (typeof pairs)[number]) => number) => pairs.map(of)
    if (connections > 1) {
      report.add(
        'proxy.added-p50',
        variant,
        map(({ direct, through }) => through.p50 - direct.p50),
      )
      report.add(
        'proxy.added-p99',
        variant,
        map(({ direct, through }) => through.p99 - direct.p99),
      )
    }
    report.add(
      'proxy.per-second',
      variant,
      map(({ through }) => through.perSecond),
    )
    const share = map(({ direct, through }) => (100 * through.perSecond) / direct.perSecond)
    report.add('proxy.throughput', variant, share)
    const same: Target = { ...through, pathOf: () => '/api/generations?limit=100' }
    const { perSecond } = await press(same, connections, millis)
    report.add('proxy.per-second', variant.replace('distinct', 'identical'), perSecond)
  }
}

async function measureSharing({ report, options }: BenchContext, { product, upstream }: Live) {
  const calls: number[] = []
  for (let run = 0; run < options.runs; run++) {
    await upstream.asked()
    const url = `${product.url}/api/generations?limit=${90 - run}`
    await Promise.all(Array.from({ length: 50 }, async () => (await fetch(url)).arrayBuffer()))
    calls.push((await upstream.asked()).length)
  }
  report.add('proxy.shared', '50 at once', calls)
}

interface Page {
  data: { id: string }[]
  next_cursor: string | null
}

async function measureWalk(context: BenchContext, { product, upstream }: Live): Promise<void> {
  const { options, report } = context
  const most = options.isQuick ? 100 : Infinity
  const rest = residentSet(product.pid)
  const ids = new Set<string>()
  let peak = rest
  let pages = 0
  let cursor: string | null = null
  await upstream.asked()
  const start = performance.now()
  do {
    const query: string = cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`
    const answer = await fetch(`${product.url}/api/generations${query}`)
    const page = (await answer.json()) as Page
    for (const { id } of page.data) ids.add(id)
    cursor = page.next_cursor
    pages++
    if (pages % 20 === 0) peak = Math.max(peak, residentSet(product.pid))
    if (pages % 100 === 0 && !context.hasTime(0)) break
  } while (cursor !== null && pages < most)
  const perPage = (performance.now() - start) / pages
  const variant = `${ids.size.toLocaleString('en-GB')} rows`
  if (cursor !== null) report.note(`the walk was ended after ${pages} pages`)
  report.add('proxy.walk', variant, perPage)
  report.add('proxy.walk-rows', variant, ids.size)
  report.add('proxy.walk-calls', variant, (await upstream.asked()).length / pages)
  report.add('proxy.rss', 'before the walk', rest)
  report.add('proxy.rss', 'during the walk', peak)
  report.add('proxy.rss', 'after the walk', median([residentSet(product.pid)]))
}
