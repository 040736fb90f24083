/** A row as the walk sees it: who it is, when it was created, and its text, which travels on untouched. */
import { parseInstant, type Micros } from '#contract/instant.ts'

/** A row of an upstream answer: what tells it apart, whatever upstream put there, and its text as it came. */
export interface UpstreamRow {
  id: unknown
  created_at: unknown
  text: string
}

export interface WalkRow {
  text: string
  /** When it was created; undefined where that cannot be read, or is not to be relied on. */
  at: Micros | undefined
  /** The same, whether relied on or not. */
  written: Micros | undefined
  /** 48 bits that stand for its id, or for its text where it has none. */
  hash: number
  hasId: boolean
  /** Whether it has neither id nor instant: such rows are told apart by their place alone. */
  isPlain: boolean
  /** Fraction digits that its instant really carries, 0 to 6. */
  digits: number
}

/** @param ignoreInstants reads every row as if its instant were unreadable */
export function readRow(row: UpstreamRow, ignoreInstants: boolean): WalkRow {
  const { text } = row
  const hasId = (typeof row.id === 'string' && row.id !== '') || typeof row.id === 'number'
  const written = parseInstant(row.created_at)
  const at = ignoreInstants ? undefined : written
  return {
    text,
    at,
    written,
    hash: hash48(hasId ? `i${String(row.id)}` : `t${text}`),
    hasId,
    isPlain: !hasId && at === undefined,
    digits: at === undefined ? 0 : digitsOf(row.created_at as string, at),
  }
}

/** Digits below the millisecond count only where they say something: `.123000` is known to 3 digits. */
function digitsOf(text: string, at: Micros): number {
  const written = /[.,](\d+)/.exec(text)?.[1]?.length ?? 0
  return at % 1000 === 0 ? Math.min(written, 3) : Math.min(written, 6)
}

/** A fast 48-bit hash (cyrb53, cut); it tells rows apart, it proves nothing. */
export function hash48(text: string): number {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (b & 0xffff) * 0x1_0000_0000 + (a >>> 0)
}

export const hashes = (rows: readonly WalkRow[]) => rows.map(({ hash }) => hash)
