import type { Row } from '#web/generation/row.ts'
import { useRef, type SyntheticEvent } from 'react'
import { Broken, Healing } from './media-box.tsx'
import { useAddress } from './use-address.ts'

interface PlayerProps {
  as: 'video' | 'audio'
  id: string
  addresses: readonly string[]
  read: (row: Row) => readonly string[]
  label: string
  poster?: string | null
}

/** A player that goes on where it was when its address runs out on the way. */
export function Player({ as, id, addresses, read, label, poster = null }: PlayerProps) {
  const { phase, src, attempt, reason, onLoad, onError, retry } = useAddress(id, addresses, read)
  const left = useRef({ at: 0, isPlaying: false })

  if (phase === 'healing') return <Healing />
  if (phase === 'broken') return <Broken reason={reason} onRetry={retry} />
  const props = {
    src,
    controls: true,
    preload: 'metadata',
    'aria-label': label,
    onError: ({ currentTarget }: SyntheticEvent<HTMLMediaElement>) => {
      left.current = { at: currentTarget.currentTime, isPlaying: !currentTarget.paused }
      onError()
    },
    onLoadedMetadata: ({ currentTarget }: SyntheticEvent<HTMLMediaElement>) => {
      onLoad()
      const { at, isPlaying } = left.current
      left.current = { at: 0, isPlaying: false }
      if (at > 0) currentTarget.currentTime = at
      // A browser may refuse to play without a click; the controls are there.
      if (isPlaying) currentTarget.play().catch(() => {})
    },
  }
  return as === 'audio' ? (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- upstream has no captions
    <audio key={attempt} className="h-12 w-full" {...props} />
  ) : (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- upstream has no captions
    <video
      key={attempt}
      playsInline
      className="absolute inset-0 size-full object-contain"
      {...(poster !== null && { poster })}
      {...props}
    />
  )
}
