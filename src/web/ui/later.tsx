import { useDeferredValue, type ReactNode } from 'react'

interface LaterProps {
  /** What stands there in the first paint. */
  before?: ReactNode
  children: ReactNode
}

/** Leaves its children out of the first paint, which comes the sooner for it; they follow right after. */
export function Later({ before = null, children }: LaterProps) {
  return useDeferredValue(true, false) ? children : before
}
