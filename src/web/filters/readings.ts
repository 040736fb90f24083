/** What the text of each field means, checked by the address's own codec. */
import { IDS_MAX, decodeSearch, type Search } from '#contract/filters.ts'
import { parseInstant } from '#contract/instant.ts'
import { formatCount } from '#web/generation/format.ts'
import type { Reading } from './draft.ts'
import { fromLocal, toLocal } from './local-time.ts'
import { findIds } from './read-ids.ts'

const NOTHING: Reading = { value: '', problem: null }

function refused(problem: string): Reading {
  return { value: null, problem }
}

export function readPrompt(text: string): Reading {
  const trimmed = text.trim()
  if (trimmed === '') return NOTHING
  const { problems } = decodeSearch(new URLSearchParams({ prompt_query: trimmed }))
  const [problem] = problems
  return problem ? refused(`The text ${problem.message}.`) : { value: trimmed, problem: null }
}

export function readThread(text: string): Reading {
  const { ids, rest } = findIds(text)
  const [id] = ids
  if (id === undefined && rest.length === 0) return NOTHING
  if (id === undefined || rest.length > 0) {
    return refused('This is not an ID such as 3c90c3cc-0d44-4b50-8888-8dd25736052a.')
  }
  if (ids.length > 1) return refused('This is more than one ID, and only one thread can be shown.')
  return { value: id, problem: null }
}

/** One ID on each line. */
export function readIds(text: string): Reading {
  const { ids, rest } = findIds(text)
  if (ids.length > IDS_MAX) {
    const given = formatCount(ids.length)
    return refused(
      `${given} IDs are too many: up to ${IDS_MAX} can be looked up at once, so remove ${ids.length - IDS_MAX}.`,
    )
  }
  if (rest.length === 0) return { value: ids.join('\n'), problem: null }
  const problem = leftOut(rest)
  return ids.length === 0 ? refused(problem) : { value: ids.join('\n'), problem }
}

const NAMED_MAX = 3
const WORD_MAX = 40

function leftOut(rest: readonly string[]): string {
  const named = rest
    .slice(0, NAMED_MAX)
    .map((word) => `“${word.length > WORD_MAX ? `${word.slice(0, WORD_MAX)}…` : word}”`)
  if (rest.length > NAMED_MAX) named.push(`${formatCount(rest.length - NAMED_MAX)} more`)
  const last = named.pop()
  const list = named.length === 0 ? last : `${named.join(', ')} and ${last}`
  return rest.length === 1
    ? `${list} is not an ID and was left out.`
    : `${list} are not IDs and were left out.`
}

/** Stands for an input of which only some parts are filled in: its value is the empty text then too. */
export const INCOMPLETE = 'incomplete'

export type Bound = 'created_after' | 'created_before'

/** @param search what the address holds: the other bound is in it */
export function readBound(text: string, bound: Bound, search: Search): Reading {
  if (text === '') return NOTHING
  const instant = fromLocal(text)
  if (instant === undefined) {
    const problem =
      text === INCOMPLETE
        ? 'Fill in every part of the date and time, or clear it.'
        : 'This is not a date between 1970 and 9999.'
    return { value: null, problem, isPartial: true }
  }
  const bounds: Search = { ...search, [bound]: instant }
  const { created_after: after, created_before: before } = bounds
  if (after !== undefined && before !== undefined && parseInstant(after)! > parseInstant(before)!) {
    return refused(
      bound === 'created_after'
        ? 'This is later than “Created before”.'
        : 'This is earlier than “Created after”.',
    )
  }
  return { value: toLocal(instant), problem: null }
}
