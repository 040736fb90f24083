/** Which drawing stands behind a media address: a generation's picture, an upload's, or a voice's. */
import { PALETTES, type Palette } from './draw/palettes.ts'
import { drawPicture, type Picture } from './draw/picture.ts'
import { mix } from './draw/random.ts'
import { UPLOAD_SLOTS } from './input-of.ts'
import { shapeOf } from './shape.ts'
import { VOICES } from './voices.ts'
import type { World } from './world.ts'

/** Width of a thumbnail in pixels. */
const SMALL = 256

const paletteAt = (bits: number): Palette => PALETTES[bits % PALETTES.length] as Palette

function generationPicture(world: World, index: number): Picture {
  const { style, palette, prompt } = world.scene(index)
  const { width, height } = shapeOf(world, index)
  return { style, palette, prompt, seed: world.plan.own(index), ratio: width / height }
}

/** @returns the SVG document, or undefined where there is no such medium */
export function drawMedium(world: World, medium: string): string | undefined {
  const match = /^(pictures|uploads|voices)\/([\da-f-]+?)(-small)?\.svg$/.exec(medium)
  if (!match) return undefined
  const [, folder, name, small] = match as unknown as [string, string, string, string | undefined]
  if (folder === 'voices') {
    const number = Number(name)
    if (!(number < VOICES.length)) return undefined
    const seed = mix(number, 777)
    return drawPicture({ style: 'portrait', palette: paletteAt(number * 5), seed, ratio: 1 }, SMALL)
  }
  const realm = folder === 'pictures' ? 'generation' : 'upload'
  const number = world.identity.number(realm, name)
  if (number === undefined) return undefined
  const index = realm === 'generation' ? number : Math.floor(number / UPLOAD_SLOTS)
  const picture = generationPicture(world, index)
  const other =
    realm === 'upload' ? { seed: mix(number, 778), palette: paletteAt(mix(number, 779)) } : {}
  const width = small === undefined ? shapeOf(world, index).width : SMALL
  return drawPicture({ ...picture, ...other }, width)
}
