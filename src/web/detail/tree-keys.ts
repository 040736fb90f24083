/** What a key does in a tree: the pattern of the ARIA Authoring Practices for tree views. */
import type { Line } from './json-lines.ts'

export interface Step {
  /** The line to go to. */
  to?: Line | undefined
  /** Whether the active line is to open or to close. */
  turn?: boolean
}

export function treeStep(key: string, lines: readonly Line[], active: Line): Step | null {
  const index = lines.indexOf(active)
  switch (key) {
    case 'ArrowDown':
      return { to: lines[index + 1] }
    case 'ArrowUp':
      return { to: lines[index - 1] }
    case 'Home':
      return { to: lines[0] }
    case 'End':
      return { to: lines.at(-1) }
    case 'ArrowRight':
      if (!active.opens) return {}
      return active.isOpen ? { to: childOf(lines, index) } : { turn: true }
    case 'ArrowLeft':
      return active.opens && active.isOpen ? { turn: false } : { to: parentOf(lines, index) }
    case 'Enter':
    case ' ':
      return active.opens ? { turn: !active.isOpen } : {}
    default:
      return null
  }
}

function childOf(lines: readonly Line[], index: number): Line | undefined {
  const next = lines[index + 1]
  return next && next.depth > lines[index]!.depth ? next : undefined
}

function parentOf(lines: readonly Line[], index: number): Line | undefined {
  const { depth } = lines[index]!
  return lines.slice(0, index).findLast((line) => line.depth < depth)
}
