import { isInFlight, type Generation } from '#contract/generation.ts'
import { heal } from '#web/generation/heal.ts'
import type { Row } from '#web/generation/row.ts'
import { TypeGlyph } from '#web/generation/thumbnail.tsx'
import { statusWord } from '#web/generation/vocabulary.ts'
import { Button } from '#web/ui/button.tsx'
import { useQueryClient } from '@tanstack/react-query'
import { ImageOff, RotateCw } from 'lucide-react'
import { FlightPreview } from './flight-preview.tsx'
import { MediaBox, Note } from './media-box.tsx'
import { MediaLinks } from './media-links.tsx'
import { MediaPreview } from './media-preview.tsx'
import { mediaOf, type MediaSource } from './media-of.ts'
import { Section } from './section.tsx'
import { ratioOf } from './summary-of.ts'

interface PreviewSectionProps {
  row: Row
  generation: Generation
  input: unknown
}

const RATIO = 16 / 9
const WORDLESS = new Set(['audio', 'voice', 'text'])

/** What the generation made; until then what will be here, and after a failure that there is nothing. */
export function PreviewSection({ row, generation, input }: PreviewSectionProps) {
  const media = mediaOf(generation)
  const ratio = measuredRatio(row) ?? ratioOf(input) ?? (row.type === 'image' ? 1 : RATIO)
  const hasMedia = generation.asset !== null || media.addresses.length > 0
  const isFailed = row.status === 'error'
  if (isInFlight(row.status) || !hasMedia) {
    return (
      <Section title="Preview">
        <MediaBox ratio={isFailed || WORDLESS.has(media.kind) ? 3 : ratio}>
          {isInFlight(row.status) ? (
            <FlightPreview row={row} />
          ) : isFailed ? (
            <Note icon={<ImageOff size={20} />} title="Nothing was made">
              <p>The error below says why.</p>
            </Note>
          ) : (
            <Empty row={row} />
          )}
        </MediaBox>
      </Section>
    )
  }
  return (
    <Section
      title="Preview"
      actions={row.id !== null && hasFile(media) && <MediaLinks id={row.id} row={row} />}
    >
      <MediaPreview id={generation.id} generation={generation} media={media} ratio={ratio} />
    </Section>
  )
}

function measuredRatio({ width, height }: Row): number | null {
  return width !== null && height !== null && width > 0 && height > 0 ? width / height : null
}

/** Kinds without a player of their own name their links themselves. */
const hasFile = (media: MediaSource) => media.kind !== 'other' && media.addresses.length > 0

function Empty({ row }: { row: Row }) {
  const client = useQueryClient()
  const { id } = row
  return (
    <Note icon={<TypeGlyph type={row.type} size={20} />} title="There is nothing to show">
      <p>
        {row.status === 'complete'
          ? 'It is complete, but upstream sent no asset with it.'
          : `Its status is ${statusWord(row.status)}, and it has no asset.`}
      </p>
      {id !== null && (
        <Button className="mt-2" onClick={() => void heal(client, id).catch(() => {})}>
          <RotateCw size={14} />
          Ask again
        </Button>
      )}
    </Note>
  )
}
