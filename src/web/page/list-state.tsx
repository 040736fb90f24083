/** What stands where the list would be: nothing yet, nothing at all, nothing that matches. */
import type { Search } from '#contract/filters.ts'
import { address } from '#web/generation/address.ts'
import { Skeleton } from '#web/ui/skeleton.tsx'
import { Images, SearchX } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

/** The shape of the rows to come. */
export function ListSkeleton() {
  return (
    <div role="status" aria-label="Loading generations" className="min-h-0 flex-1 overflow-hidden">
      <div aria-hidden="true" className="animate-appear">
        <div className="h-9 border-b max-md:hidden" />
        {Array.from({ length: 14 }, (_, index) => (
          <div
            key={index}
            className="flex h-16 items-center gap-4 border-b px-2 max-md:h-22 max-md:px-4"
          >
            <Skeleton className="size-12 shrink-0" />
            <div className="flex flex-1 flex-col gap-2">
              <Skeleton className={index % 3 === 0 ? 'h-3 w-2/3' : 'h-3 w-1/2'} />
              <Skeleton className="h-3 w-1/4" />
            </div>
            <Skeleton className="h-3 w-20 max-md:hidden" />
            <Skeleton className="h-5 w-24 rounded-full max-md:hidden" />
            <Skeleton className="h-3 w-16 max-md:hidden" />
          </div>
        ))}
      </div>
    </div>
  )
}

interface NothingProps {
  icon: ReactNode
  title: string
  children: ReactNode
}

function Nothing({ icon, title, children }: NothingProps) {
  return (
    <div className="flex min-h-0 flex-1 flex-col items-center justify-center gap-2 p-6 text-center">
      <span className="mb-2 flex size-12 items-center justify-center rounded-full bg-sunken text-muted">
        {icon}
      </span>
      <h2 className="text-16 font-semibold">{title}</h2>
      <div className="max-w-96 text-balance text-muted">{children}</div>
    </div>
  )
}

export function EmptyAccount() {
  return (
    <Nothing icon={<Images size={20} aria-hidden="true" />} title="No generations yet">
      <p>
        Videos, images, speech and music that you make with this API key appear here by themselves.
      </p>
    </Nothing>
  )
}

export function NoMatch({ search }: { search: Search }) {
  const { view, sort } = search
  const cleared: Search = { ...(view && { view }), ...(sort !== undefined && { sort }) }
  return (
    <Nothing icon={<SearchX size={20} aria-hidden="true" />} title="Nothing matches these filters">
      <p>Widen the time span, shorten the prompt, or take a filter away.</p>
      <Link
        to={address(cleared)}
        className="mt-4 inline-flex h-8 items-center rounded-6 border border-line-strong px-3 font-medium text-text hover:bg-hover"
      >
        Show all generations
      </Link>
    </Nothing>
  )
}
