import { Button, IconButton } from '#web/ui/button.tsx'
import { X } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { FilterPanel } from './filter-panel.tsx'

interface FilterSheetProps {
  open: boolean
  onClose: () => void
}

/** The filters over a narrow screen, by the platform's own modal dialog. Closed, it is not there at all. */
export function FilterSheet({ open, onClose }: FilterSheetProps) {
  return open ? <Sheet onClose={onClose} /> : null
}

function Sheet({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)

  // Closed before it is taken out, the dialog gives the focus back to where it came from.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])

  return (
    <dialog
      ref={dialog}
      aria-label="Filter generations"
      onClose={(event) => {
        if (!event.currentTarget.open) onClose()
      }}
      closedby="any"
      className="fixed inset-y-0 right-0 left-auto m-0 h-dvh max-h-none w-full max-w-[420px] animate-slide border-0 bg-surface p-0 text-text shadow-float backdrop:animate-fade backdrop:bg-black/40"
    >
      <div className="flex h-full flex-col">
        <div className="min-h-0 grow">
          <FilterPanel
            trailing={
              <IconButton label="Close" onClick={onClose}>
                <X size={16} aria-hidden="true" />
              </IconButton>
            }
          />
        </div>
        <div className="border-t p-3 pb-[max(12px,env(safe-area-inset-bottom))]">
          <Button look="solid" className="w-full pointer-coarse:h-11" onClick={onClose}>
            Show results
          </Button>
        </div>
      </div>
    </dialog>
  )
}
