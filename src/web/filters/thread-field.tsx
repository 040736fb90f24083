import { useSearch } from '#web/generation/search.tsx'
import { classes } from '#web/ui/classes.ts'
import { Field, INPUT, ONE_LINE } from './field.tsx'
import { sentencesFor } from './problem-words.ts'
import { readThread } from './readings.ts'
import { pauseAfter } from './pause-after.ts'
import { useDraft } from './use-draft.ts'

/** The ID of one agent thread. */
export function ThreadField() {
  const { search, problems } = useSearch()
  const draft = useDraft({
    address: search.agent_thread_id ?? '',
    read: readThread,
    patch: (value) => ({ agent_thread_id: value || undefined }),
  })
  return (
    <Field
      label="Agent thread ID"
      problem={draft.problem}
      leftOut={sentencesFor(problems, 'agent_thread_id')}
      onClear={draft.text === '' ? undefined : draft.clear}
    >
      {(props) => (
        <input
          {...props}
          type="text"
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          placeholder="Paste an ID"
          value={draft.text}
          onChange={(event) => {
            const { value } = event.currentTarget
            draft.edit(value, pauseAfter(event.nativeEvent, value))
          }}
          onBlur={(event) => draft.leave(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') draft.enter()
          }}
          className={classes(INPUT, ONE_LINE, 'font-mono placeholder:font-sans')}
        />
      )}
    </Field>
  )
}
