import type { Generation } from '#contract/generation.ts'
import { fieldsOf, modelOf } from '#web/generation/input.ts'
import { ModelName } from '#web/generation/model-name.tsx'
import { generationQueries } from '#web/generation/queries.ts'
import { CopyButton } from '#web/ui/copy-button.tsx'
import { useQuery } from '@tanstack/react-query'
import { FactRow, Facts, IdText } from './facts.tsx'
import { LongText } from './long-text.tsx'
import { factsOf, passagesOf, voiceOf, type Fact } from './summary-of.ts'

interface InputSummaryProps {
  generation: Generation
  input: unknown
}

/** The input as a person would tell it: texts in full, then settings. */
export function InputSummary({ generation, input }: InputSummaryProps) {
  const passages = passagesOf(input)
  const facts = factsOf(input)
  const voice = voiceOf(input)
  const model = modelOf(input)
  const hasFacts = facts.length > 0 || voice !== null || model !== null
  if (passages.length === 0 && !hasFacts) return null
  return (
    <div className="mb-4 flex flex-col gap-4">
      {passages.map(({ label, text }, index) => (
        <div key={label + text}>
          <div className="mb-0.5 flex items-center justify-between">
            <h4 className="text-12 text-muted">{label}</h4>
            <CopyButton
              label={`Copy ${label.toLowerCase()}`}
              text={() => text}
              className="-my-1 -mr-1.5 size-6!"
            />
          </div>
          <LongText text={text} {...(index === 0 && { className: 'text-14' })} />
        </div>
      ))}
      {hasFacts && (
        <Facts>
          {model !== null && (
            <FactRow label="Model">
              <ModelName model={model} />
            </FactRow>
          )}
          {voice !== null && (
            <FactRow label="Voice">
              <Voice id={voice} generation={generation} />
            </FactRow>
          )}
          {facts.map((fact) => (
            <FactRow key={fact.key} label={fact.label}>
              <Values fact={fact} />
            </FactRow>
          ))}
        </Facts>
      )}
    </div>
  )
}

/** The voice by name, from the finished speech or from the voices that upstream lists. */
function Voice({ id, generation }: { id: string; generation: Generation }) {
  const { data: names } = useQuery(generationQueries.voices())
  const inputs = fieldsOf(fieldsOf(generation.asset?.asset)['generated_audio_inputs'])
  const name = inputs['voice_name'] ?? names?.get(id)
  return (
    <span className="flex flex-wrap gap-x-2">
      {typeof name === 'string' && <span dir="auto">{name}</span>}
      <IdText id={id} of="voice ID" />
    </span>
  )
}

const IDS_SHOWN = 12

function Values({ fact: { label, values, isId } }: { fact: Fact }) {
  if (!isId) return <span dir="auto">{values.join(', ')}</span>
  const more = values.length - IDS_SHOWN
  return (
    <span className="flex flex-wrap gap-x-3">
      {values.slice(0, IDS_SHOWN).map((id, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same id may be given twice
        <IdText key={`${index}:${id}`} id={id} of={`${label.toLowerCase()} ID`} />
      ))}
      {more > 0 && <span className="text-muted">and {more} more below</span>}
    </span>
  )
}
