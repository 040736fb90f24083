/** Which columns show, in which order and how wide: remembered in local storage, and read strictly. */
import { stored } from '#web/ui/stored.ts'
import * as z from 'zod/mini'

export const COLUMN_IDS = [
  'preview',
  'prompt',
  'status',
  'type',
  'model',
  'created',
  'cost',
  'size',
] as const
export type ColumnId = (typeof COLUMN_IDS)[number]

const ColumnState = z.object({
  order: z.array(z.enum(COLUMN_IDS)),
  hidden: z.array(z.enum(COLUMN_IDS)),
  /** Pixels, where they differ from the column's own width. */
  sizes: z.record(z.string(), z.number().check(z.gte(40), z.lte(1200))),
})
export type ColumnState = z.infer<typeof ColumnState>

export const DEFAULT_COLUMNS: ColumnState = { order: [...COLUMN_IDS], hidden: [], sizes: {} }

/** Gives columns that a later version added their default place, so that no column is ever lost. */
function complete(state: ColumnState): ColumnState {
  const order = [...new Set(state.order)]
  for (const [index, id] of COLUMN_IDS.entries()) {
    if (!order.includes(id)) order.splice(index, 0, id)
  }
  return { ...state, order }
}

export const columnState = stored(
  'columns',
  (value) => complete(ColumnState.parse(value)),
  DEFAULT_COLUMNS,
)

/** The order after one column was put before another, or last where `before` is null. */
export function moveColumn(
  order: readonly ColumnId[],
  moved: ColumnId,
  before: ColumnId | null,
): ColumnId[] {
  const rest = order.filter((id) => id !== moved)
  rest.splice(before === null ? rest.length : rest.indexOf(before), 0, moved)
  return rest
}
