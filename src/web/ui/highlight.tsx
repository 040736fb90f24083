/** Finding a text in another without regard to case, and marking it. */

/** A pattern that finds a text as it stands; null where there is nothing to find. */
export function literalPattern(text: string): RegExp | null {
  const wanted = text.trim()
  return wanted === '' ? null : new RegExp(wanted.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'iu')
}

/** A text with the first occurrence of a pattern marked. */
export function Highlight({ text, pattern }: { text: string; pattern: RegExp | null }) {
  const match = pattern?.exec(text)
  if (!match || match[0] === '') return text
  const end = match.index + match[0].length
  return (
    <>
      {text.slice(0, match.index)}
      <mark>{match[0]}</mark>
      {text.slice(end)}
    </>
  )
}
