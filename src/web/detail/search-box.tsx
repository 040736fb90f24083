import { Search } from 'lucide-react'

interface SearchBoxProps {
  label: string
  value: string
  onChange: (value: string) => void
  /** How many were found, where something is searched for. */
  count: string | null
  onEnter: () => void
}

/** Escape clears it first; with nothing in it, Escape is left to whatever the box stands in. */
export function SearchBox({ label, value, onChange, count, onEnter }: SearchBoxProps) {
  return (
    <div className="relative flex items-center border-b">
      <Search size={14} aria-hidden="true" className="absolute left-3 text-muted" />
      <input
        type="text"
        role="searchbox"
        aria-label={label}
        placeholder={label}
        value={value}
        spellCheck={false}
        autoComplete="off"
        className="h-9 w-full rounded-t-10 bg-transparent pr-20 pl-8 text-13 outline-offset-[-2px] pointer-coarse:h-11 pointer-coarse:text-16"
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onEnter()
          if (event.key !== 'Escape' || value === '') return
          event.preventDefault()
          event.stopPropagation()
          onChange('')
        }}
      />
      <span role="status" className="pointer-events-none absolute right-3 text-12 text-muted">
        {count !== null && (
          <>
            {count}
            <span className="sr-only"> found</span>
          </>
        )}
      </span>
    </div>
  )
}
