import { titleOf, type Row } from '#web/generation/row.ts'
import { createContext, useContext } from 'react'

/** The query of the list's address: a row's link keeps the filters. */
export const LinkQuery = createContext('')

/** The prompt in two lines, and under a failure its reason; the link that covers the whole row. */
export function showPrompt(row: Row) {
  if (row.errorMessage === null) return <RowLink row={row} className="line-clamp-2 min-w-0" />
  return (
    <span className="flex min-w-0 flex-col">
      <RowLink row={row} className="line-clamp-1" />
      <span className="truncate text-12 text-error" dir="auto" title={row.errorMessage}>
        {row.errorMessage}
      </span>
    </span>
  )
}

/** A real link, so that opening in a new tab works; the list's one click handler opens it in place. */
export function RowLink({ row, className }: { row: Row; className: string }) {
  const query = useContext(LinkQuery)
  const stands = row.prompt === null
  return (
    <a
      href={`/generations/${encodeURIComponent(row.id ?? '')}${query}`}
      dir="auto"
      tabIndex={-1}
      className={`${className} [overflow-wrap:anywhere] outline-none ${stands ? 'text-muted' : ''}`}
    >
      {titleOf(row)}
    </a>
  )
}
