/** The payload behind a row, read once per row: rows are immutable, so what was read stays true. */
import { readGeneration, type Generation } from '#contract/generation.ts'
import { fieldsOf } from '#web/generation/input.ts'
import { payloadOf, type Row } from '#web/generation/row.ts'

export interface ParsedRow {
  /** The row as upstream sent it. */
  readonly payload: unknown
  /** Undefined for a row that cannot be read. */
  readonly generation: Generation | undefined
  /** Untouched by any schema; undefined where none came. */
  readonly input: unknown
}

const PARSED = new WeakMap<Row, ParsedRow>()

export function parseRow(row: Row): ParsedRow {
  const known = PARSED.get(row)
  if (known) return known
  const payload = payloadOf(row)
  const parsed = {
    payload,
    generation: readGeneration(payload),
    input: fieldsOf(payload)['input'],
  }
  PARSED.set(row, parsed)
  return parsed
}
