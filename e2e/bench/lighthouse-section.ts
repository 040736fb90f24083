/** Lighthouse, fetched by npx for the run alone: it is too large to be a dependency. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { findBrowser } from '../browser.ts'
import type { BenchContext } from './bench-context.ts'

const PACKAGE = 'lighthouse@12.8'
const PATIENCE = 180_000

interface Answer {
  categories: Record<string, { title: string; score: number | null }>
}

export async function measureLighthouse(context: BenchContext): Promise<void> {
  const { product } = await context.live()
  try {
    const { stdout } = await promisify(execFile)(
      'npx',
      [
        '--yes',
        PACKAGE,
        `${product.url}/generations`,
        '--preset=desktop',
        '--only-categories=performance,accessibility,best-practices',
        '--output=json',
        '--quiet',
        '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
      ],
      {
        timeout: PATIENCE,
        maxBuffer: 64 * 2 ** 20,
        env: { ...process.env, CHROME_PATH: findBrowser() },
        shell: process.platform === 'win32',
      },
    )
    const { categories } = JSON.parse(stdout) as Answer
    for (const { title, score } of Object.values(categories)) {
      context.report.add('lighthouse.score', title, Math.round((score ?? NaN) * 100))
    }
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error)
    context.report.note(`Lighthouse could not be fetched or run: ${why}`)
  }
}
