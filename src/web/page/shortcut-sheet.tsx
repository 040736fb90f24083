import { IconButton } from '#web/ui/button.tsx'
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { SHORTCUTS } from './shortcuts.ts'

/** The keys that the page knows, in a dialog. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby="shortcuts-title"
      onClose={onClose}
      className="m-auto w-96 max-w-[calc(100vw-32px)] rounded-10 bg-raised p-4 text-text shadow-float backdrop:bg-black/40 open:animate-fade"
    >
      <div className="mb-3 flex items-center justify-between">
        <h2 id="shortcuts-title" className="text-16 font-semibold">
          Keyboard shortcuts
        </h2>
        <IconButton label="Close" onClick={() => dialog.current?.close()}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      </div>
      <dl className="grid gap-1">
        {SHORTCUTS.map(([keys, does]) => (
          <div key={does} className="flex h-8 items-center justify-between">
            <dt className="text-muted">{does}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="min-w-6 rounded-6 border border-line-strong bg-surface px-1.5 py-0.5 text-center font-sans text-12"
                >
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </dialog>
  )
}
