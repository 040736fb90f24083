/**
 * What a finished generation has to show: its kind, and the addresses it can be had from, best first.
 * Only safe addresses are among them. Where upstream gave its status answer alone, the addresses stand
 * at the top of the payload instead of in the asset.
 */
import type { Generation } from '#contract/generation.ts'
import { fieldsOf } from '#web/generation/input.ts'
import { isExpired, safeAddress } from '#web/generation/media-address.ts'
import type { Row } from '#web/generation/row.ts'
import { parseRow } from './parsed-row.ts'

type MediaKind = 'image' | 'video' | 'audio' | 'voice' | 'text' | 'other'

/** A map, for upstream may say `constructor` too. */
const KINDS: ReadonlyMap<string | null, MediaKind> = new Map([
  ['image', 'image'],
  ['video', 'video'],
  ['audio', 'audio'],
  ['voice', 'voice'],
  ['text', 'text'],
  ['rich_text', 'text'],
])

/** `generated_video`, `uploaded_video` and whatever ends like them; without an asset, the type decides. */
function mediaKind(generation: Generation): MediaKind {
  const media = generation.asset?.asset?.type
  const own = media?.replace(/^(generated|uploaded)_/, '')
  return KINDS.get(own ?? generation.asset?.type ?? generation.type) ?? 'other'
}

const FIELDS: Readonly<Record<MediaKind, readonly string[]>> = {
  image: ['url', 'download_url'],
  video: ['url', 'download_url', 'streaming_url'],
  audio: ['url', 'download_url', 'streaming_url'],
  voice: ['preview_url', 'url'],
  text: ['url', 'download_url'],
  other: ['url', 'download_url', 'streaming_url'],
}

export interface MediaSource {
  readonly kind: MediaKind
  /** The media as upstream describes it. */
  readonly fields: Readonly<Record<string, unknown>>
  readonly addresses: readonly string[]
  /** A still picture, before a video plays. */
  readonly poster: string | null
  /** A moving picture, where there is no video to play. */
  readonly animation: string | null
}

export function mediaOf(generation: Generation): MediaSource {
  const kind = mediaKind(generation)
  const media = generation.asset?.asset ?? null
  const fields = fieldsOf(media)
  const places = [fields, fieldsOf(generation)]
  const addresses = places.flatMap((place) =>
    FIELDS[kind].flatMap((field) => safeText(place[field]) ?? []),
  )
  const thumbnail = safeAddress(generation.asset?.thumbnail_url)
  return {
    kind,
    fields,
    addresses: kind === 'image' && thumbnail !== null ? [...addresses, thumbnail] : addresses,
    poster: safeAddress(media?.poster_url) ?? thumbnail,
    animation: safeAddress(media?.preview_url) ?? thumbnail,
  }
}

const safeText = (value: unknown) => (typeof value === 'string' ? safeAddress(value) : null)

/** The best address that still works; where all have run out, the best. */
export function bestAddress(addresses: readonly string[], now: number, margin = 0): string | null {
  return addresses.find((address) => !isExpired(address, now, margin)) ?? addresses[0] ?? null
}

/** Reads the media's addresses out of a row, for one that comes back fresh. */
export function addressesOf(row: Row): readonly string[] {
  const { generation } = parseRow(row)
  return generation ? mediaOf(generation).addresses : []
}

export function animationOf(row: Row): readonly string[] {
  const { generation } = parseRow(row)
  const animation = generation ? mediaOf(generation).animation : null
  return animation === null ? [] : [animation]
}

/** Whether an address is a playlist, which not every browser plays. */
export function streamType(address: string): string | null {
  const { pathname } = new URL(address)
  if (/\.m3u8$/i.test(pathname)) return 'application/vnd.apple.mpegurl'
  if (/\.mpd$/i.test(pathname)) return 'application/dash+xml'
  return null
}
