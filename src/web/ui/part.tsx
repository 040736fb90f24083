import { Suspense, type ReactNode } from 'react'
import { ErrorBoundary } from './error-boundary.tsx'

interface PartProps {
  /** What could not be shown, such as "The filters". */
  what: string
  fallback?: ReactNode
  children: ReactNode
}

/** A piece of the page whose code comes later; should it not come, the rest of the page goes on. */
export function Part({ what, fallback = null, children }: PartProps) {
  return (
    <ErrorBoundary what={what}>
      <Suspense fallback={fallback}>{children}</Suspense>
    </ErrorBoundary>
  )
}
