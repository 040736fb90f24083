/**
 * One generation in full, beside the list or over it. The frame and its header stay when another
 * generation is turned to; the content is a new one, so it starts at its top and the media before it end.
 */
import type { Row } from '#web/generation/row.ts'
import { DetailBody } from './detail-body.tsx'
import { DetailLoading, DetailProblem } from './detail-states.tsx'
import { DrawerFrame } from './drawer-frame.tsx'
import { DrawerHeader } from './drawer-header.tsx'
import { useOpened } from './use-opened.ts'

export interface DetailDrawerProps {
  id: string
  /** The listed row; without it the drawer asks for the generation itself. */
  row: Row | undefined
  /** Turn to the neighbours in the list; null where there is none. */
  previous: (() => void) | null
  next: (() => void) | null
  /** Where in the list it stands, such as "12 of 300 loaded". */
  position: string | null
  onClose: () => void
}

export function DetailDrawer({ row: listed, ...rest }: DetailDrawerProps) {
  const { id, onClose } = rest
  const { row, problem, trouble, retry } = useOpened(id, listed)
  return (
    <DrawerFrame onClose={onClose}>
      <DrawerHeader row={row} {...rest} />
      <div key={id} className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain">
        {row ? (
          <DetailBody row={row} />
        ) : problem ? (
          <DetailProblem id={id} problem={problem} onRetry={retry} />
        ) : (
          <DetailLoading trouble={trouble} />
        )}
      </div>
    </DrawerFrame>
  )
}
