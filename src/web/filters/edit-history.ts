import { useChangeSearch, type Change, type Patch } from '#web/generation/search.tsx'
import { useMemo, useRef } from 'react'

/**
 * One history entry for one bout of editing: the first change pushes, later ones replace it, until the
 * bout ends or the address is changed by something else.
 */
export function useEditHistory(): { change: (patch: Patch) => void; end: () => void } {
  const change: Change = useChangeSearch()
  const ours = useRef<string | null>(null)
  return useMemo(
    () => ({
      change(patch) {
        const before = window.location.href
        change(patch, before === ours.current ? 'replace' : 'push')
        if (window.location.href !== before) ours.current = window.location.href
      },
      end() {
        ours.current = null
      },
    }),
    [change],
  )
}
