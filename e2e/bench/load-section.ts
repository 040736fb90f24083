/** Load: what comes over the line, and when something shows, of the page and of the bare page. */
import { request } from 'undici'
import { heapOf, mainThreadOf, openTab, slowNetwork, throttle, type Tab } from './bench-browser.ts'
import type { BenchContext } from './bench-context.ts'
import { profiled } from './cpu-profile.ts'
import type { FigureId } from './figures.ts'
import { startFront } from './front-server.ts'
import { openList } from './page-work.ts'
import { pause, sum } from './statistics.ts'

interface Scenario {
  name: string
  rate: number
  isWarm: boolean
  isSlow: boolean
}

const SCENARIOS: readonly Scenario[] = [
  { name: '1×, cold', rate: 1, isWarm: false, isSlow: false },
  { name: '4×, cold', rate: 4, isWarm: false, isSlow: false },
  { name: '1×, warm', rate: 1, isWarm: true, isSlow: false },
  { name: '4×, warm', rate: 4, isWarm: true, isSlow: false },
  { name: 'slow 4G, cold', rate: 1, isWarm: false, isSlow: true },
]
const QUICK = 2
/** A screen draws every 17 ms, which is much for so short a wait: that many times as many visits tell. */
const RUNS_AT_FULL_SPEED = 2
/** A tab that was just opened is still busy with itself. */
const REST = 1000
/** Blocking and shifting count until so long after the first row. */
const SETTLE = 2000
const BARE_SETTLE = 800

interface Resource {
  url: string
  isEarly: boolean
}

interface Load {
  firstPaint: number
  firstRow: number
  blocking: number
  mainThread: number
  shift: number
  elements: number
  requests: number
  heap: number
  resources: Resource[]
}

export async function measureLoad(context: BenchContext): Promise<void> {
  const { options, report } = context
  const { product } = await context.live()
  const front = await startFront(product.url)
  const pages = { real: `${product.url}/generations`, bare: `${front.url}/bare` }
  try {
    await visitInTurn(context, pages, SCENARIOS[0]!, 1)
    for (const scenario of options.isQuick ? SCENARIOS.slice(0, QUICK) : SCENARIOS) {
      if (!context.hasTime(30)) return report.note(`no time for loading ${scenario.name}`)
      const runs = options.runs * (isAtFullSpeed(scenario) ? RUNS_AT_FULL_SPEED : 1)
      const { real, bare } = await visitInTurn(context, pages, scenario, runs)
      if (scenario === SCENARIOS[0]) await addSizes(context, real)
      const add = (id: FigureId, of: (load: Load) => number) =>
        report.add(id, scenario.name, real.map(of), bare.map(of))
      add('load.first-paint', (load) => load.firstPaint)
      add('load.first-row', (load) => load.firstRow)
      add('load.blocking', (load) => load.blocking)
      add('load.main-thread', (load) => load.mainThread)
      add('load.shift', (load) => load.shift)
      if (!isAtFullSpeed(scenario)) continue
      add('load.requests', (load) => load.requests)
      add('load.elements', (load) => load.elements)
      add('load.heap', (load) => load.heap)
    }
  } finally {
    await front.stop()
  }
}

const isAtFullSpeed = ({ rate, isSlow }: Scenario) => rate === 1 && !isSlow

/**
 * Loads the page and the bare page in turn, so that both meet the same machine: some times, each time
 * with an empty cache or each time with a full one.
 */
async function visitInTurn(
  context: BenchContext,
  pages: { real: string; bare: string },
  scenario: Scenario,
  runs: number,
): Promise<{ real: Load[]; bare: Load[] }> {
  const real = visitor(context, pages.real, scenario, SETTLE)
  const bare = visitor(context, pages.bare, scenario, BARE_SETTLE)
  const loads = { real: [] as Load[], bare: [] as Load[] }
  // A second visit fills the cache of compiled code; the third is what a regular sees.
  for (let run = scenario.isWarm ? -2 : 0; run < runs; run++) {
    const load = await real.visit(run === 0 ? context.profiles : null)
    const bareLoad = await bare.visit(null)
    if (run < 0) continue
    loads.real.push(load)
    loads.bare.push(bareLoad)
  }
  await real.leave()
  await bare.leave()
  return loads
}

/** Somebody who visits a page: in one tab where the cache is to be full, else in a new one each time. */
function visitor(
  context: BenchContext,
  url: string,
  { rate, isWarm, isSlow, name }: Scenario,
  settle: number,
) {
  let tab: Tab | undefined
  const open = async () => {
    const tab = await openTab(await context.browser())
    await throttle(tab, rate)
    if (isSlow) await slowNetwork(tab)
    return tab
  }
  const leave = async () => {
    await tab?.close()
    tab = undefined
  }
  return {
    leave,
    /** @param profiles where to leave a CPU profile of it; null for none */
    async visit(profiles: string | null): Promise<Load> {
      const at = (tab ??= await open())
      const load = await profiled(at, profiles, `load ${name}`, () => loadOnce(at, url, settle))
      if (!isWarm) await leave()
      return load
    },
  }
}

async function loadOnce(tab: Tab, url: string, settle: number): Promise<Load> {
  const { page } = tab
  await page.goto('about:blank')
  await pause(REST)
  const before = await mainThreadOf(tab)
  await openList(tab, url)
  await pause(settle)
  const mainThread = (await mainThreadOf(tab)) - before
  const load = await page.evaluate((settle) => {
    const { firstRow, longTasks, shift } = window.bench
    const until = firstRow! + settle
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const resources = entries.map((entry) => ({
      url: entry.name,
      isEarly: entry.responseEnd <= firstRow!,
    }))
    return {
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      firstRow: firstRow!,
      blocking: longTasks
        .filter(({ start }) => start <= until)
        .reduce((all, { duration }) => all + duration - 50, 0),
      shift,
      elements: document.getElementsByTagName('*').length,
      requests: 1 + resources.filter(({ isEarly }) => isEarly).length,
      resources,
    }
  }, settle)
  return { ...load, mainThread, heap: await heapOf(tab) }
}

async function addSizes({ report }: BenchContext, loads: readonly Load[]): Promise<void> {
  const all = new Set(loads.flatMap(({ resources }) => resources.map(({ url }) => url)))
  const files = [...all].filter((url) => /\.(?:js|css|woff2)$/.test(url))
  const sizes = new Map(
    await Promise.all(files.map(async (url) => [url, await zippedSize(url)] as const)),
  )
  const sizesOf = (ending: string, isEarlyAlone = true) =>
    loads.map(({ resources }) => {
      const counted = resources.filter(({ isEarly }) => isEarly || !isEarlyAlone)
      const urls = new Set(counted.map(({ url }) => url).filter((url) => url.endsWith(ending)))
      return sum([...urls].map((url) => sizes.get(url)!)) / 1024
    })
  report.add('load.js', 'gzip', sizesOf('.js'))
  report.add('load.js-all', 'gzip', sizesOf('.js', false))
  report.add('load.css', 'gzip', sizesOf('.css'))
  report.add('load.fonts', 'woff2', sizesOf('.woff2'))
}

async function zippedSize(url: string): Promise<number> {
  const { body } = await request(url, { headers: { 'accept-encoding': 'gzip' } })
  return (await body.arrayBuffer()).byteLength
}
