/** Sandbox: how soon it is there, how much it takes, how fast it answers. */
import { request } from 'undici'
import { residentSet, startLive, startProduct } from './bench-processes.ts'
import type { BenchContext } from './bench-context.ts'
import { press, type Target } from './http-loader.ts'
import { targetsOf } from './proxy-section.ts'
import { BASE } from './upstream-control.ts'

export async function measureSandbox({ options, report }: BenchContext): Promise<void> {
  const { size, runs, dist, isQuick } = options
  const variant = `size ${size.toLocaleString('en-GB')}`
  const starts: number[] = []
  const sets: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    const product = await startProduct(dist, { SANDBOX_SIZE: String(size) })
    await (await request(`${product.url}/api/generations`)).body.arrayBuffer()
    starts.push(performance.now() - start)
    sets.push(residentSet(product.pid))
    await product.stop()
  }
  report.add('sandbox.start', variant, starts)
  report.add('sandbox.rss', variant, sets)

  const live = await startLive(dist, size, 0)
  const [direct] = await targetsOf(live)
  const of = (query: string): Target => ({
    ...direct,
    pathOf: (nth) => `${BASE}/generations?${query}&limit=100&offset=${(nth * 7) % 400}`,
  })
  const millis = isQuick ? 700 : 2000
  await press(direct, 10, 500)
  for (const [words, target] of [
    ['recent pages', direct],
    ['type=voice', of('type=voice')],
    ['prompt_query=night', of('prompt_query=night')],
    ['no match', of('prompt_query=qqqq')],
  ] as const) {
    const { perSecond } = await press(target, 10, millis)
    report.add('sandbox.per-second', `${variant}, ${words}`, perSecond)
  }
  await live.stop()
}
