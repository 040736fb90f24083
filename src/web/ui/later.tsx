import { startTransition, useEffect, useState, type ReactNode } from 'react'

/** Leaves its children out of the first paint, which comes the sooner for it; they follow right after. */
export function Later({ children }: { children: ReactNode }) {
  return useIsLater() ? children : null
}

/** False until the first frame with what asks is on its way to the screen. */
export function useIsLater(): boolean {
  const [isLater, setIsLater] = useState(false)
  useEffect(() => {
    let task: ReturnType<typeof setTimeout> | undefined
    // A frame's callbacks come before it is painted, a task that they ask for comes after.
    const frame = requestAnimationFrame(() => {
      task = setTimeout(() => startTransition(() => setIsLater(true)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(task)
    }
  }, [])
  return isLater
}
