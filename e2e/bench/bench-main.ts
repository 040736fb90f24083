/**
 * `npm run bench`: measures the built product section by section, prints figures, ratios and goals as they
 * come, and writes them as JSON. It ends by itself, whatever hangs.
 */
import { dirname } from 'node:path'
import { openBrowser } from './bench-browser.ts'
import type { BenchContext } from './bench-context.ts'
import { HELP, readOptions, SECTIONS, type Options, type Section } from './bench-options.ts'
import { killAll, startLive } from './bench-processes.ts'
import { BenchReport } from './bench-report.ts'
import { calibrate, calibrationWords, type Calibration } from './calibration.ts'
import { measureLighthouse } from './lighthouse-section.ts'
import { measureLoad } from './load-section.ts'
import { measureProxy } from './proxy-section.ts'
import { printTable, writeJson } from './report-print.ts'
import { measureSandbox } from './sandbox-section.ts'
import { measureScroll } from './scroll-section.ts'
import { measureSoak } from './soak-section.ts'
import { measureWatching } from './watch-section.ts'
import { measureWork } from './work-section.ts'

const MEASURES: Readonly<Record<Section, (context: BenchContext) => Promise<void>>> = {
  load: measureLoad,
  work: measureWork,
  scroll: measureScroll,
  proxy: measureProxy,
  sandbox: measureSandbox,
  watch: measureWatching,
  soak: measureSoak,
  lighthouse: measureLighthouse,
}
/** Minutes beyond the limit that a section under way may still take. */
const GRACE = 2

async function bench(options: Options): Promise<void> {
  const begun = performance.now()
  const minutesGone = () => (performance.now() - begun) / 60_000
  const report = new BenchReport()
  const calibrations: Calibration[] = []
  const browser = lazily(openBrowser)
  const live = lazily(() => startLive(options.dist, options.size, options.latency))
  const context: BenchContext = {
    options,
    report,
    browser: browser.get,
    live: live.get,
    hasTime: (seconds) => minutesGone() + seconds / 60 < options.minutes,
    keptTab: null,
    profiles: options.isProfiling ? dirname(options.json) : null,
  }
  let printed = 0
  const print = (section: Section) => {
    console.log(`\n${section.toUpperCase()}`)
    printTable(report.lines.slice(printed))
    printed = report.lines.length
  }
  let current: Section = SECTIONS[0]
  const finish = () => {
    if (printed < report.lines.length) print(current)
    console.log('')
    for (const note of report.notes) console.log(`Note: ${note}.`)
    console.log(calibrationWords(calibrations))
    writeJson(options, report, calibrations)
    console.log(`${minutesGone().toFixed(1)} min; as JSON with definitions in ${options.json}`)
  }
  const watchdog = setTimeout(
    () => {
      report.note('the time is up, what was under way is given up')
      finish()
      killAll()
      process.exit(1)
    },
    (options.minutes + GRACE) * 60_000,
  )

  for (const section of SECTIONS.filter((name) => options.sections.has(name))) {
    if (!context.hasTime(10)) {
      report.note(`no time for ${section}`)
      continue
    }
    calibrations.push(calibrate(section))
    current = section
    process.stderr.write(`${section} …\n`)
    try {
      await MEASURES[section](context)
    } catch (error) {
      report.note(`${section} broke off: ${error instanceof Error ? error.stack : String(error)}`)
    }
    print(section)
  }
  calibrations.push(calibrate('the end'))
  await (await browser.made())?.close()
  await (await live.made())?.stop()
  finish()
  clearTimeout(watchdog)
}

/** Makes something when it is first asked for. */
function lazily<T>(make: () => Promise<T>) {
  let made: Promise<T> | undefined
  return { get: () => (made ??= make()), made: () => made }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    killAll()
    process.exit(1)
  })
}

try {
  const options = readOptions(process.argv.slice(2))
  if (options === 'help') console.log(HELP)
  else await bench(options)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  killAll()
}
