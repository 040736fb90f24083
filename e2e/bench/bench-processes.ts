/** Starts the product and its upstream as processes of their own, and ends every one of them. */
import { execFileSync, fork, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { BASE, KEY, UpstreamControl } from './upstream-control.ts'

export interface Started {
  url: string
  pid: number
  stop: () => Promise<void>
}

export interface Live {
  product: Started
  upstream: UpstreamControl
  stop: () => Promise<void>
}

const children = new Set<ChildProcess>()
const PATIENCE = 20_000

function keep(child: ChildProcess): () => Promise<void> {
  children.add(child)
  child.once('exit', () => children.delete(child))
  return async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), 3500)
    await gone
    clearTimeout(timer)
  }
}

/** Ends what still runs, for a bench that has to stop at once. */
export function killAll(): void {
  for (const child of children) child.kill('SIGKILL')
}

/** Starts the built product on a free port. @param dist the folder it was built into */
export async function startProduct(dist: string, env: Record<string, string>): Promise<Started> {
  const main = resolve(dist, 'server/main.js')
  if (!existsSync(main)) throw new Error(`There is no built product at ${main}: npm run build`)
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'], PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = keep(child)
  let output = ''
  const url = await new Promise<string>((done, fail) => {
    const give = () => fail(new Error(`The product did not start:\n${output}`))
    const timer = setTimeout(give, PATIENCE)
    child.once('exit', give)
    const hear = (text: string) => {
      if (output.length < 10_000) output += text
      const address = /http:\/\/[\w.:[\]-]+:\d+/.exec(output)
      if (!address) return
      clearTimeout(timer)
      done(address[0])
    }
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
  })
  return { url, pid: child.pid!, stop }
}

/** Starts a product with a key, and the sandbox over HTTP as its upstream. */
export async function startLive(dist: string, size: number, latency: number): Promise<Live> {
  const child = fork(join(import.meta.dirname, 'bench-upstream.js'), [
    JSON.stringify({ size, latency }),
  ])
  const stopUpstream = keep(child)
  const [origin] = (await once(child, 'message', { signal: AbortSignal.timeout(PATIENCE) })) as [
    string,
  ]
  const product = await startProduct(dist, {
    HEDRA_API_KEY: KEY,
    HEDRA_API_URL: `${origin}${BASE}`,
  })
  return {
    product,
    upstream: new UpstreamControl(origin),
    stop: async () => {
      await product.stop()
      await stopUpstream()
    },
  }
}

/** The resident set of a process in MiB; NaN where the system does not tell. */
export function residentSet(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1024
  } catch {
    try {
      return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1024
    } catch {
      return NaN
    }
  }
}

/** Processor time that a process took so far, in milliseconds; NaN where the system does not tell. */
export function processorTime(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return NaN
  }
}
