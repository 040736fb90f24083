import { formatCount } from '#web/generation/format.ts'
import { Highlight } from '#web/ui/highlight.tsx'
import { isContainer, sizeOf } from './json-lines.ts'
import { pathText, shortPathText } from './json-path.ts'
import type { Found, Match } from './json-search.ts'

interface JsonMatchesProps {
  found: Found
  pattern: RegExp
  root: string
  onReveal: (match: Match) => void
}

/** Characters of a long value before and after what was found in it. */
const AROUND = 60

/** What a search found, each as path and value; choosing one shows it in the tree. */
export function JsonMatches({ found, pattern, root, onReveal }: JsonMatchesProps) {
  const hidden = found.count - found.matches.length
  if (found.count === 0) {
    return <p className="bg-canvas px-3 py-3 text-muted">No key or value has this in it.</p>
  }
  return (
    <div className="max-h-96 overflow-y-auto bg-canvas py-1">
      <ul>
        {found.matches.map((match) => (
          <li key={pathText('', match.path)}>
            <button
              type="button"
              title="Show in the tree"
              className="block w-full px-3 py-1 text-left font-mono text-12 leading-5 outline-offset-[-2px] hover:bg-hover"
              onClick={() => onReveal(match)}
            >
              <span className="block truncate text-muted">
                <Highlight text={shortPathText(root, match.path)} pattern={pattern} />
              </span>
              <bdi className="line-clamp-3 break-words">
                <Highlight text={excerpt(match.value, pattern)} pattern={pattern} />
              </bdi>
            </button>
          </li>
        ))}
      </ul>
      {(hidden > 0 || found.isCut) && (
        <p className="px-3 py-1 text-muted">
          {found.isCut
            ? 'The search ended here: the input is very large.'
            : `And ${formatCount(hidden)} more. Search for more of it.`}
        </p>
      )}
    </div>
  )
}

/** The value, or of a long one the part in which something was found. */
function excerpt(value: unknown, pattern: RegExp): string {
  if (isContainer(value)) return Array.isArray(value) ? `[${sizeOf(value)} items]` : '{…}'
  const text = String(value)
  if (text.length <= 2 * AROUND) return text
  const at = pattern.exec(text)?.index ?? 0
  const from = Math.max(0, at - AROUND)
  return `${from > 0 ? '…' : ''}${text.slice(from, at + 2 * AROUND)}…`
}
