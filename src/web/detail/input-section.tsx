import type { Generation } from '#contract/generation.ts'
import { CopyButton } from '#web/ui/copy-button.tsx'
import { prettyJson } from '#web/ui/json-text.ts'
import { Later } from '#web/ui/later.tsx'
import { Terminal } from 'lucide-react'
import { curlCommand } from './curl.ts'
import { InputSummary } from './input-summary.tsx'
import { JsonTree } from './json-tree.tsx'
import { Section } from './section.tsx'

interface InputSectionProps {
  generation: Generation
  input: unknown
}

/** What was asked for: as a summary, and as all of it. */
export function InputSection({ generation, input }: InputSectionProps) {
  if (input === undefined || input === null) {
    return (
      <Section title="Input">
        <p className="text-muted">Upstream sent no input with this generation.</p>
      </Section>
    )
  }
  return (
    <Section
      title="Input"
      actions={
        <>
          <CopyButton wide label="Copy input" text={() => prettyJson(input)} />
          <CopyButton
            wide
            label="Copy as cURL"
            icon={<Terminal size={14} />}
            text={() => curlCommand(input)}
          />
        </>
      }
    >
      <InputSummary generation={generation} input={input} />
      <Later>
        <JsonTree value={input} root="input" label="Search input" />
      </Later>
    </Section>
  )
}
