import { formatCount } from '#web/generation/format.ts'
import { useSearch } from '#web/generation/search.tsx'
import { classes } from '#web/ui/classes.ts'
import { Field, INPUT } from './field.tsx'
import { pauseAfter } from './pause-after.ts'
import { sentencesFor } from './problem-words.ts'
import { findIds } from './read-ids.ts'
import { readIds } from './readings.ts'
import { useDraft } from './use-draft.ts'

/** Any number of generation IDs, pasted with whatever stands between them. */
export function IdsField() {
  const { search, problems } = useSearch()
  const draft = useDraft({
    address: search.ids?.join('\n') ?? '',
    read: readIds,
    patch: (value) => ({ ids: value === '' ? undefined : value.split('\n') }),
  })
  const count = findIds(draft.text).ids.length
  return (
    <Field
      label="Generation IDs"
      aside={
        <span role="status" className="text-12 text-muted">
          {count > 0 && (count === 1 ? '1 ID' : `${formatCount(count)} IDs`)}
        </span>
      }
      problem={draft.problem}
      leftOut={sentencesFor(problems, 'ids')}
      onClear={draft.text === '' ? undefined : draft.clear}
    >
      {(props) => (
        <textarea
          {...props}
          rows={3}
          wrap="off"
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          placeholder="Paste one or many"
          value={draft.text}
          onChange={(event) => {
            const { value } = event.currentTarget
            draft.edit(value, pauseAfter(event.nativeEvent, value))
          }}
          onBlur={(event) => draft.leave(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return
            event.preventDefault()
            draft.enter()
          }}
          className={classes(
            INPUT,
            'min-h-18 resize-y py-1.5 font-mono text-12 placeholder:font-sans placeholder:text-13',
          )}
        />
      )}
    </Field>
  )
}
