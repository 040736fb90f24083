/** One shared tick for everything that shows an age or a countdown, stopped while nothing watches or the tab is hidden. */
import { useSyncExternalStore } from 'react'

function clock(millis: number) {
  const listeners = new Set<() => void>()
  let now = Date.now()
  let timer: ReturnType<typeof setInterval> | undefined
  const tick = () => {
    if (document.hidden) return
    now = Date.now()
    for (const listener of listeners) listener()
  }
  return {
    get: () => now,
    subscribe: (listener: () => void) => {
      if (listeners.size === 0) {
        now = Date.now()
        timer = setInterval(tick, millis)
        document.addEventListener('visibilitychange', tick)
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        clearInterval(timer)
        document.removeEventListener('visibilitychange', tick)
      }
    },
  }
}

const seconds = clock(1000)
const halfMinutes = clock(30_000)

/** The time in milliseconds since the epoch, renewed every second: for countdowns. */
export function useSeconds(): number {
  return useSyncExternalStore(seconds.subscribe, seconds.get)
}

/** The time in milliseconds since the epoch, renewed every half minute: for ages. */
export function useHalfMinutes(): number {
  return useSyncExternalStore(halfMinutes.subscribe, halfMinutes.get)
}
