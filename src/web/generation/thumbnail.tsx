/**
 * The picture of a row in a fixed box: nothing moves when it arrives. Where there is none it shows what
 * kind of thing stands there; an expired address is refreshed once without being asked.
 */
import { classes } from '#web/ui/classes.ts'
import { useQueryClient } from '@tanstack/react-query'
import { Icon, type IconName } from '#web/ui/icon.tsx'
import { lookUp } from '#web/ui/look-up.ts'
import { useEffect, useState } from 'react'
import { isInFlight } from '#contract/generation.ts'
import { formatDuration } from './format.ts'
import { heal } from './heal.ts'
import { isExpired } from './media-address.ts'
import type { Row } from './row.ts'

const GLYPHS: Readonly<Record<string, IconName>> = {
  video: 'video',
  image: 'image',
  audio: 'audio',
  voice: 'voice',
  text: 'text',
  rich_text: 'text',
  three_d: 'solid',
}

/** Tints keep the kinds apart at a glance; the glyph says the same without colour. */
const TINTS: Readonly<Record<string, string>> = {
  video: 'bg-processing-ground text-processing',
  image: 'bg-complete-ground text-complete',
  audio: 'bg-finalizing-ground text-finalizing',
  voice: 'bg-warning-ground text-warning',
}

/** The glyph of an asset type. */
export function TypeGlyph({ type, size = 16 }: { type: string | null; size?: number }) {
  return <Icon name={lookUp(GLYPHS, type) ?? 'other'} size={size} />
}

export function Thumbnail({ row }: { row: Row }) {
  const failed = row.status === 'error'
  const tint = failed ? 'bg-sunken text-muted' : (lookUp(TINTS, row.type) ?? 'bg-sunken text-muted')
  return (
    <span
      className={classes(
        'relative flex size-14 shrink-0 items-center justify-center overflow-hidden rounded-6',
        tint,
      )}
    >
      {isInFlight(row.status) ? (
        <ProgressRing progress={row.progress ?? 0} />
      ) : failed && row.thumbnail === null ? (
        <Icon name="failed" size={16} />
      ) : row.thumbnail === null ? (
        <TypeGlyph type={row.type} size={18} />
      ) : (
        <Picture key={row.id} id={row.id} type={row.type} address={row.thumbnail} />
      )}
      {row.duration !== null && row.thumbnail !== null && (
        <span className="absolute right-0.5 bottom-0.5 rounded-[4px] bg-black/70 px-1 text-[10px] leading-[14px] font-medium text-white">
          {formatDuration(row.duration)}
        </span>
      )}
    </span>
  )
}

interface PictureProps {
  id: string | null
  type: string | null
  address: string
}

/** An address this near its end, in milliseconds, is refreshed before it is loaded. */
const MARGIN = 1000

/** What became of an address: it is being refreshed, is tried once more as it is, or was given up. */
interface Trouble {
  address: string
  phase: 'healing' | 'again' | 'broken'
  /** How often it was refreshed since it last showed. */
  heals: number
}

/** Short-lived addresses can run out before they are loaded: that often, they are refreshed anew. */
const HEALS_MAX = 3

/** Tries the address, refreshes it once through its generation, then says so and offers a retry. */
function Picture({ id, type, address }: PictureProps) {
  const client = useQueryClient()
  const [trouble, setTrouble] = useState<Trouble | null>(() =>
    isExpired(address, Date.now(), MARGIN) ? { address, phase: 'healing', heals: 1 } : null,
  )
  const phase = trouble?.address === address ? trouble.phase : null
  const isHealing = phase === 'healing'

  useEffect(() => {
    if (!isHealing) return
    let left = false
    const settle = () => {
      // Upstream may well give the same address again: it is worth a try unless it has run out.
      const phase = isExpired(address, Date.now()) ? 'broken' : 'again'
      if (!left) setTrouble((before) => ({ address, phase, heals: before?.heals ?? 1 }))
    }
    if (id === null) settle()
    else heal(client, id).then(settle, settle)
    return () => {
      left = true
    }
  }, [client, id, address, isHealing])

  const onError = () => {
    const heals = trouble?.heals ?? 0
    const canHeal = heals === 0 || (heals < HEALS_MAX && isExpired(address, Date.now()))
    setTrouble({ address, phase: canHeal ? 'healing' : 'broken', heals: heals + 1 })
  }

  if (isHealing) return <TypeGlyph type={type} size={18} />
  if (phase === 'broken') {
    return (
      <button
        type="button"
        title="The picture did not load. Try again."
        aria-label="Load the picture again"
        className="relative z-10 flex size-full items-center justify-center"
        onClick={() => setTrouble({ address, phase: 'healing', heals: 1 })}
      >
        <Icon name="reload" size={14} />
      </button>
    )
  }
  return (
    <img
      src={address}
      alt=""
      decoding="async"
      // Asked for after the rows are laid out, not while.
      loading="lazy"
      draggable={false}
      className="size-full object-cover"
      onLoad={() => setTrouble(null)}
      onError={onError}
    />
  )
}

const RADIUS = 15
const LENGTH = 2 * Math.PI * RADIUS

function ProgressRing({ progress }: { progress: number }) {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" className="size-8 -rotate-90">
      <circle
        cx="20"
        cy="20"
        r={RADIUS}
        fill="none"
        strokeWidth="3"
        className="stroke-line-strong"
      />
      <circle
        cx="20"
        cy="20"
        r={RADIUS}
        fill="none"
        strokeWidth="3"
        strokeLinecap="round"
        stroke="currentColor"
        strokeDasharray={`${Math.max(0.02, progress) * LENGTH} ${LENGTH}`}
      />
    </svg>
  )
}
