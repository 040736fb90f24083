/** Drives an open page the way people do, and times it from the input event to the paint. */
import type { Locator } from '@playwright/test'
import { mainThreadOf, type Tab } from './bench-browser.ts'
import type { Condition } from './page-probe.ts'
import { pause } from './statistics.ts'

/** What the page needs to come to rest between two pieces of work. */
const REST = 300
const LOAD_PATIENCE = 150_000

/**
 * Opens an address and waits until its first row is painted. The page itself says so: asking it would put
 * the driver's own script, a large one, into what is measured.
 */
export async function openList({ page }: Tab, url: string): Promise<void> {
  const shown = page.waitForEvent('console', {
    predicate: (message) => message.text() === 'bench: first row',
    timeout: 60_000,
  })
  await Promise.all([page.goto(url, { waitUntil: 'commit' }), shown])
}

/** What a piece of work took: until it was painted, and of the page's main thread. */
export interface Taken {
  millis: number
  thread: number
}

/** Clicks in the middle of something and times what comes of it. */
export async function timeClick(tab: Tab, target: Locator, condition: Condition): Promise<Taken> {
  const box = await target.boundingBox()
  if (!box) return { millis: NaN, thread: NaN }
  const { page } = tab
  const before = await mainThreadOf(tab)
  await page.evaluate((condition) => window.bench.arm('click', condition), condition)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  const millis = await page.evaluate(() => window.bench.result())
  const thread = (await mainThreadOf(tab)) - before
  await pause(REST)
  return { millis, thread }
}

/** Types a word at the pace of people and gives the slowest key. */
export async function timeTyping({ page }: Tab, word: string): Promise<number> {
  let slowest = 0
  for (const key of word) {
    await page.evaluate(() => window.bench.arm('input', { kind: 'next-frame' }))
    await page.keyboard.press(key)
    slowest = Math.max(slowest, await page.evaluate(() => window.bench.result()))
    await pause(60)
  }
  return slowest
}

/**
 * Loads rows by scrolling to the end until there are so many, then returns to the top.
 * @returns milliseconds per page of 100
 */
export async function loadRows({ page }: Tab, count: number): Promise<number> {
  return page.evaluate(
    async ([count, patience]) => {
      const grid = document.querySelector('[role=grid]')!
      const start = performance.now()
      const first = window.bench.loadedRows()
      let loaded = first
      while (loaded < count && performance.now() - start < patience) {
        grid.scrollTop = grid.scrollHeight
        await new Promise(requestAnimationFrame)
        loaded = window.bench.loadedRows()
      }
      grid.scrollTop = 0
      return loaded > first ? ((performance.now() - start) / (loaded - first)) * 100 : NaN
    },
    [count, LOAD_PATIENCE] as const,
  )
}

export const typeRadio = ({ page }: Tab, name: string) =>
  page.getByRole('radio', { name, exact: true })

/** The rows that are wholly in sight. */
export function idsInSight({ page }: Tab): Promise<string[]> {
  return page.evaluate(() => {
    const { top, bottom } = document.querySelector('[role=grid]')!.getBoundingClientRect()
    return [...document.querySelectorAll<HTMLElement>('[role=row][data-generation-id]')]
      .filter((row) => {
        const box = row.getBoundingClientRect()
        return box.top >= top && box.bottom <= bottom
      })
      .map((row) => row.dataset['generationId']!)
  })
}
