import { CopyButton } from '#web/ui/copy-button.tsx'
import { prettyJson } from '#web/ui/json-text.ts'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { JsonTree } from './json-tree.tsx'

/** The row as upstream sent it, shown when it is asked for. */
export function RawJson({ payload }: { payload: unknown }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      className="group"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="touch-target inline-flex list-none items-center gap-1 rounded-6 pr-2 font-medium text-muted hover:text-text [&::-webkit-details-marker]:hidden">
        <ChevronRight
          size={14}
          aria-hidden="true"
          className="transition-transform group-open:rotate-90"
        />
        Raw JSON
      </summary>
      {isOpen && (
        <div className="mt-2 flex flex-col gap-2">
          <CopyButton
            wide
            label="Copy raw JSON"
            text={() => prettyJson(payload)}
            className="self-start"
          />
          <JsonTree value={payload} root="generation" label="Search raw JSON" />
        </div>
      )}
    </details>
  )
}
