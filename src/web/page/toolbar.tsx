import { useActiveCount } from '#web/filters/active-count.ts'
import { formatCount } from '#web/generation/format.ts'
import { ColumnMenu } from '#web/table/column-menu.tsx'
import { Button } from '#web/ui/button.tsx'
import { lateComponent } from '#web/ui/late-component.tsx'
import { Part } from '#web/ui/part.tsx'
import { ArrowUp, SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'

const ActiveFilters = lateComponent(
  async () => (await import('#web/filters/active-filters.tsx')).ActiveFilters,
)

interface ToolbarProps {
  /** Loaded rows; null while nothing was loaded yet. */
  loaded: number | null
  /** Rows shown after the facets. */
  shown: number
  arrivals: { count: number; isMore: boolean; show: () => void }
  /** Opens the filters where they are a sheet; null where they stand beside the list. */
  onFilters: (() => void) | null
}

export function Toolbar({ loaded, shown, arrivals, onFilters }: ToolbarProps) {
  const active = useActiveCount()
  // Once there were chips their place stays: it takes the focus of the last one removed.
  const [hasChips, setHasChips] = useState(active > 0)
  if (active > 0 && !hasChips) setHasChips(true)
  return (
    <div className="flex h-11 shrink-0 items-center gap-2 border-b pr-2 pl-4 max-md:pl-1">
      {onFilters && (
        <Button look="plain" onClick={onFilters}>
          <SlidersHorizontal size={14} aria-hidden="true" />
          Filters{active > 0 && ` (${active})`}
        </Button>
      )}
      <div className="min-w-0 flex-1">
        {hasChips && (
          <Part what="The active filters">
            <ActiveFilters />
          </Part>
        )}
      </div>
      {arrivals.count > 0 && <Arrivals {...arrivals} />}
      <span role="status" className="shrink-0 px-2 text-12 text-muted">
        {loaded !== null && countWords(loaded, shown)}
      </span>
      {onFilters === null && <ColumnMenu />}
    </div>
  )
}

function countWords(loaded: number, shown: number): string {
  if (shown === loaded) return `${formatCount(loaded)} loaded`
  return `${formatCount(shown)} shown of ${formatCount(loaded)} loaded`
}

function Arrivals({ count, isMore, show }: ToolbarProps['arrivals']) {
  const words = `${count}${isMore ? '+' : ''} new generation${count === 1 ? '' : 's'}`
  return (
    <Button look="solid" onClick={show} aria-label={words} shape="small" className="animate-fade">
      <ArrowUp size={14} aria-hidden="true" />
      <span className="max-md:hidden">{words}</span>
      <span className="md:hidden">{count} new</span>
    </Button>
  )
}
