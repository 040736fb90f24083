import type { ComponentProps } from 'react'
import { classes } from './classes.ts'

type Look = 'plain' | 'outline' | 'solid'

const LOOKS: Record<Look, string> = {
  plain: 'text-muted hover:bg-hover hover:text-text aria-expanded:bg-hover aria-pressed:bg-hover',
  outline: 'border border-line-strong bg-surface hover:bg-hover',
  solid: 'bg-accent text-on-accent hover:opacity-90',
}

export interface ButtonProps extends ComponentProps<'button'> {
  look?: Look
}

/** A button with a word, 32 px high. */
export function Button({ look = 'outline', className, type = 'button', ...props }: ButtonProps) {
  return (
    <button
      // oxlint-disable-next-line react/button-has-type -- the type is passed on, `button` by default
      type={type}
      className={classes(
        'touch-target inline-flex h-8 shrink-0 items-center justify-center gap-1.5 rounded-6 px-3 text-13 font-medium whitespace-nowrap transition-colors disabled:opacity-50',
        LOOKS[look],
        className,
      )}
      {...props}
    />
  )
}

export interface IconButtonProps extends ButtonProps {
  /** The accessible name, also shown on hover. */
  label: string
}

/** A square button with an icon; its label is its accessible name. */
export function IconButton({ label, look = 'plain', className, ...props }: IconButtonProps) {
  return (
    <Button
      look={look}
      aria-label={label}
      title={label}
      className={classes('w-8 px-0', className)}
      {...props}
    />
  )
}
