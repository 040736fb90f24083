/** A flat character, chest up, who can blink, sway and speak. */
import { backdrop } from './backdrop.ts'
import {
  circle,
  ellipse,
  n,
  path,
  pts,
  shade,
  stroke,
  sway,
  turned,
  type Canvas,
} from './canvas.ts'
import { hair, type HairName } from './hair.ts'
import { clothes } from './clothes.ts'

/** Measures of a figure: everything hangs on the head. */
export interface Figure {
  readonly cx: number
  readonly cy: number
  /** Half the width and height of the head. */
  readonly rx: number
  readonly ry: number
  readonly skin: string
  readonly hairColour: string
}

const SKINS = ['#ffdcc4', '#f8c9a6', '#ecb08a', '#d39a6e', '#b57b50', '#8d5a3b', '#734a33'] as const
const HAIRS = [
  '#221a1f',
  '#33221f',
  '#54352a',
  '#7d4d30',
  '#b0703a',
  '#dcae5a',
  '#a7432e',
  '#1d2233',
] as const
const GREYS = ['#d8d6d6', '#b9b7bd', '#8f8c94'] as const

const LONG: readonly HairName[] = ['long', 'bob', 'bun', 'curls', 'waves', 'scarf', 'braid']
const SHORT: readonly HairName[] = ['crop', 'quiff', 'beanie', 'bald', 'curls', 'crop', 'side']

function isFeminine({ hint, random }: Canvas): boolean {
  const chance = random.chance(0.5)
  if (/\bshe\b|\bher\b|woman|grandmother|nurse|actress|شابة/.test(hint)) return true
  return /\bman\b|\bhis\b|\bhe\b|grandfather|father/.test(hint) ? false : chance
}

export function portrait(canvas: Canvas): string {
  const { w, h, random, phase } = canvas
  const scale = h > w * 1.2 ? 1.5 : 1.2
  const nod = sway(phase, 1)
  const isOld = /grandmother|grandfather|\bold\b/.test(canvas.hint) || random.chance(0.1)
  const feminine = isFeminine(canvas)
  const figure: Figure = {
    cx: w / 2,
    cy: h > w * 1.2 ? h * 0.42 : h * 0.47,
    rx: 60 * scale,
    ry: (feminine ? 72 : 75) * scale,
    skin: random.pick(SKINS),
    hairColour: isOld ? random.pick(GREYS) : random.pick(HAIRS),
  }
  const style = random.pick(feminine ? LONG : SHORT)
  const { back, front } = hair(canvas, figure, style)
  const beard = !feminine && random.chance(style === 'bald' ? 0.8 : 0.35)
  const { cx, cy, ry } = figure
  const head = back + neckless(canvas, figure, beard, feminine, isOld) + front
  const tilt = nod * 1.6 + sway(phase, 2, 0.1) * 0.5
  const lift = sway(phase, 2, 0.2) * 1.2
  return (
    backdrop(canvas, cx, cy) +
    `<g transform="translate(${n(nod * 2)} ${n(lift)})">` +
    (style === 'scarf' || style === 'long' || style === 'waves' || style === 'braid'
      ? turned(tilt * 0.6, cx, cy + ry, back)
      : '') +
    clothes(canvas, figure) +
    turned(
      tilt,
      cx,
      cy + ry * 1.2,
      style === 'scarf' || style === 'long' || style === 'waves' || style === 'braid'
        ? neckless(canvas, figure, beard, feminine, isOld) + front
        : head,
    ) +
    '</g>'
  )
}

function neckless(
  canvas: Canvas,
  figure: Figure,
  beard: boolean,
  feminine: boolean,
  isOld: boolean,
): string {
  const { cx, cy, rx, ry, skin, hairColour } = figure
  const { random, palette } = canvas
  const dark = shade(skin, -0.16)
  let out = ''
  for (const side of [-1, 1]) {
    out += ellipse(cx + side * rx * 0.98, cy + ry * 0.06, rx * 0.17, ry * 0.2, skin)
    out += ellipse(cx + side * rx * 1.0, cy + ry * 0.07, rx * 0.08, ry * 0.11, dark)
    if (feminine && random.chance(0.35))
      out += circle(cx + side * rx * 1.02, cy + ry * 0.34, rx * 0.08, palette.accent)
  }
  const jaw = feminine ? 0.62 : 0.76
  out += path(
    `M${pts(cx - rx, cy - ry * 0.15)}C${pts(cx - rx, cy - ry * 1.15, cx + rx, cy - ry * 1.15, cx + rx, cy - ry * 0.15)}` +
      `C${pts(cx + rx, cy + ry * 0.5, cx + rx * jaw, cy + ry, cx, cy + ry)}` +
      `C${pts(cx - rx * jaw, cy + ry, cx - rx, cy + ry * 0.5, cx - rx, cy - ry * 0.15)}Z`,
    skin,
  )
  if (beard) {
    out += path(
      `M${pts(cx - rx * 1.0, cy - ry * 0.02)}C${pts(cx - rx, cy + ry * 0.62, cx - rx * 0.74, cy + ry * 1.08, cx, cy + ry * 1.08)}` +
        `C${pts(cx + rx * 0.74, cy + ry * 1.08, cx + rx, cy + ry * 0.62, cx + rx, cy - ry * 0.02)}` +
        `C${pts(cx + rx * 0.86, cy + ry * 0.3, cx + rx * 0.6, cy + ry * 0.36, cx, cy + ry * 0.34)}` +
        `C${pts(cx - rx * 0.6, cy + ry * 0.36, cx - rx * 0.86, cy + ry * 0.3, cx - rx, cy - ry * 0.02)}Z`,
      hairColour,
    )
  }
  return out + face(canvas, figure, beard, isOld)
}

