/** A flat character, chest up, who can blink, sway and speak. */
import { backdrop } from './backdrop.ts'
import { circle, ellipse, n, path, pts, shade, sway, turned, type Canvas } from './canvas.ts'
import { hair, type HairName } from './hair.ts'
import { clothes } from './clothes.ts'
import { face } from './face.ts'
import type { Figure } from './figure.ts'

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

function looksFeminine({ hint, random }: Canvas): boolean {
  const chance = random.chance(0.5)
  if (/\bshe\b|\bher\b|woman|grandmother|nurse|actress|شابة/.test(hint)) return true
  return /\bman\b|\bhis\b|\bhe\b|grandfather|father/.test(hint) ? false : chance
}

/** Hair that hangs behind the shoulders is drawn before the clothes. */
const LOOSE: ReadonlySet<HairName> = new Set(['long', 'waves', 'braid', 'scarf'])

export function portrait(canvas: Canvas): string {
  const { w, h, random, phase } = canvas
  const isTall = h > w * 1.2
  const scale = isTall ? 1.5 : 1.2
  const isFeminine = looksFeminine(canvas)
  const isOld = /grandmother|grandfather|\bold\b/.test(canvas.hint) || random.chance(0.1)
  const figure: Figure = {
    cx: w / 2,
    cy: h * (isTall ? 0.42 : 0.47),
    rx: 60 * scale,
    ry: (isFeminine ? 72 : 75) * scale,
    skin: random.pick(SKINS),
    hairColour: isOld ? random.pick(GREYS) : random.pick(HAIRS),
    isFeminine,
    isOld,
    hasBeard: false,
  }
  const style = random.pick(isFeminine ? LONG : SHORT)
  const isBearded = !isFeminine && random.chance(style === 'bald' ? 0.8 : 0.35)
  const { cx, cy, ry } = figure
  const { back, front } = hair(canvas, figure, style)
  const nod = sway(phase, 1)
  const tilt = nod * 1.6 + sway(phase, 2, 0.1) * 0.5
  const isLoose = LOOSE.has(style)
  return (
    backdrop(canvas, cx, cy) +
    `<g transform="translate(${n(nod * 2)} ${n(sway(phase, 2, 0.2) * 1.2)})">` +
    (isLoose ? turned(tilt * 0.6, cx, cy + ry, back) : '') +
    clothes(canvas, figure) +
    turned(
      tilt,
      cx,
      cy + ry * 1.2,
      (isLoose ? '' : back) + head(canvas, { ...figure, hasBeard: isBearded }) + front,
    ) +
    '</g>'
  )
}

function head(canvas: Canvas, figure: Figure): string {
  const { cx, cy, rx, ry, skin, hairColour, isFeminine, hasBeard } = figure
  const { random, palette } = canvas
  const dark = shade(skin, -0.16)
  let out = ''
  for (const side of [-1, 1]) {
    out += ellipse(cx + side * rx * 0.98, cy + ry * 0.06, rx * 0.17, ry * 0.2, skin)
    out += ellipse(cx + side * rx * 1.0, cy + ry * 0.07, rx * 0.08, ry * 0.11, dark)
    if (isFeminine && random.chance(0.35))
      out += circle(cx + side * rx * 1.02, cy + ry * 0.34, rx * 0.08, palette.accent)
  }
  const jaw = isFeminine ? 0.62 : 0.76
  out += path(
    `M${pts(cx - rx, cy - ry * 0.15)}C${pts(cx - rx, cy - ry * 1.15, cx + rx, cy - ry * 1.15, cx + rx, cy - ry * 0.15)}` +
      `C${pts(cx + rx, cy + ry * 0.5, cx + rx * jaw, cy + ry, cx, cy + ry)}` +
      `C${pts(cx - rx * jaw, cy + ry, cx - rx, cy + ry * 0.5, cx - rx, cy - ry * 0.15)}Z`,
    skin,
  )
  if (hasBeard) {
    out += path(
      `M${pts(cx - rx * 1.0, cy - ry * 0.02)}C${pts(cx - rx, cy + ry * 0.62, cx - rx * 0.74, cy + ry * 1.08, cx, cy + ry * 1.08)}` +
        `C${pts(cx + rx * 0.74, cy + ry * 1.08, cx + rx, cy + ry * 0.62, cx + rx, cy - ry * 0.02)}` +
        `C${pts(cx + rx * 0.86, cy + ry * 0.3, cx + rx * 0.6, cy + ry * 0.36, cx, cy + ry * 0.34)}` +
        `C${pts(cx - rx * 0.6, cy + ry * 0.36, cx - rx * 0.86, cy + ry * 0.3, cx - rx, cy - ry * 0.02)}Z`,
      hairColour,
    )
  }
  return out + face(canvas, figure)
}
