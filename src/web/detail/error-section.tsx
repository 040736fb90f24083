import type { Generation } from '#contract/generation.ts'
import { formatCount } from '#web/generation/format.ts'
import { fieldsOf } from '#web/generation/input.ts'
import { CopyButton } from '#web/ui/copy-button.tsx'
import { compactJson, prettyJson } from '#web/ui/json-text.ts'
import { adviceFor, errorWords } from './error-advice.ts'
import { FactRow, Facts } from './facts.tsx'
import { LongText } from './long-text.tsx'
import { Section } from './section.tsx'

interface ErrorSectionProps {
  generation: Generation
  payload: unknown
}

/** Why the generation failed, all that upstream tells, and what to do about it. */
export function ErrorSection({ generation, payload }: ErrorSectionProps) {
  const { error, error_message: message, status } = generation
  const raw = fieldsOf(payload)['error'] ?? null
  if (status !== 'error' && raw === null && message === null) return null
  const type = error?.type ?? null
  const text = error?.message ?? message
  return (
    <Section
      title="Error"
      actions={raw !== null && <CopyButton wide label="Copy error" text={() => prettyJson(raw)} />}
    >
      <div className="flex flex-col gap-2 rounded-10 bg-error-ground p-3">
        {type !== null && (
          <p className="flex flex-wrap items-baseline gap-x-2 text-14 font-semibold text-error">
            {errorWords(type)}
            <code className="font-mono text-12 font-normal">{type}</code>
          </p>
        )}
        {text !== null && text !== '' ? (
          <LongText text={text} />
        ) : (
          <p>{raw !== null && error === null ? plainText(raw) : 'Upstream gave no reason.'}</p>
        )}
        {error !== null && message !== null && message !== text && <LongText text={message} />}
      </div>
      <p className="mt-3 not-last:mb-3">
        <span className="font-medium">What to do: </span>
        {adviceFor(type, error?.reason_code ?? null)}
      </p>
      {error !== null && <ErrorFacts error={error} violations={violationsOf(raw)} />}
    </Section>
  )
}

interface ErrorFactsProps {
  error: NonNullable<Generation['error']>
  violations: readonly string[]
}

function ErrorFacts({ error, violations }: ErrorFactsProps) {
  const { reason_code: reason, reason_params: params, param } = error
  const { credits_needed: needed, credits_available: available } = error
  return (
    <Facts>
      {reason !== null && (
        <FactRow label="Reason">
          {errorWords(reason)} <code className="font-mono text-12 text-muted">{reason}</code>
        </FactRow>
      )}
      {params !== null && params !== undefined && (
        <FactRow label="Reason details">
          <Params params={params} />
        </FactRow>
      )}
      {param !== null && (
        <FactRow label="Parameter">
          <code className="font-mono text-12">{param}</code>
        </FactRow>
      )}
      {violations.length > 0 && (
        <FactRow label={violations.length === 1 ? 'Violation' : 'Violations'}>
          <ul className="flex flex-col gap-1">
            {violations.map((violation) => (
              <li key={violation} dir="auto">
                {violation}
              </li>
            ))}
          </ul>
        </FactRow>
      )}
      {needed !== null && <FactRow label="Credits needed">{formatCount(needed)}</FactRow>}
      {available !== null && <FactRow label="Credits available">{formatCount(available)}</FactRow>}
      {needed !== null && available !== null && needed > available && (
        <FactRow label="Credits short">{formatCount(needed - available)}</FactRow>
      )}
    </Facts>
  )
}

/** An error in a form of its own, as it came. */
const plainText = (raw: unknown) => (typeof raw === 'string' ? raw : prettyJson(raw))

const VIOLATIONS_SHOWN = 100

/** Each violation as a line, read one by one: one that is malformed does not cost the others. */
function violationsOf(raw: unknown): string[] {
  const given = fieldsOf(raw)['violations']
  const list: unknown[] = Array.isArray(given) ? given : []
  const lines = list.slice(0, VIOLATIONS_SHOWN).map((one) => {
    const { field, message } = fieldsOf(one)
    if (typeof message !== 'string') return compactJson(one)
    return typeof field === 'string' ? `${field}: ${message}` : message
  })
  return [...new Set(lines)]
}

/** Named values where they are plain, else the JSON. */
function Params({ params }: { params: unknown }) {
  const entries = Object.entries(fieldsOf(params))
  const isPlain = entries.length > 0 && entries.every(([, value]) => typeof value !== 'object')
  if (!isPlain) {
    return <LongText text={prettyJson(params)} className="font-mono text-12" />
  }
  return (
    <ul dir="auto">
      {entries.slice(0, 100).map(([name, value]) => (
        <li key={name}>
          <code className="font-mono text-12">{name}</code>
          {`: ${String(value)}`}
        </li>
      ))}
    </ul>
  )
}
