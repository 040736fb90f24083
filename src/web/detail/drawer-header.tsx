import { isInFlight } from '#contract/generation.ts'
import { shortId } from '#web/generation/format.ts'
import type { Row } from '#web/generation/row.ts'
import { address } from '#web/generation/address.ts'
import { StatusBadge, Countdown } from '#web/generation/status-badge.tsx'
import { TypeGlyph } from '#web/generation/thumbnail.tsx'
import { words } from '#web/generation/vocabulary.ts'
import { IconButton } from '#web/ui/button.tsx'
import { CopyButton } from '#web/ui/copy-button.tsx'
import { ChevronDown, ChevronUp, Link2, X } from 'lucide-react'

interface DrawerHeaderProps {
  id: string
  row: Row | undefined
  previous: (() => void) | null
  next: (() => void) | null
  position: string | null
  onClose: () => void
}

const SIZE = 'pointer-coarse:size-11'

/** What is open, how it is doing, and the ways on. It stays where it is while the content changes. */
export function DrawerHeader({ id, row, previous, next, position, onClose }: DrawerHeaderProps) {
  return (
    <header className="shrink-0 border-b py-2 pr-2 pl-4">
      <div className="flex h-8 items-center gap-2 pointer-coarse:h-11">
        <span className="text-muted">
          <TypeGlyph type={row?.type ?? null} />
        </span>
        <h2
          tabIndex={-1}
          dir="auto"
          className="min-w-0 truncate rounded-6 text-14 font-semibold outline-none"
        >
          {titleOf(row)}
        </h2>
        {/* On narrow screens the details alone have it: shortened twice it would say nothing. */}
        <span className="font-mono text-12 text-muted max-md:hidden" title={id}>
          {shortId(id)}
        </span>
        <span className="ml-auto flex shrink-0">
          <CopyButton
            label="Copy link"
            icon={<Link2 size={16} />}
            // The filters of this moment stay out: the link is to the generation.
            text={() => new URL(address({}, id), window.location.href).href}
            className={SIZE}
          />
          <IconButton
            label="Previous"
            disabled={previous === null}
            onClick={() => previous?.()}
            className={SIZE}
          >
            <ChevronUp size={16} />
          </IconButton>
          <IconButton
            label="Next"
            disabled={next === null}
            onClick={() => next?.()}
            className={SIZE}
          >
            <ChevronDown size={16} />
          </IconButton>
          <IconButton label="Close" onClick={onClose} className={SIZE}>
            <X size={16} />
          </IconButton>
        </span>
      </div>
      <div className="flex h-6 items-center gap-2 pr-2 text-12 text-muted">
        {row && row.id !== null && <StatusBadge status={row.status} />}
        {row && isInFlight(row.status) && <Flight row={row} />}
        <span className="ml-auto truncate">{position}</span>
      </div>
    </header>
  )
}

function titleOf(row: Row | undefined): string {
  if (!row) return 'Generation'
  return row.id === null ? 'Unreadable row' : words(row.operation ?? row.type)
}

function Flight({ row }: { row: Row }) {
  return (
    <span className="flex gap-1.5 whitespace-nowrap">
      {row.progress !== null && <span>{Math.round(row.progress * 100)}%</span>}
      {row.dueAt !== null && <Countdown dueAt={row.dueAt} />}
    </span>
  )
}
