/**
 * The short films that exist as files. Each is drawn from its style, palette and seed by the render
 * script, and its prompts say what can be seen in it.
 */
import type { StyleName } from './draw/picture.ts'

type ClipRatio = '16:9' | '9:16' | '1:1'

export interface Clip {
  /** Base name of its files: film, poster and preview. */
  readonly name: string
  readonly style: StyleName
  /** Index into the palettes. */
  readonly palette: number
  readonly seed: number
  readonly ratio: ClipRatio
  /** What is to be seen, in words that the drawing knows. */
  readonly subject: string
  /** What the speaker of an avatar clip says: the file of a spoken line. */
  readonly line?: string
}

const c = (
  name: string,
  style: StyleName,
  palette: number,
  seed: number,
  ratio: ClipRatio,
  subject = '',
  line?: string,
): Clip => ({
  name,
  style,
  palette,
  seed,
  ratio,
  subject,
  ...(line !== undefined && { line }),
})

/** Speakers in front of the camera. */
export const AVATAR_CLIPS: readonly Clip[] = [
  c('speaker-ada', 'portrait', 0, 801, '9:16', 'woman', 'line-welcome'),
  c('speaker-ben', 'portrait', 1, 402, '9:16', 'man', 'line-update'),
  c('speaker-cleo', 'portrait', 2, 1103, '1:1', 'woman', 'line-skincare'),
  c('speaker-dan', 'portrait', 15, 1104, '16:9', 'man', 'line-markets'),
  c('speaker-eva', 'portrait', 21, 805, '9:16', 'woman', 'line-hook'),
  c('speaker-finn', 'portrait', 4, 106, '1:1', 'man', 'line-workout'),
  c('speaker-gia', 'portrait', 5, 107, '16:9', 'woman', 'line-lesson'),
  c('speaker-hugo', 'portrait', 3, 308, '9:16', 'old man', 'line-recipe'),
  c('speaker-iris', 'portrait', 17, 109, '1:1', 'woman', 'line-spanish'),
  c('speaker-jon', 'portrait', 10, 110, '16:9', 'man', 'line-story'),
  c('speaker-kay', 'portrait', 24, 211, '9:16', 'woman', 'line-travel'),
  c('speaker-lina', 'portrait', 16, 701, '1:1', 'woman', 'line-arabic'),
]

/** Everything else that moves. */
export const FILM_CLIPS: readonly Clip[] = [
  c('peaks-dawn', 'peaks', 9, 201, '16:9'),
  c('peaks-aurora', 'peaks', 11, 202, '9:16'),
  c('dunes-noon', 'dunes', 3, 203, '16:9'),
  c('coast-sail', 'ocean', 7, 204, '16:9', 'boat'),
  c('coast-moon', 'ocean', 14, 205, '9:16', 'lighthouse'),
  c('city-neon', 'city', 12, 206, '16:9'),
  c('city-dusk', 'city', 10, 207, '9:16'),
  c('product-serum', 'product', 6, 208, '1:1', 'serum'),
  c('product-flacon', 'product', 15, 209, '9:16', 'perfume'),
  c('leaves-breeze', 'botanical', 8, 210, '9:16'),
  c('flowers-meadow', 'botanical', 20, 211, '1:1'),
  c('mesh-bloom', 'mesh', 21, 212, '16:9'),
  c('mesh-night', 'mesh', 10, 213, '9:16'),
  c('shapes-turn', 'bauhaus', 18, 214, '1:1'),
  c('planet-ring', 'space', 12, 215, '16:9', 'ring'),
  c('fox-forest', 'animal', 19, 216, '1:1', 'fox'),
]

export const CLIPS: readonly Clip[] = [...AVATAR_CLIPS, ...FILM_CLIPS]
