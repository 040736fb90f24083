import { useId, type ReactNode } from 'react'

interface SectionProps {
  title: string
  /** Controls at the right of the title. */
  actions?: ReactNode
  children: ReactNode
}

/** A part of the drawer under its own heading. */
export function Section({ title, actions, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="border-b px-4 py-4 last:border-b-0">
      <div className="mb-3 flex min-h-5 flex-wrap items-center justify-between gap-2">
        <h3 id={id} className="text-13 font-semibold">
          {title}
        </h3>
        {actions && <div className="-my-1.5 flex flex-wrap gap-1">{actions}</div>}
      </div>
      {children}
    </section>
  )
}
