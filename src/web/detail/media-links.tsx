/** Links to the file itself, whose addresses run out like all others. */
import { heal } from '#web/generation/heal.ts'
import { findRow } from '#web/generation/list-cache.ts'
import { isExpired, safeAddress } from '#web/generation/media-address.ts'
import type { Row } from '#web/generation/row.ts'
import { useQueryClient } from '@tanstack/react-query'
import { Download, ExternalLink } from 'lucide-react'
import type { MouseEvent, ReactNode } from 'react'
import { addressesOf, bestAddress } from './media-of.ts'
import { parseRow } from './parsed-row.ts'
import { MARGIN } from './use-address.ts'

interface FreshLinkProps {
  id: string
  href: string
  /** Finds the address in a fresh row. */
  read: (row: Row) => string | null
  download?: boolean
  children: ReactNode
}

/** A link in a new tab; an address that has run out is refreshed before it is followed. */
export function FreshLink({ id, href, read, download = false, children }: FreshLinkProps) {
  const client = useQueryClient()
  const isStale = () => isExpired(href, Date.now(), MARGIN)
  // By the time of the click the fresh address is usually in place.
  const warm = () => {
    if (isStale()) heal(client, id).catch(() => {})
  }
  const onClick = (event: MouseEvent) => {
    if (!isStale()) return
    event.preventDefault()
    const open = () => {
      const row = findRow(client, id)
      window.open((row && read(row)) ?? href, '_blank', 'noopener,noreferrer')
    }
    heal(client, id).then(open, open)
  }
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      referrerPolicy="no-referrer"
      {...(download && { download: '' })}
      onPointerEnter={warm}
      onFocus={warm}
      onClick={onClick}
      className="touch-target inline-flex h-8 items-center gap-1.5 rounded-6 px-2 text-13 font-medium text-muted hover:bg-hover hover:text-text"
    >
      {children}
    </a>
  )
}

const bestOf = (row: Row) => bestAddress(addressesOf(row), Date.now())
const downloadOf = (row: Row) =>
  safeAddress(parseRow(row).generation?.asset?.asset?.download_url) ?? bestOf(row)

/** Opening and saving the media of a row. */
export function MediaLinks({ id, row }: { id: string; row: Row }) {
  const original = bestOf(row)
  const download = downloadOf(row)
  return (
    <span className="-mr-2 flex">
      {original !== null && (
        <FreshLink id={id} href={original} read={bestOf}>
          <ExternalLink size={14} aria-hidden="true" />
          Open original
        </FreshLink>
      )}
      {download !== null && (
        <FreshLink id={id} href={download} read={downloadOf} download>
          <Download size={14} aria-hidden="true" />
          Download
        </FreshLink>
      )}
    </span>
  )
}
