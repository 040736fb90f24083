/**
 * What a finished generation holds. Loose at every level: an unknown field survives, a value of the
 * wrong kind reads as absent and never costs the asset. The media is one level down, in
 * `asset.asset`, whose `type` says which of the fields apply.
 */
import * as z from 'zod/mini'

/** A text, or null where it is absent, null or of another kind. */
export const text = z.transform((value: unknown) => (typeof value === 'string' ? value : null))
/** A finite number, or null where it is absent, null or of another kind. */
export const number = z.transform((value: unknown) =>
  Number.isFinite(value) ? (value as number) : null,
)
/** A truth value, or null where it is absent, null or of another kind. */
export const flag = z.transform((value: unknown) => (typeof value === 'boolean' ? value : null))

/** The media itself: `generated_video`, `generated_image`, `uploaded_audio`, `voice` and whatever comes. */
export const Media = z.looseObject({
  type: text,
  width: number,
  height: number,
  duration_ms: number,
  url: text,
  preview_url: text,
  poster_url: text,
  download_url: text,
  streaming_url: text,
})
export type Media = z.infer<typeof Media>

export const Asset = z.looseObject({
  id: text,
  type: text,
  name: text,
  thumbnail_url: text,
  description: text,
  is_favorite: flag,
  created_at: text,
  asset: z.catch(z.nullable(Media), null),
})
export type Asset = z.infer<typeof Asset>
