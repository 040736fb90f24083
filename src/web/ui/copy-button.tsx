import { Check, Copy } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { Button, IconButton, type ButtonProps } from './button.tsx'

interface CopyButtonProps extends Pick<ButtonProps, 'look' | 'shape' | 'className'> {
  /** What goes to the clipboard; made only when it is asked for. */
  text: () => string
  label: string
  /** Shows the label beside the icon. */
  wide?: boolean
  /** Stands in for the copy icon. */
  icon?: ReactNode
}

/** Copies a text, and says so for two seconds to eyes and to assistive technology. */
export function CopyButton({ text, label, wide = false, icon, ...looks }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null)

  useEffect(() => {
    if (outcome === null) return
    const timer = setTimeout(() => setOutcome(null), 2000)
    return () => clearTimeout(timer)
  }, [outcome])

  const copy = () => {
    writeClipboard(text()).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    )
  }
  const glyph = outcome === 'copied' ? <Check size={14} /> : (icon ?? <Copy size={14} />)
  const said = outcome === 'copied' ? 'Copied' : outcome === 'refused' ? 'Copying was refused' : ''
  return (
    <>
      {wide ? (
        <Button onClick={copy} {...looks}>
          {glyph}
          {label}
        </Button>
      ) : (
        <IconButton label={label} onClick={copy} {...looks}>
          {glyph}
        </IconButton>
      )}
      <span role="status" className="sr-only">
        {said}
      </span>
    </>
  )
}

/** The clipboard API where the page is a secure context, else the selection that every browser copies. */
async function writeClipboard(text: string): Promise<void> {
  if (typeof navigator.clipboard?.writeText === 'function') {
    await navigator.clipboard.writeText(text)
    return
  }
  const area = document.createElement('textarea')
  area.value = text
  area.className = 'fixed opacity-0'
  // What lies outside an open modal dialog is inert and cannot be selected.
  const place = document.querySelector('dialog:modal') ?? document.body
  place.append(area)
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  if (!done) throw new Error('copying was refused')
}
