/** When a generation was made: a span back from now, or exact bounds in the reader's zone. One excludes the other. */
import { formatZone } from '#web/generation/format.ts'
import { useAskAhead, useChangeSearch, useSearch } from '#web/generation/search.tsx'
import { classes } from '#web/ui/classes.ts'
import { useHalfMinutes } from '#web/ui/clock.ts'
import { useId } from 'react'
import { BoundField } from './bound-field.tsx'
import { FieldNotes } from './field-note.tsx'
import { LABEL } from './field.tsx'
import { sentencesFor } from './problem-words.ts'
import { spanWords } from './span-words.ts'

const QUICK = ['1h', '24h', '7d', '30d'] as const
const SHORT: Readonly<Record<string, string>> = { '24h': '24 h', '7d': '7 d', '30d': '30 d' }

export function CreatedField() {
  const { search, problems } = useSearch()
  const change = useChangeSearch()
  const askAhead = useAskAhead()
  const { last } = search
  const now = useHalfMinutes()
  const id = useId()
  // A span of a copied link that is not among the quick ones is shown, too, so that it can be taken off.
  const spans = last === undefined || isQuick(last) ? QUICK : [...QUICK, last]

  return (
    <div role="group" aria-labelledby={`${id}-label`} className="flex flex-col gap-3">
      <div className="flex flex-col gap-1">
        <span id={`${id}-label`} className={classes(LABEL, 'leading-5')}>
          Created
        </span>
        <div className="flex flex-wrap gap-1">
          {spans.map((span) => {
            const patch = { last: span === last ? undefined : span }
            return (
              <button
                key={span}
                type="button"
                aria-pressed={span === last}
                aria-label={spanWords(span)}
                onClick={() => change(patch)}
                {...askAhead(patch)}
                className="h-8 grow rounded-6 border border-line-strong px-1.5 text-13 whitespace-nowrap text-muted hover:bg-hover hover:text-text aria-pressed:border-accent aria-pressed:bg-selected aria-pressed:font-medium aria-pressed:text-text pointer-coarse:h-11"
              >
                {SHORT[span] ?? spanWords(span)}
              </button>
            )
          })}
        </div>
        <FieldNotes sentences={sentencesFor(problems, 'last')} />
      </div>
      <BoundField bound="created_after" label="Created after" describedBy={`${id}-zone`} />
      <BoundField bound="created_before" label="Created before" describedBy={`${id}-zone`} />
      <p id={`${id}-zone`} className="-mt-1 text-12 text-muted">
        In your time zone, {formatZone(now)}
      </p>
    </div>
  )
}

function isQuick(span: string): boolean {
  return (QUICK as readonly string[]).includes(span)
}
