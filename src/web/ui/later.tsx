import { useDeferredValue, type ReactNode } from 'react'

/** Leaves its children out of the first paint, which comes the sooner for it; they follow right after. */
export function Later({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null
}
