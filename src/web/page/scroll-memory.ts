/** Where each list was scrolled to when it was left, for Back and for returning to a filter. */
const places = new Map<string, number>()
const KEPT = 50

export function scrollMemory(key: string) {
  return {
    get: () => places.get(key) ?? 0,
    set: (top: number) => {
      places.delete(key)
      places.set(key, top)
      const oldest = places.keys().next().value
      if (places.size > KEPT && oldest !== undefined) places.delete(oldest)
    },
  }
}
