// @ts-check
/** Tells whether `dist` was built from the sources as they are now: a hash of every file that goes in. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const STAMP = join(root, 'dist', '.stamp')
const INPUTS = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
]

/** @param {string} path @returns {string[]} every file under it, in a fixed order */
function filesUnder(path) {
  const entry = statSync(path, { throwIfNoEntry: false })
  if (!entry?.isDirectory()) return entry ? [path] : []
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}

/** The hash of all that is built from, tests left out. */
export function fingerprint() {
  const hash = createHash('sha256')
  for (const file of INPUTS.flatMap((name) => filesUnder(join(root, name)))) {
    if (/\.test\.tsx?$/.test(file)) continue
    hash.update(`${file.slice(root.length)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** Whether `dist` holds what the sources give. */
export function isBuilt() {
  try {
    return readFileSync(STAMP, 'utf8') === fingerprint()
  } catch {
    return false
  }
}

/** Marks `dist` as built from the sources as they are now. */
export function stampBuild() {
  writeFileSync(STAMP, fingerprint())
}
