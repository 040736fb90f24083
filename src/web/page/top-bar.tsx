import { formatCount } from '#web/generation/format.ts'
import { generationQueries } from '#web/generation/queries.ts'
import { IconButton } from '#web/ui/button.tsx'
import { Popover } from '#web/ui/popover.tsx'
import { useQuery } from '@tanstack/react-query'
import { Coins, FlaskConical, Keyboard } from 'lucide-react'
import { Link } from 'react-router'
import { LiveState, type LiveStateProps } from './live-state.tsx'
import { ThemeMenu } from './theme-menu.tsx'

interface TopBarProps {
  live: LiveStateProps
  onHelp: () => void
}

export function TopBar({ live, onHelp }: TopBarProps) {
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b bg-canvas px-4">
      <Link to="/generations" className="flex items-center gap-2 text-14 font-semibold">
        <img src="/favicon.svg" alt="" width={20} height={20} />
        <h1>
          <span className="max-sm:sr-only">Hedra </span>Generations
        </h1>
      </Link>
      <SandboxChip />
      <div className="ml-auto flex items-center gap-1">
        <LiveState {...live} />
        <CreditsLeft />
        <ThemeMenu />
        <IconButton label="Keyboard shortcuts" onClick={onHelp}>
          <Keyboard size={16} aria-hidden="true" />
        </IconButton>
      </div>
    </header>
  )
}

/** Says plainly that this is sample data, and how to see one's own. */
function SandboxChip() {
  const { data } = useQuery(generationQueries.health())
  if (data?.mode !== 'sandbox') return null
  return (
    <Popover
      label="About the sandbox"
      look="plain"
      className="h-6 rounded-full border border-dashed border-control px-2 text-12"
      trigger={
        <>
          <FlaskConical size={12} aria-hidden="true" />
          Sandbox data
        </>
      }
    >
      <div className="flex w-80 max-w-[90vw] flex-col gap-2 p-4">
        <h2 className="text-14 font-semibold">This is sandbox data</h2>
        <p className="text-muted">
          No API key is set, so a local stand-in for Hedra answers. Nothing here was made by you and
          nothing leaves this machine.
        </p>
        <p className="text-muted">To see your own generations, start again with your key:</p>
        <pre className="overflow-x-auto rounded-6 bg-sunken p-2 font-mono text-12">
          HEDRA_API_KEY=… npm start
        </pre>
      </div>
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
