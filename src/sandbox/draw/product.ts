/** One product on a plinth in a studio: glass, ceramics or tin, with one soft shadow and a moving light. */
import {
  circle,
  ellipse,
  glow,
  ground,
  linear,
  n,
  named,
  path,
  pts,
  rect,
  shade,
  stroke,
  sway,
  type Canvas,
} from './canvas.ts'

/** Draws around the middle of its foot; about 200 high. */
type Thing = (colour: string, canvas: Canvas) => string

const label = (x: number, y: number, w: number, h: number, ink: string): string =>
  rect(x, y, w, h, '#fffaf2', 'rx="2" opacity=".94"') +
  rect(x + w * 0.2, y + h * 0.28, w * 0.6, h * 0.1, ink) +
  rect(x + w * 0.3, y + h * 0.5, w * 0.4, h * 0.06, ink, 'opacity=".5"') +
  rect(x + w * 0.36, y + h * 0.64, w * 0.28, h * 0.06, ink, 'opacity=".5"')

const THINGS = {
  serum: (colour, { palette }) =>
    rect(-14, -186, 28, 40, palette.tones[5], 'rx="5"') +
    path('M-9 -186Q-12 -222 0 -224Q12 -222 9 -186Z', shade(palette.tones[5], 0.16)) +
    path('M-40 -128Q-40 -146 -20 -148H20Q40 -146 40 -128V-8Q40 0 30 0H-30Q-40 0 -40 -8Z', colour) +
    rect(-40, -86, 80, 86, shade(colour, -0.14), 'rx="9"') +
    label(-26, -98, 52, 66, palette.tones[5]),
  perfume: (colour, { palette }) =>
    rect(-18, -182, 36, 44, palette.accent, 'rx="4"') +
    rect(-12, -140, 24, 14, shade(palette.accent, -0.2)) +
    rect(-58, -128, 116, 128, colour, 'rx="14"') +
    rect(-46, -86, 92, 74, shade(colour, 0.28), 'rx="8" opacity=".8"') +
    rect(-24, -66, 48, 5, palette.tones[5]) +
    rect(-14, -54, 28, 3, palette.tones[5], 'opacity=".6"'),
  mug: (colour, { palette }) =>
    stroke('M54 -92C96 -96 96 -34 50 -36', shade(colour, -0.1), 15) +
    path('M-60 -118H60L54 -16Q53 0 38 0H-38Q-53 0 -54 -16Z', colour) +
    ellipse(0, -118, 60, 13, shade(colour, -0.22)) +
    ellipse(0, -115, 52, 9, '#5a3a2a') +
    circle(0, -58, 20, palette.accent, 'opacity=".9"'),
  candle: (colour, { palette, phase }) =>
    path(
      `M0 -172q${pts(9 + sway(phase, 3) * 3, 14)} 0 26q-${n(9 - sway(phase, 3) * 2)} -10 0 -26Z`,
      palette.accent,
    ) +
    rect(-1.5, -148, 3, 14, palette.tones[5]) +
    rect(-56, -136, 112, 136, colour, 'rx="12"') +
    ellipse(0, -134, 52, 10, '#fff6e6') +
    label(-32, -96, 64, 58, palette.tones[5]),
  tube: (colour, { palette }) =>
    path('M-44 -196H44L32 -34H-32Z', colour) +
    rect(-48, -204, 96, 14, shade(colour, -0.12), 'rx="3"') +
    rect(-34, -36, 68, 36, palette.tones[5], 'rx="6"') +
    label(-22, -150, 44, 66, palette.tones[5]),
  tin: (colour, { palette }) =>
    rect(-56, -142, 112, 142, colour, 'rx="8"') +
    rect(-60, -160, 120, 34, shade(colour, -0.2), 'rx="8"') +
    circle(0, -66, 34, '#fffaf2', 'opacity=".94"') +
    path('M0 -88C18 -74 16 -52 0 -44C-16 -52 -18 -74 0 -88Z', palette.tones[4]),
  can: (colour, { palette }) =>
    rect(-40, -184, 80, 184, colour, 'rx="12"') +
    ellipse(0, -182, 34, 8, '#dfe5ea') +
    ellipse(0, -182, 24, 4.5, '#b6c0c9') +
    path('M-40 -110C-14 -138 14 -82 40 -112V-60C14 -30 -14 -86 -40 -58Z', palette.accent) +
    rect(-20, -46, 40, 5, '#fffaf2') +
    rect(-12, -36, 24, 3, '#fffaf2', 'opacity=".8"'),
} satisfies Record<string, Thing>

