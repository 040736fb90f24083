import { useSearch } from '#web/generation/search.tsx'
import { classes } from '#web/ui/classes.ts'
import { useRef } from 'react'
import { Field, INPUT, ONE_LINE } from './field.tsx'
import { FIRST_LOCAL, LAST_LOCAL, fromLocal, toLocal } from './local-time.ts'
import { sentencesFor } from './problem-words.ts'
import { INCOMPLETE, readBound, type Bound } from './readings.ts'
import { useDraft } from './use-draft.ts'

/** Long enough to enter the next digit, short enough after choosing in the browser's own picker. */
const PAUSE = 900

interface BoundFieldProps {
  bound: Bound
  label: string
  describedBy: string
}

/** An exact moment in the reader's zone, written only when every part of it is filled in. */
export function BoundField({ bound, label, describedBy }: BoundFieldProps) {
  const { search, problems } = useSearch()
  const input = useRef<HTMLInputElement>(null)
  const instant = search[bound]
  const draft = useDraft({
    address: instant === undefined ? '' : toLocal(instant),
    read: (text) => readBound(text, bound, search),
    patch: (value) => ({ [bound]: fromLocal(value) }),
  })

  const clear = () => {
    // Parts that were filled in so far are no value yet: only the input itself can forget them.
    if (input.current) input.current.value = ''
    draft.clear()
  }
  return (
    <Field
      label={label}
      describedBy={describedBy}
      problem={draft.problem}
      leftOut={sentencesFor(problems, bound)}
      onClear={draft.text === '' ? undefined : clear}
    >
      {(props) => (
        <input
          {...props}
          ref={input}
          type="datetime-local"
          step={1}
          min={FIRST_LOCAL}
          max={LAST_LOCAL}
          value={draft.text === INCOMPLETE ? '' : draft.text}
          onChange={(event) => draft.edit(textOf(event.currentTarget), PAUSE)}
          onBlur={(event) => draft.leave(textOf(event.currentTarget))}
          onKeyDown={(event) => {
            if (event.key === 'Enter') draft.enter()
          }}
          className={classes(INPUT, ONE_LINE, draft.text === '' && 'not-focus:text-muted')}
        />
      )}
    </Field>
  )
}

function textOf(input: HTMLInputElement): string {
  return input.validity.badInput ? INCOMPLETE : input.value
}
