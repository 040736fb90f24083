/** The drawer beside the list: which generation, its neighbours in the list's own order, and the way out. */
import type { Row } from '#web/generation/row.ts'
import { useOpening } from '#web/generation/search.ts'
import { Part } from '#web/ui/part.tsx'
import { lazy } from 'react'

const load = () => import('#web/detail/detail-drawer.tsx')
const DetailDrawer = lazy(() => load().then((room) => ({ default: room.DetailDrawer })))

/** Fetches the drawer's code before it is needed. */
export function prefetchDrawer(): void {
  load().catch(() => undefined)
}

interface OpenDrawerProps {
  id: string
  rows: readonly Row[]
  /** Whether these are a choice among what is loaded. */
  isChoice: boolean
  /** Loads the next page; null at the end. Resolves with all rows of the list. */
  loadMore: (() => Promise<readonly Row[]>) | null
}

export function OpenDrawer({ id, rows, isChoice, loadMore }: OpenDrawerProps) {
  const { turnTo, close } = useOpening()
  const index = rows.findIndex((row) => row.id === id)
  const before = rows.slice(0, Math.max(0, index)).findLast((row) => row.id !== null)
  const isListed = index >= 0
  const after = isListed ? rows.slice(index + 1).find((row) => row.id !== null) : undefined

  const loadAndTurn = async () => {
    const all = (await loadMore?.()) ?? []
    const at = all.findIndex((row) => row.id === id)
    const next = at < 0 ? undefined : all.slice(at + 1).find((row) => row.id !== null)
    if (next?.id) turnTo(next.id)
  }
  const next = after
    ? () => turnTo(after.id!)
    : isListed && loadMore
      ? () => void loadAndTurn()
      : null
  return (
    <Part what="The details">
      <DetailDrawer
        id={id}
        row={rows[index]}
        previous={before ? () => turnTo(before.id!) : null}
        next={next}
        position={
          isListed ? `${index + 1} of ${rows.length} ${isChoice ? 'shown' : 'loaded'}` : null
        }
        onClose={close}
      />
    </Part>
  )
}
