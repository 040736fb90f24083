/** Which drawing stands behind a media address: a generation's picture, an upload's, or a voice's. */
import { PALETTES, type Palette } from './draw/palettes.ts'
import { drawPicture, type Picture } from './draw/picture.ts'
import { mix } from './draw/random.ts'
import { UPLOAD_SLOTS } from './input-of.ts'
import { shapeOf } from './shape.ts'
import { VOICES } from './voices.ts'
import type { World } from './world.ts'

/** A thumbnail's shorter side in pixels: 56 on a screen that draws two for each. */
const SMALL = 112
/** Width of a voice's portrait. */
const PORTRAIT = 256

const paletteAt = (bits: number): Palette => PALETTES[bits % PALETTES.length] as Palette

function generationPicture(world: World, index: number): Picture {
  const { style, palette, prompt } = world.scene(index)
  const { width, height } = shapeOf(world, index)
  return { style, palette, prompt, seed: world.plan.own(index), ratio: width / height }
}

/** @returns the SVG document; undefined where the medium is no drawing */
export function drawMedium(world: World, medium: string): string | undefined {
  const match = /^(pictures|uploads|voices)\/([\da-f-]+?)(-small\.png|\.svg)$/.exec(medium)
  if (!match) return undefined
  const [, folder, name, ending] = match as unknown as [string, string, string, string]
  if (folder === 'voices') {
    const number = Number(name)
    if (!(number < VOICES.length)) return undefined
    const seed = mix(number, 777)
    return drawPicture(
      { style: 'portrait', palette: paletteAt(number * 5), seed, ratio: 1 },
      PORTRAIT,
    )
  }
  const realm = folder === 'pictures' ? 'generation' : 'upload'
  const number = world.identity.number(realm, name)
  if (number === undefined) return undefined
  const index = realm === 'generation' ? number : Math.floor(number / UPLOAD_SLOTS)
  const picture = generationPicture(world, index)
  const other =
    realm === 'upload' ? { seed: mix(number, 778), palette: paletteAt(mix(number, 779)) } : {}
  const isWhole = ending === '.svg'
  const width = isWhole
    ? shapeOf(world, index).width
    : Math.round(SMALL * Math.max(1, picture.ratio))
  return drawPicture({ ...picture, ...other }, width)
}
