import { Button, IconButton } from '#web/ui/button.tsx'
import { useStored } from '#web/ui/stored.ts'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { columnState, DEFAULT_COLUMNS, moveColumn, type ColumnId } from './column-state.ts'
import { COLUMNS } from './columns.tsx'

/** Every column with a box to show it and buttons to move it. */
export function ColumnList() {
  const state = useStored(columnState)
  const visibleCount = state.order.length - state.hidden.length
  const toggle = (id: ColumnId) => {
    const hidden = state.hidden.includes(id)
      ? state.hidden.filter((other) => other !== id)
      : [...state.hidden, id]
    columnState.set({ ...state, hidden })
  }
  const move = (id: ColumnId, to: number) => {
    const rest = state.order.filter((other) => other !== id)
    columnState.set({ ...state, order: moveColumn(state.order, id, rest[to] ?? null) })
  }
  return (
    <>
      <ul>
        {state.order.map((id, index) => {
          const isVisible = !state.hidden.includes(id)
          const { title } = COLUMNS[id]
          return (
            <li key={id} className="flex items-center rounded-6 hover:bg-hover">
              <label className="flex h-8 flex-1 items-center gap-2 px-2">
                <input
                  type="checkbox"
                  className="accent-accent"
                  checked={isVisible}
                  disabled={isVisible && visibleCount === 1}
                  onChange={() => toggle(id)}
                />
                {title}
              </label>
              <IconButton
                label={`Move ${title} up`}
                disabled={index === 0}
                onClick={() => move(id, index - 1)}
              >
                <ChevronUp size={14} aria-hidden="true" />
              </IconButton>
              <IconButton
                label={`Move ${title} down`}
                disabled={index === state.order.length - 1}
                onClick={() => move(id, index + 1)}
              >
                <ChevronDown size={14} aria-hidden="true" />
              </IconButton>
            </li>
          )
        })}
      </ul>
      <Button look="plain" className="mt-1 w-full" onClick={() => columnState.set(DEFAULT_COLUMNS)}>
        Reset columns
      </Button>
    </>
  )
}
