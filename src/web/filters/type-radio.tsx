import { classes } from '#web/ui/classes.ts'
import { Check } from 'lucide-react'
import type { MouseEventHandler, ReactNode } from 'react'

interface TypeRadioProps {
  name: string
  isChecked: boolean
  onChoose: () => void
  onMouseDown: MouseEventHandler
  /** A line of a list, with a tick where it is checked, rather than a tile. */
  isWide?: boolean
  glyph?: ReactNode
  children: string
}

/** A native radio laid invisibly over its own label: the whole tile takes the pointer and the focus ring. */
export function TypeRadio(props: TypeRadioProps) {
  const { name, isChecked, onChoose, onMouseDown, isWide, glyph, children } = props
  return (
    <label
      className={classes(
        'relative flex h-8 items-center gap-1.5 rounded-6 text-13 pointer-coarse:h-11',
        isWide ? 'px-2' : 'justify-center border px-1',
        isChecked
          ? 'border-accent bg-selected font-medium text-text'
          : 'border-line-strong text-muted hover:bg-hover hover:text-text',
      )}
    >
      <input
        type="radio"
        name={name}
        checked={isChecked}
        onChange={onChoose}
        onMouseDown={onMouseDown}
        className="absolute inset-0 size-full cursor-pointer appearance-none rounded-6"
      />
      {glyph}
      <span className="truncate">{children}</span>
      {isWide && isChecked && (
        <Check size={14} aria-hidden="true" className="ml-auto shrink-0 text-accent" />
      )}
    </label>
  )
}
