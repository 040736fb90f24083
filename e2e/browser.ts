/**
 * Finds a browser for the tests: a Chromium or Chrome on the system, else Playwright's own download,
 * else Debian's package where it may be installed; else it says which three ways there are.
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** Keeps a browser from drawing with a GPU and from asking for anything of its own. */
export const QUIET_ARGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

const NONE = `No browser was found and none could be installed. Any one of these three ways will do:
  1. install Chromium or Chrome, or name one in CHROMIUM_PATH;
  2. npx playwright install chromium;
  3. on Debian, as root: apt-get install chromium.`

/**
 * @returns the path of a browser that exists
 * @throws Error that names the three ways to get one
 */
export function findBrowser(): string {
  return (
    onSystem() ?? playwrights() ?? (download() ? playwrights() : undefined) ?? debians() ?? give()
  )
}

function give(): never {
  throw new Error(NONE)
}

function onSystem(): string | undefined {
  const named = process.env['CHROMIUM_PATH']
  if (named && existsSync(named)) return named
  return NAMES.map(which).find(Boolean) ?? PLACES.find((place) => existsSync(place))
}

function which(name: string): string | undefined {
  const finder = process.platform === 'win32' ? 'where' : 'which'
  const found = run(finder, [name])?.split('\n')[0]?.trim()
  return found || undefined
}

function playwrights(): string | undefined {
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

function download(): boolean {
  process.stdout.write('No browser on this system: asking Playwright for one.\n')
  return run('npx', ['playwright', 'install', 'chromium'], 5 * 60_000) !== undefined
}

function debians(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !which('apt-get'))
    return undefined
  process.stdout.write('Installing Debian’s chromium.\n')
  const options = { DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update'], 5 * 60_000, options)
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 15 * 60_000, options)
  return onSystem()
}

/** The output of a command, or undefined where it failed or is not there. */
function run(
  command: string,
  args: string[],
  timeout = 20_000,
  env: Record<string, string> = {},
): string | undefined {
  try {
    return execFileSync(command, args, {
      encoding: 'utf8',
      timeout,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    })
  } catch {
    return undefined
  }
}
