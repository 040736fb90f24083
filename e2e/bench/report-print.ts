/** Prints the report as a table, and writes it as JSON. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { dirname } from 'node:path'
import { goalWords, judge, type BenchReport, type Line } from './bench-report.ts'
import type { Calibration } from './calibration.ts'
import type { Figure } from './figure.ts'
import { FIGURES } from './figures.ts'
import type { Options } from './bench-options.ts'

export function round(value: number): string {
  if (!Number.isFinite(value)) return '–'
  const size = Math.abs(value)
  const digits = Number.isInteger(value) || size >= 100 ? 0 : size >= 1 ? 1 : 3
  return value.toFixed(digits)
}

/** One line of the table, as cells. */
export function cellsOf(line: Line): string[] {
  const { name, unit }: Figure = FIGURES[line.id]
  const { median, least, most, ratio, goal, isMet } = judge(line)
  const spread = line.values.length > 1 ? `${round(least)}–${round(most)}` : ''
  return [
    name,
    line.variant,
    `${round(median)}${unit && ` ${unit}`}`,
    spread,
    ratio === undefined ? '' : `${round(ratio)}×`,
    goal ? goalWords(goal) : '',
    isMet === undefined ? '' : isMet ? '✓' : '✗',
  ]
}

const HEAD = ['figure', 'of', 'median', 'spread', '× floor', 'goal', '']

export function printTable(lines: readonly Line[]): void {
  const rows = [HEAD, ...lines.map(cellsOf)]
  const widths = HEAD.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)))
  for (const row of rows) {
    const cells = row.map((cell, at) =>
      at >= 2 && at <= 4 ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!),
    )
    console.log(cells.join('  ').trimEnd())
  }
}

/** Writes everything that was measured, with its definitions and the machine. */
export function writeJson(
  { json, ...options }: Options,
  { lines, notes }: BenchReport,
  calibrations: readonly Calibration[],
): void {
  const body = {
    measured_at: new Date().toISOString(),
    machine: {
      cpus: cpus().length,
      model: cpus()[0]?.model ?? null,
      memory_mib: Math.round(totalmem() / 2 ** 20),
      node: process.version,
      load: loadavg(),
    },
    options: { ...options, sections: [...options.sections] },
    calibrations,
    notes,
    lines: lines.map((line) => ({
      ...line,
      ...FIGURES[line.id],
      goals: undefined,
      ...judge(line),
    })),
  }
  mkdirSync(dirname(json), { recursive: true })
  writeFileSync(json, `${JSON.stringify(body, null, 2)}\n`)
}
