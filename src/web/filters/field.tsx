/** The frame that every text field of the panel shares: label, what is beside it, the input, and notes. */
import { Button } from '#web/ui/button.tsx'
import { classes } from '#web/ui/classes.ts'
import { useId, type ReactNode } from 'react'
import { FieldNote, FieldNotes } from './field-note.tsx'

/** The looks of an input: 32 px high, 44 where fingers are used, and there large enough not to zoom. */
export const INPUT =
  'block w-full min-w-0 rounded-6 border border-control bg-surface px-3 text-text hover:border-muted focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0 aria-invalid:border-error pointer-coarse:text-16'
export const ONE_LINE = 'h-8 text-13 pointer-coarse:h-11'

/** What ties an input to its label and notes. */
interface InputProps {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: true
}

interface FieldProps {
  label: string
  /** A fixed id for the input, where something else has to find it. */
  id?: string
  /** Shown at the end of the label's line. */
  aside?: ReactNode
  /** Empties the field; absent where there is nothing to clear. */
  onClear?: (() => void) | undefined
  /** What is wrong with the text in the field. */
  problem: string | null
  /** What the address had for this field and could not be used. */
  leftOut: readonly string[]
  /** Ids of further texts that describe the input. */
  describedBy?: string
  children: (props: InputProps) => ReactNode
}

export function Field({ label, aside, onClear, problem, leftOut, children, ...rest }: FieldProps) {
  const own = useId()
  const id = rest.id ?? own
  const describedBy = [
    rest.describedBy,
    problem !== null && `${own}-problem`,
    leftOut.length > 0 && `${own}-left-out`,
  ]
  const input: InputProps = { id }
  if (describedBy.some(Boolean)) input['aria-describedby'] = describedBy.filter(Boolean).join(' ')
  if (problem !== null) input['aria-invalid'] = true

  const clear = () => {
    onClear?.()
    document.getElementById(id)?.focus()
  }
  return (
    <div className="flex flex-col gap-1">
      <div className="flex h-5 items-center gap-2">
        <label id={`${own}-label`} htmlFor={id} className={classes(LABEL, 'mr-auto truncate')}>
          {label}
        </label>
        {aside}
        {onClear && (
          <Button
            look="plain"
            shape="small"
            aria-describedby={`${own}-label`}
            onClick={clear}
            className="-mr-2"
          >
            Clear
          </Button>
        )}
      </div>
      {children(input)}
      {problem !== null && (
        <FieldNote id={`${own}-problem`} tone="error" role="alert">
          {problem}
        </FieldNote>
      )}
      <FieldNotes id={`${own}-left-out`} sentences={leftOut} />
    </div>
  )
}

/** The looks of a label. */
export const LABEL = 'text-12 font-medium text-muted'
