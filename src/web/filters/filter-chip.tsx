import { ModelName } from '#web/generation/model-name.tsx'
import { X } from 'lucide-react'
import type { MouseEvent, MouseEventHandler } from 'react'
import type { Chip } from './active-chips.ts'

interface FilterChipProps {
  chip: Chip
  onRemove: (event: MouseEvent<HTMLButtonElement>) => void
  onMouseDown: MouseEventHandler
}

/** A filter in force; pressing it takes it away. */
export function FilterChip({ chip, onRemove, onMouseDown }: FilterChipProps) {
  return (
    <button
      type="button"
      title={chip.whole}
      onClick={onRemove}
      onMouseDown={onMouseDown}
      className="touch-target group flex h-7 max-w-56 animate-fade items-center gap-1 rounded-6 border border-line-strong bg-surface pr-1.5 pl-2 text-12 hover:bg-hover"
    >
      <span className="sr-only">Remove filter:</span>
      {chip.name && <span className="shrink-0 text-muted">{chip.name}</span>}
      <bdi className="truncate font-medium">
        {chip.model === undefined ? chip.value : <ModelName model={chip.model} />}
      </bdi>
      <X size={12} aria-hidden="true" className="shrink-0 text-muted group-hover:text-text" />
    </button>
  )
}
