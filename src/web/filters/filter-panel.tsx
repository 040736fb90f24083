/** The filters, bound to the address. It fills the box it is put in: its head stays, its fields scroll. */
import { useChangeSearch, useSearch } from '#web/generation/search.tsx'
import { Button } from '#web/ui/button.tsx'
import { memo, useState, type ReactNode } from 'react'
import { NO_FILTERS, useActiveCount } from './active-count.ts'
import { CreatedField } from './created-field.tsx'
import { FieldNotes } from './field-note.tsx'
import { IdsField } from './ids-field.tsx'
import { otherSentences } from './problem-words.ts'
import { PromptField } from './prompt-field.tsx'
import { ThreadField } from './thread-field.tsx'
import { TypeField } from './type-field.tsx'

interface FilterPanelProps {
  /** What stands at the end of the head, such as the button that closes a sheet. */
  trailing?: ReactNode
}

export const FilterPanel = memo(function FilterPanel({ trailing }: FilterPanelProps) {
  const { problems } = useSearch()
  const change = useChangeSearch()
  const count = useActiveCount()
  const [clearings, setClearings] = useState(0)
  const isClear = count === 0 && problems.length === 0

  const clearAll = () => {
    if (isClear) return
    change(NO_FILTERS)
    setClearings(clearings + 1)
  }
  return (
    <search aria-label="Filters" className="flex h-full min-h-0 flex-col text-13">
      <div className="flex h-11 shrink-0 items-center gap-2 pr-2 pl-4">
        <h2 className="font-medium">Filters</h2>
        {count > 0 && (
          <span className="min-w-5 rounded-full bg-selected px-1.5 text-center text-12 leading-5 font-medium text-accent">
            {count}
            <span className="sr-only"> active</span>
          </span>
        )}
        {/* It stays focusable when there is nothing left to clear, so that the focus is not lost. */}
        <Button
          look="plain"
          shape="small"
          aria-disabled={isClear}
          onClick={clearAll}
          className="ml-auto aria-disabled:cursor-default aria-disabled:opacity-50 aria-disabled:hover:bg-transparent"
        >
          Clear all
        </Button>
        {trailing}
      </div>
      {/* "Clear all" also drops what stands in the fields and was never sent: they start anew. */}
      <div
        key={clearings}
        className="flex min-h-0 grow flex-col gap-4 overflow-y-auto overscroll-contain px-4 pt-1 pb-6"
      >
        <FieldNotes sentences={otherSentences(problems)} />
        <TypeField />
        <CreatedField />
        <PromptField />
        <ThreadField />
        <IdsField />
      </div>
    </search>
  )
})
