/** Where the processor's time goes in a page: a profile for the browser's own tools, and its top as text. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Tab } from './bench-browser.ts'

const TOP = 25

/** Profiles a piece of work; `folder` null only does the work. */
export async function profiled<T>(
  { cdp }: Tab,
  folder: string | null,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  if (folder === null) return work()
  await cdp.send('Profiler.enable')
  await cdp.send('Profiler.setSamplingInterval', { interval: 200 })
  await cdp.send('Profiler.start')
  const result = await work()
  const { profile } = await cdp.send('Profiler.stop')
  await cdp.send('Profiler.disable')
  const path = join(folder, `${name}.cpuprofile`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, JSON.stringify(profile))

  const self = new Map<string, number>()
  const names = new Map(
    profile.nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => {
      const file = url.slice(url.lastIndexOf('/') + 1)
      return [id, `${functionName || '(anonymous)'} ${file && `${file}:${lineNumber + 1}`}`]
    }),
  )
  profile.samples?.forEach((id, at) => {
    const key = names.get(id) ?? '?'
    self.set(key, (self.get(key) ?? 0) + (profile.timeDeltas?.[at] ?? 0) / 1000)
  })
  const top = [...self].sort(([, a], [, b]) => b - a).slice(0, TOP)
  process.stderr.write(`  profile of ${name}, self time, in ${path}\n`)
  for (const [key, millis] of top)
    process.stderr.write(`    ${millis.toFixed(1).padStart(8)} ms  ${key}\n`)
  return result
}
