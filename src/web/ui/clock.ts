/** One shared tick for everything that shows an age or a countdown, stopped while nothing watches or the tab is hidden. */
import { useSyncExternalStore } from 'react'

function clock(millis: number) {
  const listeners = new Set<() => void>()
  let now = Date.now()
  let timer: ReturnType<typeof setTimeout> | undefined
  const tick = () => {
    clearTimeout(timer)
    if (document.hidden) return
    now = Date.now()
    timer = setTimeout(tick, millis)
    for (const listener of listeners) listener()
  }
  return {
    get: () => now,
    subscribe: (listener: () => void) => {
      if (listeners.size === 0) {
        // Who begins to watch has just drawn `now`: it ticks when it is due, not at once.
        timer = setTimeout(tick, Math.min(millis, now + millis - Date.now()))
        document.addEventListener('visibilitychange', tick)
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        clearTimeout(timer)
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
