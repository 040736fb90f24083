import { formatCount } from '#web/generation/format.ts'
import { Skeleton } from '#web/ui/skeleton.tsx'

interface ListFooterProps {
  state: 'more' | 'loading' | 'end'
  count: number
  incomplete: readonly string[]
}

/** What stands under the last row: more to come, or the end. */
export function ListFooter({ state, count, incomplete }: ListFooterProps) {
  return (
    <div className="sticky left-0 w-full max-w-full px-4 pb-16">
      {incomplete.map((sentence) => (
        <p key={sentence} role="note" className="mt-3 text-12 text-warning">
          {sentence}
        </p>
      ))}
      {state === 'end' ? (
        <p className="py-6 text-center text-12 text-muted">The end. {formatCount(count)} loaded.</p>
      ) : (
        <div aria-hidden="true" className="flex h-16 items-center gap-4">
          <Skeleton className="size-12 shrink-0 motion-safe:animate-pulse" />
          <Skeleton className="h-3 w-1/2 motion-safe:animate-pulse" />
        </div>
      )}
    </div>
  )
}
