import type { Path } from './json-lines.ts'

const PLAIN = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u

/** A place in a value as code would write it: `input.reference_image_ids[0]["odd key"]`. */
export function pathText(root: string, path: Path): string {
  return root + path.map(segment).join('')
}

function segment(name: string | number): string {
  if (typeof name === 'number') return `[${name}]`
  return PLAIN.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`
}

/** The end of a path, which tells more than its beginning, where the whole would not fit. */
export function shortPathText(root: string, path: Path, segments = 5): string {
  if (path.length <= segments) return pathText(root, path)
  return `…${pathText('', path.slice(-segments)).replace(/^\./, '')}`
}
