/** What was left out of the address, and why, as sentences. */
import type { ParamProblem, Search } from '#contract/filters.ts'

const LIST = 'is not one of '
const LIST_MAX = 5
const VALUE_MAX = 60

/** One problem as a sentence: `type “banana” is not one of …, and was left out.` */
function problemSentence({ param, value, message }: ParamProblem): string {
  const quoted = value.trim() === '' ? '' : ` “${shorten(value.trim())}”`
  return `${param}${quoted} ${shortenList(message)}, and was left out.`
}

function shorten(value: string): string {
  const letters = Array.from(value)
  return letters.length > VALUE_MAX ? `${letters.slice(0, VALUE_MAX).join('')}…` : value
}

/** Of a long list of choices only the first are named: the field shows them all. */
function shortenList(message: string): string {
  if (!message.startsWith(LIST)) return message
  const choices = message.slice(LIST.length).split(', ')
  if (choices.length <= LIST_MAX + 1) return message
  return `${LIST}${choices.slice(0, LIST_MAX).join(', ')} and ${choices.length - LIST_MAX} more`
}

/** The parameters whose problems are shown at a field of the panel. */
const WITH_FIELD: readonly string[] = [
  'type',
  'last',
  'created_after',
  'created_before',
  'prompt_query',
  'agent_thread_id',
  'ids',
] satisfies (keyof Search)[]

/** The sentences of one field. */
export function sentencesFor(
  problems: readonly ParamProblem[],
  param: keyof Search,
): readonly string[] {
  return problems.filter((problem) => problem.param === param).map(problemSentence)
}

/** The sentences of parameters that have no field here. */
export function otherSentences(problems: readonly ParamProblem[]): readonly string[] {
  return problems.filter(({ param }) => !WITH_FIELD.includes(param)).map(problemSentence)
}
