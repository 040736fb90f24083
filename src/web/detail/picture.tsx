import type { Row } from '#web/generation/row.ts'
import { Broken, Healing } from './media-box.tsx'
import { useAddress } from './use-address.ts'

interface PictureProps {
  id: string
  addresses: readonly string[]
  read: (row: Row) => readonly string[]
  alt: string
}

/** A picture that fills its box without being cut, and heals when its address has run out. */
export function Picture({ id, addresses, read, alt }: PictureProps) {
  const { phase, src, attempt, reason, onLoad, onError, retry } = useAddress(id, addresses, read)
  if (phase === 'healing') return <Healing />
  if (phase === 'broken') return <Broken reason={reason} onRetry={retry} />
  return (
    <img
      key={attempt}
      src={src}
      alt={alt}
      decoding="async"
      referrerPolicy="no-referrer"
      onLoad={onLoad}
      onError={onError}
      className="absolute inset-0 size-full object-contain"
    />
  )
}
