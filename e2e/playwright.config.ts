import { defineConfig } from '@playwright/test'
import { findBrowser, QUIET_ARGS } from './browser.ts'

export default defineConfig({
  testDir: '.',
  projects: [
    { name: 'browser', testMatch: '*.spec.ts' },
    { name: 'screenshot', testMatch: 'screenshot.ts' },
  ],
  outputDir: '.output/results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  retries: process.env['CI'] ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '.output/browser-tests.json' }]],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findBrowser(),
      chromiumSandbox: false,
      args: QUIET_ARGS,
    },
  },
})
