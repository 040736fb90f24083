/** What stands in the drawer's place of content while there is none: on the way, not there, failed. */
import { Button } from '#web/ui/button.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import { CircleAlert, FileQuestion, RotateCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { IdText } from './facts.tsx'
import type { Problem } from './use-opened.ts'

const LINES = ['w-24', 'w-48', 'w-32', 'w-40', 'w-28']

/** The shape of what comes. Trouble on the way is told while the next try is awaited. */
export function DetailLoading({ trouble }: { trouble: string | null }) {
  return (
    <div className="animate-appear" aria-busy="true">
      <p role="status" className={trouble === null ? 'sr-only' : 'border-b px-4 py-3 text-muted'}>
        {trouble === null ? 'Loading the generation' : `${trouble} Trying again.`}
      </p>
      <div className="flex flex-col gap-3 border-b p-4">
        <Skeleton className="h-5 w-16" />
        <Skeleton className="aspect-video max-h-[45vh] w-full rounded-10" />
      </div>
      <div className="flex flex-col gap-3 border-b p-4">
        <Skeleton className="h-5 w-12" />
        <Skeleton className="h-14 w-full" />
        {LINES.map((width) => (
          <div key={width} className="flex gap-6">
            <Skeleton className="h-4 w-28" />
            <Skeleton className={`h-4 ${width}`} />
          </div>
        ))}
      </div>
    </div>
  )
}

interface DetailProblemProps {
  id: string
  problem: Problem
  onRetry: () => void
}

export function DetailProblem({ id, problem, onRetry }: DetailProblemProps) {
  return problem.isMissing ? (
    <Apology
      icon={<FileQuestion size={20} />}
      title="This generation is not there (any more)"
      onRetry={onRetry}
      action="Look again"
    >
      It may have been deleted, or it belongs to another account than the API key. Check the ID:{' '}
      <IdText id={id} of="ID" />
    </Apology>
  ) : (
    <Apology
      icon={<CircleAlert size={20} />}
      title="This generation could not be loaded"
      onRetry={onRetry}
      action="Retry"
    >
      {problem.message}
    </Apology>
  )
}

interface ApologyProps {
  icon: ReactNode
  title: string
  action: string
  onRetry: () => void
  children: ReactNode
}

function Apology({ icon, title, action, onRetry, children }: ApologyProps) {
  return (
    <div role="alert" className="flex flex-col items-start gap-2 px-4 py-10">
      <span className="text-muted">{icon}</span>
      <p className="text-14 font-semibold">{title}</p>
      <p className="max-w-prose text-muted">{children}</p>
      <Button className="mt-2" onClick={onRetry}>
        <RotateCw size={14} />
        {action}
      </Button>
    </div>
  )
}
