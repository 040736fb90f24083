import type { Row } from '#web/generation/row.ts'
import { Skeleton } from '#web/ui/skeleton.tsx'
import { useDeferredValue } from 'react'
import { DetailsSection } from './details-section.tsx'
import { ErrorSection } from './error-section.tsx'
import { InputSection } from './input-section.tsx'
import { JsonTree } from './json-tree.tsx'
import { LongText } from './long-text.tsx'
import { parseRow } from './parsed-row.ts'
import { PreviewSection } from './preview-section.tsx'
import { Section } from './section.tsx'

/** Characters of JSON that are read before the first paint; more than that is read after it. */
const LARGE = 100_000

/** The sections of one generation. */
export function DetailBody({ row }: { row: Row }) {
  const shown = useDeferredValue(row, row.source.length > LARGE ? null : row)
  if (shown === null) return <Opening row={row} />
  const { payload, generation, input } = parseRow(shown)
  if (!generation) return <Unreadable payload={payload} />
  return (
    <>
      <PreviewSection row={shown} generation={generation} input={input} />
      <ErrorSection generation={generation} payload={payload} />
      <InputSection generation={generation} input={input} />
      <DetailsSection row={shown} generation={generation} payload={payload} />
    </>
  )
}

/** What the row alone tells, for the moment that a huge payload takes to be read. */
function Opening({ row }: { row: Row }) {
  return (
    <>
      <Section title="Preview">
        <Skeleton className="aspect-video max-h-[45vh] w-full rounded-10" />
      </Section>
      <Section title="Input">
        {row.prompt !== null && <LongText text={row.prompt} className="text-14" />}
      </Section>
    </>
  )
}

function Unreadable({ payload }: { payload: unknown }) {
  return (
    <Section title="Details">
      <p className="mb-3 text-muted">
        This row cannot be read as a generation: it is no object, or it has no ID. This is what
        upstream sent.
      </p>
      <JsonTree value={payload} root="row" label="Search row" />
    </Section>
  )
}
