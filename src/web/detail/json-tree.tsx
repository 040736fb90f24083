/**
 * A JSON value as a tree that the keyboard walks through, with a search through all of it. The line that
 * one is on can be copied, and so can its path; both stand in the bar under the tree.
 */
import { formatCount } from '#web/generation/format.ts'
import { CopyButton } from '#web/ui/copy-button.tsx'
import { literalPattern } from '#web/ui/highlight.tsx'
import { prettyJson } from '#web/ui/json-text.ts'
import { useDeferredValue, useId, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { JsonLine } from './json-line.tsx'
import { ancestorsOf, firstOpen, idOf, linesOf, type Line } from './json-lines.ts'
import { pathText, shortPathText } from './json-path.ts'
import { JsonMatches } from './json-matches.tsx'
import { SearchBox } from './search-box.tsx'
import { searchJson, type Match } from './json-search.ts'
import { treeStep } from './tree-keys.ts'

interface JsonTreeProps {
  value: unknown
  /** What the value is called at the beginning of a path. */
  root: string
  /** Names the search box. */
  label: string
}

export function JsonTree({ value, root, label }: JsonTreeProps) {
  const prefix = useId()
  const [query, setQuery] = useState('')
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [activeId, setActiveId] = useState<string | null>(null)
  const [outOfReach, setOutOfReach] = useState<Match | null>(null)

  const first = useMemo(() => firstOpen(value), [value])
  const { lines, isCut } = useMemo(
    () => linesOf(value, (id) => turned.get(id) ?? first.has(id)),
    [value, turned, first],
  )
  const pattern = useDeferredValue(useMemo(() => literalPattern(query), [query]))
  const found = useMemo(() => pattern && searchJson(value, pattern), [value, pattern])
  const showing = query.trim() === '' ? null : found
  const active = lines.find((line) => line.id === activeId) ?? lines[0]
  const target = showing ? outOfReach : active

  const search = (text: string) => {
    setQuery(text)
    setOutOfReach(null)
  }
  const turn = (id: string, isOpen: boolean) =>
    setTurned((before) => new Map(before).set(id, isOpen))
  const focusLine = (id: string) => {
    const line = document.getElementById(prefix + id)
    line?.focus({ preventScroll: true })
    line?.scrollIntoView({ block: 'nearest' })
  }
  const goTo = (line: Line) => {
    flushSync(() => setActiveId(line.id))
    focusLine(line.id)
  }
  const reveal = (match: Match) => {
    const id = idOf(match.path)
    const open = new Map([
      ...turned,
      ...ancestorsOf(value, match.path).map((one) => [one, true] as const),
    ])
    const shown = linesOf(value, (one) => open.get(one) ?? first.has(one)).lines
    if (!shown.some((line) => line.id === id)) {
      setOutOfReach(match)
      return
    }
    flushSync(() => {
      search('')
      setTurned(open)
      setActiveId(id)
    })
    focusLine(id)
  }
  return (
    <div className="flex flex-col overflow-clip rounded-10 border">
      <SearchBox
        label={label}
        value={query}
        onChange={search}
        count={showing && `${formatCount(showing.count)}${showing.isCut ? '+' : ''}`}
        onEnter={() => showing?.matches[0] && reveal(showing.matches[0])}
      />
      {/* The bar sticks within this part: it never covers the search box. */}
      <div>
        {showing && pattern ? (
          <JsonMatches found={showing} pattern={pattern} root={root} onReveal={reveal} />
        ) : (
          <div
            role="tree"
            tabIndex={-1}
            aria-label={label.replace(/^Search /, '')}
            className="bg-canvas py-1 font-mono text-12 leading-5 outline-none"
            onKeyDown={(event) => {
              const step = active && treeStep(event.key, lines, active)
              if (!step || event.ctrlKey || event.metaKey || event.altKey) return
              event.preventDefault()
              event.stopPropagation()
              if (step.turn !== undefined) turn(active.id, step.turn)
              else if (step.to) goTo(step.to)
            }}
          >
            {lines.map((line) => (
              <JsonLine
                key={line.id}
                id={prefix + line.id}
                line={line}
                root={root}
                isChosen={line.id === activeId}
                takesTab={line === active}
                onPick={() => {
                  setActiveId(line.id)
                  if (line.opens) turn(line.id, !line.isOpen)
                }}
              />
            ))}
            {isCut && (
              <p className="px-3 py-1 font-sans text-muted">
                There is more than can be shown at once. Close something, or search.
              </p>
            )}
          </div>
        )}
        {target && (
          <div className="sticky bottom-0 flex flex-wrap items-center gap-x-1 border-t bg-surface py-1 pr-1 pl-3">
            <span
              className="mr-auto min-w-0 flex-[1_1_120px] truncate font-mono text-12 text-muted"
              title={shortPathText(root, target.path, 40)}
            >
              {outOfReach && showing ? 'Too deep to show: ' : ''}
              {shortPathText(root, target.path, 12)}
            </span>
            <CopyButton
              wide
              look="plain"
              shape="small"
              label="Copy value"
              text={() => copied(target.value)}
            />
            <CopyButton
              wide
              look="plain"
              shape="small"
              label="Copy path"
              text={() => pathText(root, target.path)}
            />
          </div>
        )}
      </div>
    </div>
  )
}

/** A text is copied as it is, anything else as JSON. */
function copied(value: unknown): string {
  return typeof value === 'string' ? value : prettyJson(value)
}
