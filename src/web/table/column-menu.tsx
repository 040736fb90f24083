/** Shows, hides and orders columns: the way without a pointer. */
import { lateComponent } from '#web/ui/late-component.tsx'
import { Part } from '#web/ui/part.tsx'
import { Popover } from '#web/ui/popover.tsx'
import { Columns3 } from 'lucide-react'

const ColumnList = lateComponent(async () => (await import('./column-list.tsx')).ColumnList)

export function ColumnMenu() {
  return (
    <Popover
      label="Columns"
      trigger={
        <>
          <Columns3 size={14} aria-hidden="true" />
          Columns
        </>
      }
    >
      {/* The box has its size before its content comes, so that it opens where it stays. */}
      <div className="min-h-76 w-60 p-2">
        <Part what="The columns">
          <ColumnList />
        </Part>
      </div>
    </Popover>
  )
}
