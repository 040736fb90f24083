/**
 * What the bench sees from inside a page: when something was painted, long tasks, shifts, answers. It is
 * sent into the page as text, so it uses nothing from outside itself.
 */

/** What has to show for a piece of work to be done. */
export type Condition =
  /** Whatever shows next. */
  | { kind: 'next-frame' }
  /** Nearly all rendered rows are of these ids, and as many of `least` are rendered; nothing is pending. */
  | { kind: 'rows'; within?: readonly string[]; least?: readonly string[] }
  /** The drawer shows the generation of the address, another one than `not`. */
  | { kind: 'drawer'; not: string | null }
  | { kind: 'no-drawer' }
  | { kind: 'columns'; count: number }

export interface Progress {
  millis: number
  rows: number
}

export interface Probe {
  /** When the first row was painted, since the start of the navigation. */
  firstRow: number | null
  longTasks: { start: number; duration: number }[]
  shift: number
  /** The longest Event Timing duration. */
  slowest: number
  /** Waits for an input event, then for the condition, then for the paint. */
  arm: (event: string, condition: Condition) => void
  /** Milliseconds from that event to that paint; NaN after some seconds. */
  result: () => Promise<number>
  /** The next change of a progress bar. */
  progress: () => Promise<Progress>
  renderedIds: () => string[]
  loadedRows: () => number
}

declare global {
  interface Window {
    bench: Probe
  }
}

export function installProbe(): void {
  const ROW = '[role=row][data-generation-id]'
  const PATIENCE = 12_000
  const realTimeout = window.setTimeout.bind(window)
  let answeredAt = NaN
  let armed: Promise<number> = Promise.resolve(NaN)

  const painted = () =>
    new Promise<number>((done) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.addEventListener('message', () => done(performance.now()), { once: true })
        channel.port1.start()
        channel.port2.postMessage(null)
      })
    })

  const whenTrue = (test: () => boolean) =>
    new Promise<void>((done) => {
      if (test()) return done()
      const observer = new MutationObserver(() => {
        if (!test()) return
        observer.disconnect()
        done()
      })
      const everything = { subtree: true, childList: true, attributes: true, characterData: true }
      observer.observe(document, everything)
    })

  const renderedIds = () =>
    [...document.querySelectorAll<HTMLElement>(ROW)].map((row) => row.dataset['generationId']!)
  const drawer = () => document.querySelector('[aria-label="Generation details"]')

  const isShown = (condition: Condition): boolean => {
    switch (condition.kind) {
      case 'next-frame':
        return true
      case 'rows': {
        if (document.querySelector('[role=grid]')?.getAttribute('aria-busy') === 'true')
          return false
        const ids = renderedIds()
        const within = condition.within && new Set(condition.within)
        const isWithin = !within || ids.filter((id) => within.has(id)).length >= 0.9 * ids.length
        const { least = [] } = condition
        const isThere = least.filter((id) => ids.includes(id)).length >= 0.9 * least.length
        return ids.length >= Math.min(8, within?.size ?? 8) && isWithin && isThere
      }
      case 'drawer': {
        const id = decodeURIComponent(location.pathname.split('/')[2] ?? '')
        const box = drawer()
        if (id === '' || id === condition.not || !box) return false
        const isOf = box.querySelector(`[title="${id}"]`) ?? box.textContent.includes(id)
        const headings = [...box.querySelectorAll('h3')].map((heading) => heading.textContent)
        return Boolean(isOf) && headings.includes('Details')
      }
      case 'no-drawer':
        return drawer() === null
      case 'columns':
        return document.querySelectorAll('[role=columnheader]').length === condition.count
    }
  }

  const probe: Probe = {
    firstRow: null,
    longTasks: [],
    shift: 0,
    slowest: 0,
    arm(event, condition) {
      armed = new Promise((done) => {
        realTimeout(() => done(NaN), PATIENCE)
        const begin = async ({ timeStamp }: Event) => {
          await whenTrue(() => isShown(condition))
          done((await painted()) - timeStamp)
        }
        window.addEventListener(event, (event) => void begin(event), { capture: true, once: true })
      })
    },
    result: () => armed,
    progress: () =>
      new Promise((done) => {
        realTimeout(() => done({ millis: NaN, rows: NaN }), PATIENCE)
        const observer = new MutationObserver((records) => {
          if (!records.some(({ attributeName }) => attributeName === 'aria-valuenow')) return
          observer.disconnect()
          const rowOf = ({ target }: MutationRecord) =>
            (target instanceof Element ? target : target.parentElement)?.closest(ROW)
          const rows = new Set(records.map(rowOf).filter(Boolean)).size
          const from = answeredAt
          void painted().then((at) => done({ millis: at - from, rows }))
        })
        const grid = document.querySelector('[role=grid]') ?? document
        const inside = { subtree: true, childList: true, attributes: true, characterData: true }
        observer.observe(grid, inside)
      }),
    renderedIds,
    loadedRows: () => {
      const words = [...document.querySelectorAll('[role=status]')].map(
        ({ textContent }) => /([\d.,\s]+) loaded/.exec(textContent)?.[1],
      )
      return Number(words.find(Boolean)?.replace(/\D/g, '') ?? 0)
    },
  }
  window.bench = probe

  const realFetch = window.fetch.bind(window)
  window.fetch = async (...asked) => {
    const answer = await realFetch(...asked)
    if (answer.url.includes('/api/live')) answeredAt = performance.now()
    return answer
  }
  void whenTrue(() => document.querySelector(ROW) !== null)
    .then(painted)
    .then((at) => {
      probe.firstRow = at
      console.debug('bench: first row')
    })

  const observe = (type: string, see: (entry: PerformanceEntry) => void, more: object = {}) => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(see))
    observer.observe({ type, buffered: true, ...more })
  }
  observe('longtask', ({ startTime, duration }) => {
    probe.longTasks.push({ start: startTime, duration })
  })
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & {
      value: number
      hadRecentInput: boolean
    }
    if (!hadRecentInput) probe.shift += value
  })
  observe(
    'event',
    ({ duration }) => {
      probe.slowest = Math.max(probe.slowest, duration)
    },
    { durationThreshold: 16 },
  )
}
