import { formatCount } from '#web/generation/format.ts'
import { classes } from '#web/ui/classes.ts'
import { ChevronRight } from 'lucide-react'
import { isContainer, sizeOf, TEXT_SHOWN, type Line } from './json-lines.ts'

interface JsonLineProps {
  id: string
  line: Line
  /** What the root is called. */
  root: string
  isChosen: boolean
  /** The one line that Tab reaches. */
  takesTab: boolean
  /** The line was clicked. */
  onPick: () => void
}

const INDENT = 14
/** Deeper lines stand no further in: they would leave the panel. */
const INDENTS = 16
/** Characters of an opened text that are laid out; the copy has all of them. */
const OPENED_TEXT = 20_000

export function JsonLine({ id, line, root, isChosen, takesTab, onPick }: JsonLineProps) {
  const { depth, name, opens, isOpen, range } = line
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree takes the keys of its lines
    <div
      id={id}
      role="treeitem"
      aria-level={depth + 1}
      aria-selected={isChosen}
      {...(opens && { 'aria-expanded': isOpen })}
      tabIndex={takesTab ? 0 : -1}
      style={{ paddingLeft: 8 + Math.min(depth, INDENTS) * INDENT }}
      className={classes(
        'flex scroll-my-12 pr-3 outline-offset-[-2px]',
        isChosen ? 'bg-selected' : 'hover:bg-hover',
        opens && 'cursor-pointer',
      )}
      onClick={onPick}
    >
      <ChevronRight
        size={14}
        aria-hidden="true"
        className={classes(
          'mt-[3px] mr-0.5 shrink-0 text-muted transition-transform',
          isOpen && 'rotate-90',
          !opens && 'invisible',
        )}
      />
      <span className="min-w-0 break-words whitespace-pre-wrap">
        {range ? (
          <span className="text-muted">{`${formatCount(range[0])} … ${formatCount(range[1] - 1)}`}</span>
        ) : (
          <>
            <span className="text-muted">{name ?? root}: </span>
            <Value line={line} />
          </>
        )}
      </span>
    </div>
  )
}

function Value({ line: { value, isOpen } }: { line: Line }) {
  if (isContainer(value)) return <ContainerValue value={value} isOpen={isOpen} />
  if (typeof value === 'string') {
    const shown = isOpen ? OPENED_TEXT : TEXT_SHOWN
    const text = value.length > shown ? `${value.slice(0, shown)}…` : value
    return <bdi>{isOpen ? text : JSON.stringify(text)}</bdi>
  }
  return <span className="text-accent">{String(value)}</span>
}

const KEYS_SHOWN = 4

/** Closed, a container shows its first keys or how many there are; open, its children say it. */
function ContainerValue({ value, isOpen }: { value: object; isOpen: boolean }) {
  const size = sizeOf(value)
  if (Array.isArray(value)) {
    const items = size === 1 ? 'item' : 'items'
    return (
      <span className="text-muted">{size === 0 ? '[]' : `[${formatCount(size)} ${items}]`}</span>
    )
  }
  if (size === 0) return <span className="text-muted">{'{}'}</span>
  if (isOpen) return <span className="text-muted">{`{${formatCount(size)}}`}</span>
  const keys = Object.keys(value).slice(0, KEYS_SHOWN)
  const rest = size > KEYS_SHOWN ? ', …' : ''
  return (
    <bdi className="text-muted">{`{${keys.map((key) => key.slice(0, 40)).join(', ')}${rest}}`}</bdi>
  )
}
