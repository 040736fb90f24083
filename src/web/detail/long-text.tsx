import { formatCount } from '#web/generation/format.ts'
import { classes } from '#web/ui/classes.ts'
import { useState } from 'react'

/** Characters that are laid out without being asked for: a text of megabytes would hold the page up. */
const SHOWN = 3000

/** A text of whatever length as it was written: lines kept, direction by content, never markup. */
export function LongText({ text, className }: { text: string; className?: string }) {
  const [isWhole, setWhole] = useState(false)
  const isLong = text.length > SHOWN
  return (
    <>
      <p dir="auto" className={classes('break-words whitespace-pre-wrap', className)}>
        {isLong && !isWhole ? `${text.slice(0, SHOWN)}…` : text}
      </p>
      {isLong && (
        <button
          type="button"
          aria-expanded={isWhole}
          className="touch-target mt-1 rounded-6 text-13 font-medium text-accent hover:underline"
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? 'Show less' : `Show all ${formatCount(text.length)} characters`}
        </button>
      )}
    </>
  )
}
