/** A load generator over undici: how long each answer takes, and how many there are in a second. */
import { Pool } from 'undici'
import { quantile } from './statistics.ts'

export interface Target {
  origin: string
  /** The path of the nth request: each one is another. */
  pathOf: (nth: number) => string
  headers: Record<string, string>
}

export interface Pressure {
  count: number
  perSecond: number
  p50: number
  p99: number
}

/** Asks over so many connections for so many milliseconds. */
export async function press(
  target: Target,
  connections: number,
  millis: number,
): Promise<Pressure> {
  const pool = new Pool(target.origin, { connections, pipelining: 1 })
  const times: number[] = []
  const start = performance.now()
  const end = start + millis
  const worker = async () => {
    while (performance.now() < end) times.push(await askOnce(pool, target))
  }
  await Promise.all(Array.from({ length: connections }, worker))
  const seconds = (performance.now() - start) / 1000
  await pool.close()
  return {
    count: times.length,
    perSecond: times.length / seconds,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  }
}

/** Asks several targets in turn, one request at a time, so that all meet the same machine. */
export async function takeTurns(targets: readonly Target[], rounds: number): Promise<number[][]> {
  const pools = targets.map(({ origin }) => new Pool(origin, { connections: 1, pipelining: 1 }))
  const times = targets.map(() => [] as number[])
  for (let round = 0; round < rounds; round++) {
    for (const [at, target] of targets.entries()) times[at]!.push(await askOnce(pools[at]!, target))
  }
  await Promise.all(pools.map((pool) => pool.close()))
  return times
}

let nth = 0

async function askOnce(pool: Pool, { pathOf, headers }: Target): Promise<number> {
  const path = pathOf(nth++)
  const start = performance.now()
  const { statusCode, body } = await pool.request({ method: 'GET', path, headers })
  const bytes = await body.arrayBuffer()
  if (statusCode !== 200 || bytes.byteLength === 0) throw new Error(`${statusCode} from ${path}`)
  return performance.now() - start
}
