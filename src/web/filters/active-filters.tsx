import { useAskAhead, useChangeSearch, useSearch } from '#web/generation/search.tsx'
import { useMemo, useRef, type MouseEvent } from 'react'
import { activeChips, type Chip } from './active-chips.ts'
import { FilterChip } from './filter-chip.tsx'

/** The filters in force as chips in one row that scrolls sideways; an empty row keeps its place. */
export function ActiveFilters() {
  const chips = useChips()
  const change = useChangeSearch()
  const askAhead = useAskAhead()
  const row = useRef<HTMLDivElement>(null)

  // The focus moves on before its chip goes: to the next one, else the one before, else the row.
  const remove = (chip: Chip, event: MouseEvent<HTMLButtonElement>) => {
    const item = event.currentTarget.closest('li')
    const neighbour = item?.nextElementSibling ?? item?.previousElementSibling
    const target = neighbour?.querySelector('button') ?? row.current
    target?.focus()
    change(chip.removal)
  }
  return (
    <div
      ref={row}
      role="group"
      aria-label="Active filters"
      tabIndex={-1}
      className="flex h-11 min-w-0 grow items-center rounded-6 outline-none"
    >
      {chips.length > 0 && (
        <ul className="-ml-3 flex h-11 min-w-0 items-center gap-1 overflow-x-auto overflow-y-hidden overscroll-x-contain mask-x-from-[calc(100%-12px)] px-3 [scrollbar-width:none]">
          {chips.map((chip) => (
            <li key={chip.key} className="shrink-0">
              <FilterChip
                chip={chip}
                onRemove={(event) => remove(chip, event)}
                {...askAhead(chip.removal)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function useChips(): readonly Chip[] {
  const { search } = useSearch()
  return useMemo(() => activeChips(search), [search])
}
