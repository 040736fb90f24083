/**
 * The type as one radio group: the common ones always in sight, the rest behind "More types". A rest one
 * that is in force stays in sight, since a checked radio that is hidden would lock the keyboard out.
 */
import { ASSET_TYPES, GENERATION_TYPES, type FilterType } from '#contract/filters.ts'
import { useAskAhead, useSearch } from '#web/generation/search.tsx'
import { TypeGlyph } from '#web/generation/thumbnail.tsx'
import { words } from '#web/generation/vocabulary.ts'
import { Button } from '#web/ui/button.tsx'
import { classes } from '#web/ui/classes.ts'
import { ChevronDown, LayoutGrid } from 'lucide-react'
import { useId, useState } from 'react'
import { useEditHistory } from './edit-history.ts'
import { FieldNotes } from './field-note.tsx'
import { LABEL } from './field.tsx'
import { sentencesFor } from './problem-words.ts'
import { TypeRadio } from './type-radio.tsx'

const COMMON = ['video', 'image', 'audio', 'voice', 'text'] as const satisfies FilterType[]
const REST = [...ASSET_TYPES, ...GENERATION_TYPES].filter(
  (type) => !(COMMON as readonly FilterType[]).includes(type),
)

export function TypeField() {
  const { search, problems } = useSearch()
  const { type } = search
  const [isOpen, setOpen] = useState(false)
  const history = useEditHistory()
  const askAhead = useAskAhead()
  const id = useId()
  const leftOut = sentencesFor(problems, 'type')

  const radio = (value: FilterType | undefined) => ({
    name: id,
    isChecked: type === value,
    onChoose: () => history.change({ type: value }),
    ...askAhead({ type: value }),
  })

  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={leftOut.length > 0 ? `${id}-left-out` : undefined}
      className="flex flex-col gap-1"
      onPointerDown={history.end}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) history.end()
      }}
    >
      <span id={`${id}-label`} className={classes(LABEL, 'leading-5')}>
        Type
      </span>
      <div className="grid grid-cols-3 gap-1">
        <TypeRadio {...radio(undefined)} glyph={<LayoutGrid size={14} aria-hidden="true" />}>
          All
        </TypeRadio>
        {COMMON.map((value) => (
          <TypeRadio key={value} {...radio(value)} glyph={<TypeGlyph type={value} size={14} />}>
            {words(value)}
          </TypeRadio>
        ))}
      </div>
      <FieldNotes id={`${id}-left-out`} sentences={leftOut} />
      <Button
        look="plain"
        shape="small"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="-ml-2 self-start aria-expanded:not-hover:bg-transparent"
      >
        {isOpen ? 'Fewer types' : 'More types'}
        <ChevronDown
          size={12}
          aria-hidden="true"
          className={classes('transition-transform', isOpen && 'rotate-180')}
        />
      </Button>
      <div className="flex flex-col">
        {REST.filter((value) => isOpen || value === type).map((value) => (
          <TypeRadio key={value} {...radio(value)} isWide>
            {words(value)}
          </TypeRadio>
        ))}
      </div>
    </div>
  )
}
