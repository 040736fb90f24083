// @ts-check
/** `npm start`: builds what is stale, then becomes the server. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isBuilt } from './build-stamp.mjs'

const root = join(import.meta.dirname, '..')
process.chdir(root)

if (!isBuilt()) await build()
await import(pathToFileURL(join(root, 'dist/server/main.js')).href)

/** Runs the build as a process of its own, so that none of its memory stays with the server. */
async function build() {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  if (!existsSync(vite)) {
    console.error('The product is not built and its build tools are missing. Run `npm ci` first.')
    process.exit(1)
  }
  console.log('Building …')
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], { stdio: 'inherit' })
  const stop = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal)
  process.once('SIGINT', stop).once('SIGTERM', stop)
  const [code, signal] = await new Promise((resolve) => {
    child.once('exit', (...ending) => resolve(ending))
  })
  process.off('SIGINT', stop).off('SIGTERM', stop)
  if (signal) process.kill(process.pid, signal)
  if (code !== 0) process.exit(code ?? 1)
}
