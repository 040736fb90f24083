/** The filters of an address as a list of things that can be taken away one by one. */
import type { Search } from '#contract/filters.ts'
import { parseMillis } from '#contract/instant.ts'
import { formatMoment, shortId } from '#web/generation/format.ts'
import { statusWord, words } from '#web/generation/vocabulary.ts'
import type { Patch } from '#web/generation/search.tsx'
import { spanWords } from './span-words.ts'

export interface Chip {
  readonly key: string
  /** What is filtered by, such as "Type:", where the value does not say it itself. */
  readonly name?: string
  readonly value: string
  /** The value in full, where it is shortened. */
  readonly whole?: string
  /** A model whose name is looked up, in place of the value. */
  readonly model?: string
  /** The change that takes this filter away. */
  readonly removal: Patch
}

function localTime(instant: string): string {
  const at = parseMillis(instant)
  return at === undefined ? instant : formatMoment(at)
}

type Facet = 'status' | 'model' | 'error'

function facetChips(
  param: Facet,
  name: string,
  values: readonly string[] = [],
  inWords: (value: string) => string,
): Chip[] {
  return values.map((value) => {
    const rest = values.filter((other) => other !== value)
    return {
      key: `${param}:${value}`,
      name,
      value: inWords(value),
      whole: value,
      ...(param === 'model' && { model: value }),
      removal: { [param]: rest.length > 0 ? rest : undefined },
    }
  })
}

/** One chip for each filter in force, in the order of the panel. */
export function activeChips(search: Search): readonly Chip[] {
  const chips: Chip[] = []
  const { type, last, created_after, created_before, prompt_query, agent_thread_id, ids } = search
  if (type !== undefined) {
    chips.push({ key: 'type', name: 'Type:', value: words(type), removal: { type: undefined } })
  }
  if (last !== undefined) {
    chips.push({ key: 'last', value: spanWords(last), removal: { last: undefined } })
  }
  if (created_after !== undefined) {
    const removal = { created_after: undefined }
    chips.push({ key: 'created_after', name: 'After', value: localTime(created_after), removal })
  }
  if (created_before !== undefined) {
    const removal = { created_before: undefined }
    chips.push({ key: 'created_before', name: 'Before', value: localTime(created_before), removal })
  }
  if (prompt_query !== undefined) {
    const removal = { prompt_query: undefined }
    const value = `“${prompt_query}”`
    chips.push({ key: 'prompt_query', name: 'Prompt:', value, whole: prompt_query, removal })
  }
  if (agent_thread_id !== undefined) {
    chips.push({
      key: 'agent_thread_id',
      name: 'Thread',
      value: shortId(agent_thread_id),
      whole: agent_thread_id,
      removal: { agent_thread_id: undefined },
    })
  }
  if (ids !== undefined) {
    const value = ids.length === 1 ? '1 ID' : `${ids.length} IDs`
    chips.push({ key: 'ids', value, whole: ids.join('\n'), removal: { ids: undefined } })
  }
  return [
    ...chips,
    ...facetChips('status', 'Status:', search.status, statusWord),
    ...facetChips('model', 'Model:', search.model, String),
    ...facetChips('error', 'Error:', search.error, (type) => words(type.toLowerCase())),
  ]
}
