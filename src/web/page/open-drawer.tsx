/** The drawer beside the list: which generation, its neighbours in the list's own order, and the way out. */
import type { Row } from '#web/generation/row.ts'
import { useOpening } from '#web/generation/search.tsx'
import { lateComponent } from '#web/ui/late-component.tsx'
import { Part } from '#web/ui/part.tsx'

const DetailDrawer = lateComponent(
  async () => (await import('#web/detail/detail-drawer.tsx')).DetailDrawer,
)

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
  const isListed = index >= 0
  const before = neighbour(rows, index, -1)
  const after = neighbour(rows, index, 1)

  const loadAndTurn = async () => {
    const all = (await loadMore?.()) ?? []
    const next = neighbour(
      all,
      all.findIndex((row) => row.id === id),
      1,
    )
    if (next !== null) turnTo(next)
  }
  const next = after ? () => turnTo(after) : isListed && loadMore ? () => void loadAndTurn() : null
  return (
    <Part what="The details">
      <DetailDrawer
        id={id}
        row={rows[index]}
        previous={before ? () => turnTo(before) : null}
        next={next}
        position={
          isListed ? `${index + 1} of ${rows.length} ${isChoice ? 'shown' : 'loaded'}` : null
        }
        onClose={close}
      />
    </Part>
  )
}

/** The id of the next row in a direction that can be opened; null at the end, or from nowhere. */
function neighbour(rows: readonly Row[], index: number, step: 1 | -1): string | null {
  if (index < 0) return null
  for (let at = index + step; at >= 0 && at < rows.length; at += step) {
    const id = rows[at]?.id
    if (id) return id
  }
  return null
}
