/**
 * An icon of the document's sheet: two elements each instead of a component and its paths for every row.
 */
import type { IconName } from './icon-sheet.ts'

export type { IconName }

interface IconProps {
  name: IconName
  /** Pixels. */
  size: number
  className?: string
}

export function Icon({ name, size, className = 'shrink-0' }: IconProps) {
  return (
    <svg width={size} height={size} aria-hidden="true" className={className}>
      <use href={`#icon-${name}`} />
    </svg>
  )
}