function face(canvas: Canvas, figure: Figure, beard: boolean, isOld: boolean): string {
  const { cx, cy, rx, ry, skin, hairColour } = figure
  const { random, phase, palette } = canvas
  const dark = shade(skin, -0.22)
  const ink = '#2a2028'
  const eyeY = cy + ry * 0.02
  const gap = rx * 0.42
  // two blinks in a loop, none in a still picture
  const isBlinking = [0.3, 0.78].some((at) => Math.abs(phase - at) < 0.018)
  const brow = rx * 0.08 * sway(phase, 1, 0.3)
  let out = ''
  for (const side of [-1, 1]) {
    const x = cx + side * gap
    out += ellipse(
      x + side * rx * 0.12,
      cy + ry * 0.33,
      rx * 0.19,
      ry * 0.11,
      '#e8604c',
      'opacity=".2"',
    )
    if (isBlinking) {
      out += stroke(
        `M${pts(x - rx * 0.13, eyeY)}q${pts(rx * 0.13, rx * 0.1, rx * 0.26, 0)}`,
        ink,
        rx * 0.06,
      )
    } else {
      out += ellipse(x, eyeY, rx * 0.105, rx * 0.135, ink)
      out += circle(x + rx * 0.035, eyeY - rx * 0.05, rx * 0.035, '#fff')
    }
    out += stroke(
      `M${pts(x - rx * 0.2, eyeY - ry * 0.22 - brow + (side < 0 ? rx * 0.05 : 0))}q${pts(rx * 0.2, -rx * 0.12, rx * 0.4, side < 0 ? -rx * 0.02 : rx * 0.04)}`,
      isOld ? shade(hairColour, -0.2) : shade(hairColour, -0.1),
      rx * 0.075,
    )
  }
  out += stroke(
    `M${pts(cx + rx * 0.03, cy + ry * 0.08)}q${pts(rx * 0.12, ry * 0.18, -rx * 0.06, ry * 0.19)}`,
    dark,
    rx * 0.055,
  )
  if (random.chance(0.24))
    out += glasses(figure, eyeY, gap, random.chance(0.5) ? ink : shade(palette.pop, -0.3))
  return out + mouth(canvas, figure, beard)
}

function glasses({ cx, rx }: Figure, y: number, gap: number, colour: string): string {
  const r = rx * 0.3
  let out = stroke(
    `M${pts(cx - gap + r, y)}q${pts(gap - r, -rx * 0.1, 2 * (gap - r), 0)}`,
    colour,
    rx * 0.05,
  )
  for (const side of [-1, 1]) {
    out += circle(
      cx + side * gap,
      y,
      r,
      '#fff',
      `fill-opacity=".14" stroke="${colour}" stroke-width="${n(rx * 0.06)}"`,
    )
    out += stroke(
      `M${pts(cx + side * (gap + r), y)}L${pts(cx + side * rx * 0.98, y - rx * 0.06)}`,
      colour,
      rx * 0.05,
    )
  }
  return out
}

function mouth(canvas: Canvas, { cx, cy, rx, ry, skin }: Figure, beard: boolean): string {
  const open = canvas.mouth
  const isGrinning = canvas.random.chance(0.4)
  const y = cy + ry * 0.54
  const lip = beard ? '#c96a5e' : shade(skin, -0.38)
  if (open === undefined ? !isGrinning : open < 0.08) {
    return stroke(
      `M${pts(cx - rx * 0.25, y)}q${pts(rx * 0.25, ry * 0.13, rx * 0.5, 0)}`,
      lip,
      rx * 0.07,
    )
  }
  const wide = rx * (open === undefined ? 0.3 : 0.29 - 0.07 * open)
  const tall = ry * (open === undefined ? 0.2 : 0.06 + 0.24 * open)
  const top = y - ry * 0.03
  const smile = ry * 0.03
  return (
    path(
      `M${pts(cx - wide, top)}q${pts(wide, smile, wide * 2, 0)}q${pts(-wide * 0.15, tall, -wide, tall)}q${pts(-wide * 0.85, 0, -wide, -tall)}Z`,
      '#7d2531',
    ) +
    path(
      `M${pts(cx - wide * 0.86, top + smile * 0.3)}q${pts(wide * 0.86, smile, wide * 1.72, 0)}q${pts(-wide * 0.1, tall * 0.26, -wide * 0.86, tall * 0.26)}q${pts(-wide * 0.76, 0, -wide * 0.86, -tall * 0.26)}Z`,
      '#fff',
    )
  )
}
