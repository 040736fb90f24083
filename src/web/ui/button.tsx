import type { ComponentProps } from 'react'
import { classes } from './classes.ts'

const LOOKS = {
  plain: 'text-muted hover:bg-hover hover:text-text aria-expanded:bg-hover aria-pressed:bg-hover',
  outline: 'border border-line-strong bg-surface hover:bg-hover',
  solid: 'bg-accent text-on-accent hover:opacity-90',
}

/** Full controls are 32 px high, small ones 24; an icon stands in a square. */
const SHAPES = {
  full: 'h-8 px-3 text-13',
  small: 'h-6 px-2 text-12',
  icon: 'size-8 text-13',
}

export interface ButtonProps extends ComponentProps<'button'> {
  look?: keyof typeof LOOKS
  shape?: keyof typeof SHAPES
}

export function Button({
  look = 'outline',
  shape = 'full',
  type = 'button',
  ...rest
}: ButtonProps) {
  const { className, ...props } = rest
  return (
    <button
      // oxlint-disable-next-line react/button-has-type -- the type is passed on, `button` by default
      type={type}
      className={classes(
        'touch-target inline-flex shrink-0 items-center justify-center gap-1.5 rounded-6 font-medium whitespace-nowrap disabled:opacity-50',
        LOOKS[look],
        SHAPES[shape],
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
export function IconButton({ label, look = 'plain', ...props }: IconButtonProps) {
  return <Button look={look} shape="icon" aria-label={label} title={label} {...props} />
}
