/** What belongs to a sound beside its player: the labels of a voice, the settings of speech, what is said. */
import { fieldsOf } from '#web/generation/input.ts'
import { words } from '#web/generation/vocabulary.ts'
import { compactJson } from '#web/ui/json-text.ts'
import { LongText } from './long-text.tsx'
import type { MediaSource } from './media-of.ts'

interface Chip {
  name: string
  value: string
}

const SHOWN = 40

function Chips({ chips }: { chips: readonly Chip[] }) {
  if (chips.length === 0) return null
  const unique = new Map(chips.slice(0, SHOWN).map((chip) => [`${chip.name}:${chip.value}`, chip]))
  return (
    <ul className="flex flex-wrap gap-1">
      {[...unique].map(([key, { name, value }]) => (
        <li
          key={key}
          dir="auto"
          className="max-w-full truncate rounded-6 bg-sunken px-2 py-0.5 text-12"
        >
          <span className="text-muted">{name}:</span> {value}
        </li>
      ))}
    </ul>
  )
}

function chip(name: unknown, value: unknown): Chip[] {
  const isShown = typeof value === 'string' || typeof value === 'number'
  return isShown && value !== ''
    ? [{ name: typeof name === 'string' ? words(name) : 'Label', value: String(value) }]
    : []
}

/** `labels` of a voice: accent, age, gender and the like. */
export function Labels({ media }: { media: MediaSource }) {
  const labels = media.fields['labels']
  const list: unknown[] = Array.isArray(labels) ? labels : []
  return (
    <Chips
      chips={list.flatMap((label) => {
        const { name, value } = fieldsOf(label)
        return chip(name, value)
      })}
    />
  )
}

/** Who speaks, and how. */
export function SpeechSettings({ media }: { media: MediaSource }) {
  const inputs = fieldsOf(media.fields['generated_audio_inputs'])
  return (
    <Chips
      chips={[
        ...chip('Voice', inputs['voice_name']),
        ...chip('Language', inputs['language']),
        ...chip('Stability', inputs['stability']),
        ...chip('Speed', inputs['speed']),
      ]}
    />
  )
}

/** `transcriptions` are objects of no stated form: their text where they have one, else as they are. */
export function Transcriptions({ media }: { media: MediaSource }) {
  const given = media.fields['transcriptions']
  const list: unknown[] = Array.isArray(given) ? given : []
  if (list.length === 0) return null
  const lines = list.map((one) => {
    const fields = fieldsOf(one)
    const said = typeof one === 'string' ? one : (fields['text'] ?? fields['transcript'])
    return typeof said === 'string' ? said : compactJson(one)
  })
  return (
    <div>
      <h4 className="mb-1 text-12 text-muted">Transcription</h4>
      <LongText text={lines.join('\n')} />
    </div>
  )
}
