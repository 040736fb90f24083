/** What the command line asks of the bench. */
import { parseArgs } from 'node:util'

export const SECTIONS = [
  'load',
  'work',
  'scroll',
  'proxy',
  'sandbox',
  'watch',
  'soak',
  'lighthouse',
] as const
export type Section = (typeof SECTIONS)[number]

export interface Options {
  /** Generations in the sandbox. */
  size: number
  /** Milliseconds that the sandbox waits before each answer of its API. */
  latency: number
  runs: number
  sections: ReadonlySet<Section>
  /** Loaded rows at which work is measured, rising; the last is also scrolled over. */
  rows: readonly number[]
  json: string
  isQuick: boolean
  /** Whether CPU profiles of the first load and the fling are written. */
  isProfiling: boolean
  /** Folder of the built product. */
  dist: string
  /** Minutes after which no further section begins. */
  minutes: number
}

export const HELP = `npm run bench -- [options]
  --size 100000          generations in the sandbox
  --latency 0            milliseconds that the sandbox waits before each answer
  --runs 5               runs of which the median is taken
  --only load,scroll     some of ${SECTIONS.join(', ')}
  --rows 100,2000,20000  loaded rows at which work is measured
  --json FILE            where the figures go (e2e/.output/bench.json)
  --quick                few runs over fewer rows, for trying a change
  --lighthouse           also run Lighthouse, fetched by npx
  --profile              also write CPU profiles beside the JSON
  --dist FOLDER          another built product to measure (dist)
  --minutes 20           start no section after this time`

/** @throws Error that says which option is wrong */
export function readOptions(args: readonly string[]): Options | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: 'string' },
      latency: { type: 'string', default: '0' },
      runs: { type: 'string' },
      only: { type: 'string' },
      rows: { type: 'string' },
      json: { type: 'string', default: 'e2e/.output/bench.json' },
      quick: { type: 'boolean', default: false },
      lighthouse: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      dist: { type: 'string', default: 'dist' },
      minutes: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return 'help'
  const isQuick = values.quick
  const size = whole('size', values.size ?? '100000')
  const rows = (values.rows ?? (isQuick ? '100,2000' : '100,2000,20000'))
    .split(',')
    .map((text) => whole('rows', text))
    .filter((count) => count < size)
    .sort((a, b) => a - b)
  if (rows.length === 0) throw new Error('--rows are all more than --size')
  return {
    size,
    latency: whole('latency', values.latency),
    runs: Math.max(1, whole('runs', values.runs ?? (isQuick ? '2' : '5'))),
    sections: sectionsOf(values.only, values.lighthouse),
    rows,
    json: values.json,
    isQuick,
    isProfiling: values.profile,
    dist: values.dist,
    minutes: whole('minutes', values.minutes ?? (isQuick ? '2' : '20')),
  }
}

function sectionsOf(only: string | undefined, lighthouse: boolean): ReadonlySet<Section> {
  const named = only?.split(',') ?? SECTIONS.filter((name) => name !== 'lighthouse')
  const known = named.map((name) => {
    const found = SECTIONS.find((section) => section === name)
    if (!found) throw new Error(`--only ${name} is none of ${SECTIONS.join(', ')}`)
    return found
  })
  return new Set(lighthouse ? [...known, 'lighthouse'] : known)
}

function whole(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} ${text} is not a whole number`)
  return Number(text)
}