const NAMES = Object.keys(THINGS) as (keyof typeof THINGS)[]

function prop(canvas: Canvas, x: number, y: number): string {
  const { palette, random, phase } = canvas
  let out = ''
  switch (random.int(3)) {
    case 0:
      for (let at = 0; at < 5; at++) {
        const lean = (at - 2) * 26 + sway(phase, 1, at / 5) * 2
        out += `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(lean)})">${path('M0 0C-20 -40 -16 -88 0 -112C16 -88 20 -40 0 0Z', at % 2 ? '#6f9b74' : '#4d7d61')}</g>`
      }
      return out
    case 1:
      return (
        circle(x, y - 26, 27, palette.accent) +
        circle(x - 8, y - 34, 9, '#fff', 'opacity=".35"') +
        circle(x + 38, y - 14, 14, palette.pop)
      )
    default:
      return (
        path(`M${pts(x - 40, y)}a40 40 0 0 1 80 0Z`, palette.pop) +
        rect(x - 12, y - 62, 24, 62, palette.tones[3], 'rx="12"')
      )
  }
}

export function product(canvas: Canvas): string {
  const { w, h, palette, random, phase } = canvas
  const { tones, accent, pop } = palette
  const thing = named(canvas, NAMES)
  const floor = h * (h > w ? 0.7 : 0.78)
  const size = (Math.min(w, h) / 400) * (h > w * 1.2 ? 1.42 : 1.16)
  const cx = w / 2
  const colour = random.pick([tones[3], pop, tones[2], accent, tones[4]])
  const disc = random.chance(0.5)
  const wall = random.chance(0.5) ? tones[0] : tones[1]
  const rise = sway(phase, 1) * 3
  let out = `<defs>${linear('b', [wall, tones[1], tones[2]])}${glow('l', '#ffffff', 0.7)}${linear('p', [shade(tones[1], 0.3), tones[2]], true)}</defs>`
  out += ground(canvas, 'url(#b)')
  const r = Math.min(w, h) * 0.36
  out += disc
    ? circle(cx + w * 0.04, floor - r * 0.92, r, tones[2], 'opacity=".75"')
    : path(
        `M${pts(cx - r * 0.9, floor)}V${n(floor - r)}a${pts(r * 0.9, r * 0.9)} 0 0 1 ${n(r * 1.8)} 0V${n(floor)}Z`,
        tones[2],
        'opacity=".75"',
      )
  out += rect(0, floor, w, h - floor, tones[2]) + rect(0, floor, w, 2, tones[0], 'opacity=".5"')
  out += circle(
    cx + sway(phase) * w * 0.16 - w * 0.1,
    floor - r,
    r * 1.5,
    'url(#l)',
    'opacity=".7"',
  )
  out += prop(canvas, cx + (random.chance(0.5) ? 1 : -1) * 128 * size, floor + 14)
  const top = floor - 6
  const rx = 104 * size
  out += ellipse(cx, h * 0.02 + floor + 44 * size, rx * 1.25, 18 * size, tones[4], 'opacity=".28"')
  out += path(
    `M${pts(cx - rx, top)}v${n(44 * size)}a${pts(rx, 22 * size)} 0 0 0 ${n(2 * rx)} 0V${n(top)}Z`,
    tones[3],
  )
  out += ellipse(cx, top, rx, 22 * size, 'url(#p)')
  out += ellipse(cx + 16 * size, top + 2, 66 * size, 11 * size, tones[5], 'opacity=".3"')
  const make: Thing = THINGS[thing]
  out += `<g transform="translate(${n(cx)} ${n(top + 2 + Math.min(0, rise))}) scale(${n(size)})">`
  out += make(colour, canvas)
  const gleam = 30 + sway(phase, 1, 0.2) * 7
  out += `<g opacity=".32">${rect(-gleam, -118, 7, 100, '#fff', 'rx="3.5"')}${rect(-gleam + 11, -118, 3, 100, '#fff', 'rx="1.5"')}</g></g>`
  return out
}
