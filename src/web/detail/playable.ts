import type { Row } from '#web/generation/row.ts'
import { addressesOf, streamType } from './media-of.ts'

/** Of some addresses, those that this browser plays, and the first stream that it does not. */
export function playableOf(addresses: readonly string[]): {
  playable: readonly string[]
  stream: string | null
} {
  const isPlayable = (address: string) => {
    const type = streamType(address)
    return type === null || document.createElement('video').canPlayType(type) !== ''
  }
  const playable = addresses.filter(isPlayable)
  return { playable, stream: addresses.find((address) => !playable.includes(address)) ?? null }
}

/** Reads the addresses that this browser plays out of a row. */
export function playableAddressesOf(row: Row): readonly string[] {
  return playableOf(addressesOf(row)).playable
}
