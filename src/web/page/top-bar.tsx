import { formatCount } from '#web/generation/format.ts'
import { generationQueries } from '#web/generation/queries.ts'
import { IconButton } from '#web/ui/button.tsx'
import { lateComponent } from '#web/ui/late-component.tsx'
import { Part } from '#web/ui/part.tsx'
import { Popover } from '#web/ui/popover.tsx'
import { useQuery } from '@tanstack/react-query'
import { Coins, FlaskConical, Keyboard } from 'lucide-react'
import { memo } from 'react'
import { Link } from 'react-router'
import { LiveState, type LiveStateProps } from './live-state.tsx'
import { NotifyButton } from './notify-button.tsx'
import { ThemeMenu } from './theme-menu.tsx'

const SandboxNote = lateComponent(async () => (await import('./sandbox-note.tsx')).SandboxNote)

interface TopBarProps extends LiveStateProps {
  onHelp: () => void
}

export const TopBar = memo(function TopBar({ onHelp, ...live }: TopBarProps) {
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b bg-canvas px-4">
      <Link to="/generations" className="flex items-center gap-2 text-14 font-semibold">
        <Logo />
        <h1>
          <span className="max-sm:sr-only">Hedra </span>Generations
        </h1>
      </Link>
      <SandboxChip />
      {/* Its width is its own, and what arrives late stands first: nothing moves when it does. */}
      <div className="ml-auto flex w-96 items-center justify-end gap-1 max-sm:w-auto">
        <CreditsLeft />
        <LiveState {...live} />
        <NotifyButton />
        <ThemeMenu />
        <IconButton label="Keyboard shortcuts" onClick={onHelp}>
          <Keyboard size={16} aria-hidden="true" />
        </IconButton>
      </div>
    </header>
  )
})

/** As `icon.png`; a picture would be a request and a document of its own before the first row. */
function Logo() {
  return (
    <svg viewBox="0 0 32 32" width={20} height={20} aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#4f46e5" />
      <path d="M10 8v16M22 8v16M10 16h12" stroke="#fff" strokeWidth="3.4" strokeLinecap="round" />
    </svg>
  )
}

/** Says plainly that this is sample data, and how to see one's own. */
function SandboxChip() {
  const { data } = useQuery(generationQueries.health())
  if (data?.mode !== 'sandbox') return null
  return (
    <Popover
      label="About the sandbox"
      shape="small"
      className="border border-dashed border-control"
      trigger={
        <>
          <FlaskConical size={12} aria-hidden="true" />
          Sandbox data
        </>
      }
    >
      <Part what="The note" fallback={<div className="h-44 w-80" />}>
        <SandboxNote />
      </Part>
    </Popover>
  )
}

/** Credits left, where upstream tells. */
function CreditsLeft() {
  const { data } = useQuery(generationQueries.credits())
  if (typeof data?.remaining !== 'number') return null
  return (
    <span
      className="flex h-8 items-center gap-1.5 px-2 text-muted max-sm:hidden"
      title={`${formatCount(data.remaining)} credits left`}
    >
      <Coins size={14} aria-hidden="true" />
      {formatCount(data.remaining)}
      <span className="sr-only">credits left</span>
    </span>
  )
}
