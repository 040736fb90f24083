import { useSearch } from '#web/generation/search.tsx'
import { classes } from '#web/ui/classes.ts'
import { Search } from 'lucide-react'
import { Field, INPUT, ONE_LINE } from './field.tsx'
import { sentencesFor } from './problem-words.ts'
import { readPrompt } from './readings.ts'
import { PROMPT_BOX_ID } from './prompt-box.ts'
import { useDraft } from './use-draft.ts'

const PAUSE = 300

/** Words to find in prompts, asked for on a pause in typing, on Enter and on leaving the box. */
export function PromptField() {
  const { search, problems } = useSearch()
  const draft = useDraft({
    address: search.prompt_query ?? '',
    read: readPrompt,
    patch: (value) => ({ prompt_query: value || undefined }),
  })
  return (
    <Field
      label="Prompt"
      id={PROMPT_BOX_ID}
      problem={draft.problem}
      leftOut={sentencesFor(problems, 'prompt_query')}
      onClear={draft.text === '' ? undefined : draft.clear}
    >
      {(props) => (
        <div className="relative">
          <Search
            size={14}
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-muted"
          />
          <input
            {...props}
            type="search"
            dir="auto"
            enterKeyHint="search"
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            placeholder="Words in the prompt"
            value={draft.text}
            onChange={(event) => {
              const { isComposing } = event.nativeEvent as InputEvent
              draft.edit(event.currentTarget.value, isComposing ? null : PAUSE)
            }}
            onCompositionEnd={(event) => draft.edit(event.currentTarget.value, PAUSE)}
            onBlur={(event) => draft.leave(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) draft.enter()
            }}
            className={classes(
              INPUT,
              ONE_LINE,
              'appearance-none pl-8 [&::-webkit-search-cancel-button]:appearance-none',
            )}
          />
        </div>
      )}
    </Field>
  )
}
