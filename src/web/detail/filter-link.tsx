import { ListFilter } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

/** A link that filters the list. */
export function FilterLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link
      to={to}
      className="touch-target inline-flex items-center gap-1 truncate rounded-6 font-medium text-accent hover:underline"
    >
      <ListFilter size={12} aria-hidden="true" className="shrink-0" />
      {children}
    </Link>
  )
}
