// Adds up what the unit and browser test runners reported, as one closing line.
import { readFileSync } from 'node:fs'

const report = (name) => {
  try {
    return JSON.parse(readFileSync(new URL(`../e2e/.output/${name}.json`, import.meta.url), 'utf8'))
  } catch {
    return null
  }
}
const unit = report('unit-tests')
const browser = report('browser-tests')
const passed =
  (unit?.numPassedTests ?? 0) + (browser ? browser.stats.expected + browser.stats.flaky : 0)
// A runner that left no report did not run: that is a failure too.
const failed =
  (unit ? unit.numFailedTests + (unit.success || unit.numFailedTests > 0 ? 0 : 1) : 1) +
  (browser ? browser.stats.unexpected + browser.errors.length : 1)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
