/**
 * Values that outlive the page, in local storage, checked on reading: what does not fit, or cannot be
 * read, is the fallback. Components share one value per key; other tabs' changes arrive too.
 */
import { useSyncExternalStore } from 'react'

export interface Stored<T> {
  get: () => T
  set: (value: T) => void
  subscribe: (listener: () => void) => () => void
}

/**
 * @param key the name in local storage, prefixed with `hedra:`
 * @param parse gives the value, or throws for what it does not know
 */
export function stored<T>(key: string, parse: (value: unknown) => T, fallback: T): Stored<T> {
  const name = `hedra:${key}`
  const listeners = new Set<() => void>()
  const read = (): T => {
    try {
      const text = localStorage.getItem(name)
      return text === null ? fallback : parse(JSON.parse(text))
    } catch {
      return fallback
    }
  }
  let value: T | undefined
  const onStorage = (event: StorageEvent) => {
    if (event.key !== null && event.key !== name) return
    value = undefined
    for (const listener of listeners) listener()
  }
  return {
    get: () => (value ??= read()),
    set(next) {
      value = next
      try {
        localStorage.setItem(name, JSON.stringify(next))
      } catch {
        // Storage is full or refused: the choice holds until the page is left.
      }
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      if (listeners.size === 0) addEventListener('storage', onStorage)
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) removeEventListener('storage', onStorage)
      }
    },
  }
}

/** The value of a store, and a new rendering whenever it changes. */
export function useStored<T>(store: Stored<T>): T {
  return useSyncExternalStore(store.subscribe, store.get)
}
