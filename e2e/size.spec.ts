/** The size budget: what the browser must have before it can show the first row. */
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'

const WEB = new URL('../dist/web/', import.meta.url)
const KIB = 1024

const bytes = (path: string) => readFileSync(new URL(`.${path}`, WEB))
const zipped = (path: string) => gzipSync(bytes(path), { level: 9 }).length

function firstLoad(pattern: RegExp): string[] {
  const html = bytes('/index.html').toString()
  return [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)]
    .map(([, path]) => path!)
    .filter((path) => pattern.test(path))
}

const sum = (sizes: number[]) => sizes.reduce((all, one) => all + one, 0)

test('the script before the first row is at most 140 KiB', () => {
  const scripts = firstLoad(/\.js$/)
  expect(scripts.length).toBeGreaterThan(0)
  expect(sum(scripts.map(zipped)) / KIB).toBeLessThanOrEqual(140)
})

test('the style before the first row is at most 14 KiB', () => {
  const styles = firstLoad(/\.css$/)
  expect(styles.length).toBeGreaterThan(0)
  expect(sum(styles.map(zipped)) / KIB).toBeLessThanOrEqual(14)
})

test('one font of at most 30 kB is asked for before the first row', () => {
  const fonts = firstLoad(/\.woff2$/)
  expect(fonts).toHaveLength(1)
  expect(bytes(fonts[0]!).length).toBeLessThanOrEqual(30_000)
})

test('no chunk that is loaded later is larger than 60 KiB', () => {
  const first = new Set(firstLoad(/\.js$/))
  const later = readdirSync(new URL('assets/', WEB))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `/assets/${name}`)
    .filter((path) => !first.has(path))
  for (const path of later) expect(zipped(path) / KIB, path).toBeLessThanOrEqual(60)
})

test('the icon is small, and kept for good as all assets are', () => {
  const [, icon = ''] =
    /<link rel="icon" href="([^"]+)"/.exec(bytes('/index.html').toString()) ?? []
  expect(icon).toMatch(/^\/assets\/icon-[\w-]+\.png$/)
  expect(bytes(icon).length).toBeLessThanOrEqual(KIB)
})
