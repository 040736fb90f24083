/** Draws a whole picture in one of the styles, as an SVG document without script or outside references. */
import { animal } from './animal.ts'
import { bauhaus } from './bauhaus.ts'
import { botanical } from './botanical.ts'
import { n, type Canvas, type Style } from './canvas.ts'
import { city } from './city.ts'
import { food } from './food.ts'
import { interior } from './interior.ts'
import { landscape } from './landscape.ts'
import { mesh } from './mesh.ts'
import { ocean } from './ocean.ts'
import type { Palette } from './palettes.ts'
import { portrait } from './portrait.ts'
import { product } from './product.ts'
import { Random } from './random.ts'
import { space } from './space.ts'

const STYLES = {
  peaks: (canvas: Canvas) => landscape(canvas, 'peaks'),
  hills: (canvas: Canvas) => landscape(canvas, 'hills'),
  dunes: (canvas: Canvas) => landscape(canvas, 'dunes'),
  ocean,
  city,
  portrait,
  product,
  botanical,
  mesh,
  bauhaus,
  space,
  animal,
  interior,
  food,
} satisfies Record<string, Style>
export type StyleName = keyof typeof STYLES

export interface Picture {
  readonly style: StyleName
  readonly palette: Palette
  readonly seed: number
  /** Width over height. */
  readonly ratio: number
  /** The prompt: what it names is drawn. */
  readonly prompt?: string
  readonly phase?: number
  readonly mouth?: number
}

/** The length of a drawing's shorter side in its own units. */
const SHORT = 400

/** @param width of the picture in pixels, which is what an `img` takes as its natural size */
export function drawPicture(picture: Picture, width: number): string {
  const { ratio, style, palette, seed, phase = 0, mouth, prompt = '' } = picture
  const w = Math.round(ratio >= 1 ? SHORT * ratio : SHORT)
  const h = Math.round(ratio >= 1 ? SHORT : SHORT / ratio)
  const body = STYLES[style]({
    w,
    h,
    palette,
    random: new Random(seed),
    phase,
    hint: prompt.toLowerCase(),
    ...(mouth !== undefined && { mouth }),
  })
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${n(Math.round(width / ratio))}" ` +
    `viewBox="0 0 ${w} ${h}">${body}</svg>`
  )
}
