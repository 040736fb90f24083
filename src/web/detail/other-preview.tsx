import type { Generation } from '#contract/generation.ts'
import { fieldsOf } from '#web/generation/input.ts'
import { safeAddress } from '#web/generation/media-address.ts'
import type { Row } from '#web/generation/row.ts'
import { TypeGlyph } from '#web/generation/thumbnail.tsx'
import { words } from '#web/generation/vocabulary.ts'
import { ExternalLink } from 'lucide-react'
import { FactRow, Facts } from './facts.tsx'
import { FreshLink } from './media-links.tsx'
import type { MediaSource } from './media-of.ts'
import { parseRow } from './parsed-row.ts'

interface OtherPreviewProps {
  id: string
  generation: Generation
  media: MediaSource
}

const ADDRESS = /^[a-z][a-z\d+.-]*:\S/i
const SHOWN = 20

/** Media of a kind without a player: what it is, and where its files are. */
export function OtherPreview({ id, generation, media }: OtherPreviewProps) {
  const type = generation.asset?.asset?.type ?? generation.asset?.type ?? generation.type
  const files = Object.entries(media.fields).filter(isFile).slice(0, SHOWN)
  const format = media.fields['file_format']
  return (
    <div className="flex flex-col gap-3 rounded-10 border bg-canvas p-3">
      <div className="flex items-center gap-2">
        <span className="text-muted">
          <TypeGlyph type={generation.type} size={18} />
        </span>
        <span dir="auto" className="min-w-0 font-medium break-words">
          {generation.asset?.name ?? words(type)}
        </span>
        <span className="ml-auto shrink-0 text-muted" title={type ?? undefined}>
          {typeof format === 'string' ? format : words(type)}
        </span>
      </div>
      {files.length > 0 ? (
        <Facts>
          {files.map(([name, value]) => (
            <FactRow key={name} label={words(name)}>
              <File id={id} name={name} value={value} />
            </FactRow>
          ))}
        </Facts>
      ) : (
        <p className="text-muted">There is no player for this, and it names no file.</p>
      )}
    </div>
  )
}

function isFile(entry: [string, unknown]): entry is [string, string] {
  const [name, value] = entry
  return typeof value === 'string' && value !== '' && (/url$/i.test(name) || ADDRESS.test(value))
}

/** A link where the address is safe to follow, else the address as text. */
function File({ id, name, value }: { id: string; name: string; value: string }) {
  const href = safeAddress(value)
  if (href === null) {
    return <span className="line-clamp-3 font-mono text-12 break-all">{value.slice(0, 500)}</span>
  }
  const read = (row: Row) => {
    const fresh = fieldsOf(parseRow(row).generation?.asset?.asset)[name]
    return typeof fresh === 'string' ? safeAddress(fresh) : null
  }
  return (
    <span className="-my-1.5 -ml-2 block">
      <FreshLink id={id} href={href} read={read}>
        <ExternalLink size={14} aria-hidden="true" />
        {new URL(href).hostname}
      </FreshLink>
    </span>
  )
}
