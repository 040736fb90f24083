import { classes } from '#web/ui/classes.ts'
import { CircleAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

interface FieldNoteProps {
  id?: string
  tone: 'error' | 'warning'
  role: 'alert' | 'status'
  children: ReactNode
}

/** A sentence under a field: an error about what is in it, or a warning about what was left out. */
export function FieldNote({ id, tone, role, children }: FieldNoteProps) {
  const Icon = tone === 'error' ? CircleAlert : TriangleAlert
  return (
    <p
      id={id}
      role={role}
      className={classes(
        'flex animate-fade gap-1.5 text-12',
        tone === 'error' ? 'text-error' : 'text-warning',
      )}
    >
      <Icon size={12} aria-hidden="true" className="mt-0.5 shrink-0" />
      <span dir="auto" className="min-w-0 wrap-anywhere">
        {children}
      </span>
    </p>
  )
}

/** What the address had and could not be used, a sentence each. */
export function FieldNotes({ id, sentences }: { id?: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <div id={id} className="flex flex-col gap-1">
      {sentences.map((sentence) => (
        <FieldNote key={sentence} tone="warning" role="status">
          {sentence}
        </FieldNote>
      ))}
    </div>
  )
}
