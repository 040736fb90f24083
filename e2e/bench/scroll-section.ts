/** Scroll: flings over many loaded rows, frame by frame. */
import { openLoaded, rowWords, type BenchContext } from './bench-context.ts'
import type { FigureId } from './figures.ts'
import { profiled } from './cpu-profile.ts'
import { pause, sum } from './statistics.ts'
import { measureFilterGrowth } from './work-filters.ts'
import { mainThreadOf, type Tab } from './bench-browser.ts'

interface Fling {
  name: string
  /** Pixels a frame; `jump` goes anywhere, ten frames apart. */
  step: number | 'jump'
  frames: number
}

const FLINGS: readonly Fling[] = [
  { name: '100 px a frame', step: 100, frames: 360 },
  { name: '1,500 px a frame', step: 1500, frames: 300 },
  { name: 'jumps', step: 'jump', frames: 300 },
]
const FRAME = 1000 / 60
const SKIPPED = 1000

export async function measureScroll(context: BenchContext): Promise<void> {
  const { options } = context
  const { tab, rows } = await openLoaded(context, options.rows.at(-1)!)
  for (const fling of FLINGS) {
    const scroll = () => flingOnce(tab, fling)
    await profiled(tab, context.profiles, `fling ${fling.name}`, scroll)
    await pause(500)
    const seen = []
    for (let run = 0; run < Math.min(options.runs, 3); run++) {
      seen.push(await scroll())
      await pause(500)
    }
    addFling(context, `${rowWords(rows)}, ${fling.name}`, seen)
  }
  await tab.page.evaluate(() => {
    document.querySelector('[role=grid]')!.scrollTop = 0
  })
  await pause(500)
  await measureFilterGrowth(context, tab, rows)
}

type Seen = Awaited<ReturnType<typeof flingOnce>>

function addFling({ report }: BenchContext, variant: string, seen: readonly Seen[]): void {
  const add = (id: FigureId, of: (one: Seen) => number) => report.add(id, variant, seen.map(of))
  add('scroll.dropped', ({ times }) => {
    const missed = sum(times.map((millis) => Math.max(0, Math.round(millis / FRAME) - 1)))
    return (100 * missed) / (times.length + missed)
  })
  add('scroll.long-frames', ({ times }) => times.filter((millis) => millis > 50).length)
  add('scroll.slowest', ({ times }) => Math.max(...times))
  add('scroll.long-tasks', ({ longTasks }) => longTasks)
  add('scroll.main-thread', ({ mainThread }) => mainThread)
  add('scroll.blank', ({ blank, times }) => (100 * blank) / times.length)
  add('scroll.blank-late', ({ late, times }) => (100 * late) / times.length)
  add('scroll.elements', ({ elements }) => elements)
}

/**
 * Scrolls between the frames, as input does: after a frame was made the list is moved, so that the scroll
 * event comes at the start of the next one. All counts leave the first second out.
 */
async function flingOnce(tab: Tab, { step, frames }: Fling) {
  const before = await mainThreadOf(tab)
  const seen = await tab.page.evaluate(
    async ([step, frames, skipped]) => {
      const grid = document.querySelector('[role=grid]')!
      const box = grid.getBoundingClientRect()
      const [x, y] = [box.left + box.width * 0.4, box.top + box.height / 2]
      const isBlank = () =>
        !document.elementFromPoint(x, y)?.closest('[role=row][data-generation-id]')
      const everything = document.getElementsByTagName('*')
      const channel = new MessageChannel()
      channel.port1.start()
      const afterFrame = () =>
        new Promise<void>((done) => {
          channel.port1.addEventListener('message', () => done(), { once: true })
          channel.port2.postMessage(null)
        })
      const most = grid.scrollHeight - grid.clientHeight
      // The end of the list is left alone: there the next page would be loaded.
      const end = Math.max(0, most - 8000)
      let random = 1
      let direction = 1
      const move = (frame: number) => {
        if (step === 'jump') {
          if (frame % 10 !== 0) return
          random = (random * 16807) % 2147483647
          grid.scrollTop = (random / 2147483647) * end
          return
        }
        const to = grid.scrollTop + direction * step
        if (to > end || to < 0) direction = -direction
        grid.scrollTop = Math.max(0, Math.min(end, to))
      }
      grid.scrollTop = 0
      await new Promise((done) => setTimeout(done, 200))
      const start = performance.now()
      const seen = { times: [] as number[], blank: 0, late: 0, elements: 0, longTasks: 0 }
      let before = await new Promise(requestAnimationFrame)
      for (let frame = 0; frame < frames; frame++) {
        await afterFrame()
        move(frame)
        const isLate = isBlank()
        const now = await new Promise(requestAnimationFrame)
        if (now - start > skipped) {
          seen.times.push(now - before)
          if (isLate) seen.late++
          if (isBlank()) seen.blank++
          if (frame % 10 === 0) seen.elements = Math.max(seen.elements, everything.length)
        }
        before = now
      }
      await new Promise((done) => setTimeout(done, 100))
      seen.longTasks = window.bench.longTasks.filter((task) => task.start > start + skipped).length
      return seen
    },
    [step, frames, SKIPPED] as const,
  )
  return { ...seen, mainThread: ((await mainThreadOf(tab)) - before) / frames }
}
