/** A calm room: a window with a view, something to sit on, a lamp, a plant and a rug. */
import { plant } from './backdrop.ts'
import {
  circle,
  ellipse,
  glow,
  ground,
  linear,
  n,
  path,
  pts,
  rect,
  shade,
  stroke,
  type Canvas,
} from './canvas.ts'

function view(canvas: Canvas, x: number, y: number, w: number, h: number, frame: string): string {
  const { palette } = canvas
  const { tones, accent } = palette
  return (
    `<clipPath id="v">${rect(x, y, w, h, '#000', 'rx="3"')}</clipPath><g clip-path="url(#v)">` +
    rect(x, y, w, h, 'url(#s)') +
    circle(x + w * 0.66, y + h * 0.36, Math.min(w, h) * 0.13, accent) +
    path(
      `M${pts(x, y + h * 0.74)}L${pts(x + w * 0.3, y + h * 0.46)}L${pts(x + w * 0.56, y + h * 0.72)}L${pts(x + w * 0.78, y + h * 0.54)}L${pts(x + w, y + h * 0.72)}V${n(y + h)}H${n(x)}Z`,
      tones[3],
      'opacity=".8"',
    ) +
    path(
      `M${pts(x, y + h * 0.84)}Q${pts(x + w * 0.4, y + h * 0.66, x + w, y + h * 0.86)}V${n(y + h)}H${n(x)}Z`,
      tones[4],
    ) +
    '</g>' +
    stroke(
      `M${pts(x, y)}h${n(w)}v${n(h)}h${n(-w)}ZM${pts(x + w / 2, y)}v${n(h)}M${pts(x, y + h * 0.4)}h${n(w)}`,
      frame,
      7,
    ) +
    rect(x - 12, y + h, w + 24, 9, frame, 'rx="2"')
  )
}

function armchair(x: number, y: number, size: number, colour: string, leg: string): string {
  const dark = shade(colour, -0.16)
  return (
    `<g transform="translate(${n(x)} ${n(y)}) scale(${n(size)})">` +
    stroke('M-62 -22L-74 6M62 -22L74 6', leg, 7) +
    rect(-62, -148, 124, 110, colour, 'rx="30"') +
    rect(-52, -70, 104, 36, shade(colour, 0.1), 'rx="12"') +
    rect(-84, -88, 34, 68, dark, 'rx="16"') +
    rect(50, -88, 34, 68, dark, 'rx="16"') +
    rect(-60, -40, 120, 22, dark, 'rx="8"') +
    '</g>'
  )
}

function sofa(
  x: number,
  y: number,
  size: number,
  colour: string,
  leg: string,
  cushion: string,
): string {
  const dark = shade(colour, -0.16)
  return (
    `<g transform="translate(${n(x)} ${n(y)}) scale(${n(size)})">` +
    stroke('M-112 -16V6M112 -16V6', leg, 7) +
    rect(-118, -112, 236, 90, colour, 'rx="22"') +
    rect(-108, -60, 106, 34, shade(colour, 0.1), 'rx="9"') +
    rect(2, -60, 106, 34, shade(colour, 0.1), 'rx="9"') +
    rect(-138, -80, 32, 66, dark, 'rx="15"') +
    rect(106, -80, 32, 66, dark, 'rx="15"') +
    rect(-112, -32, 224, 20, dark, 'rx="6"') +
    `<g transform="rotate(-14 -70 -78)">${rect(-92, -98, 42, 42, cushion, 'rx="8"')}</g>` +
    '</g>'
  )
}

function lamp(x: number, y: number, tall: number, ink: string, light: string): string {
  return (
    circle(x, y - tall, 92, 'url(#l)') +
    stroke(`M${pts(x, y)}V${n(y - tall)}M${pts(x - 20, y)}h40`, ink, 4) +
    path(`M${pts(x - 18, y - tall - 22)}h36l14 40h-64Z`, light)
  )
}

export function interior(canvas: Canvas): string {
  const { w, h, palette, random } = canvas
  const { tones, accent, pop } = palette
  const wide = w > h * 1.2
  const floor = h * (h > w * 1.2 ? 0.76 : 0.74)
  const size = (Math.min(w, h) / 400) * 1.16
  const seat = random.pick([pop, tones[3], accent, tones[4]])
  const flip = random.chance(0.5)
  const at = (share: number) => w * (flip ? 1 - share : share)
  let out = `<defs>${linear('s', [tones[2], tones[1], tones[0]])}${glow('l', accent, 0.55)}${linear('f', [tones[2], tones[3]])}</defs>`
  out +=
    ground(canvas, random.chance(0.5) ? tones[0] : tones[1]) +
    rect(0, floor, w, h - floor, 'url(#f)') +
    rect(0, floor - 7, w, 8, tones[0], 'opacity=".8"')
  const vw = wide ? w * 0.3 : w * 0.46
  const vh = h * (h > w * 1.2 ? 0.32 : 0.42)
  out += view(canvas, at(0.3) - vw / 2, floor - vh - h * 0.17, vw, vh, '#fffaf3')
  const frames = wide ? 3 : 2
  for (let count = 0; count < frames; count++) {
    const x = at(0.68) + (count - 1) * 58
    const y = floor - h * 0.46 - (count % 2) * 12
    out +=
      rect(x, y, 46, 58, '#fffaf3', 'rx="2"') +
      rect(x + 6, y + 6, 34, 46, random.pick([tones[2], pop, accent, tones[4]])) +
      circle(x + 23, y + 30, 9, tones[0])
  }
  out += ellipse(
    w * 0.5,
    h * 0.94,
    w * 0.4,
    h * 0.055,
    random.pick([accent, pop, tones[1]]),
    'opacity=".75"',
  )
  out += lamp(at(0.9), floor + h * 0.06, h * (h > w ? 0.3 : 0.42), tones[5], '#fff3d6')
  const foot = floor + h * 0.12
  out += ellipse(at(0.6), foot + 4, 110 * size, 9, tones[5], 'opacity=".25"')
  out +=
    random.chance(0.5) && wide
      ? sofa(at(0.6), foot, size, seat, tones[5], accent === seat ? pop : accent)
      : armchair(at(0.6), foot, size, seat, tones[5])
  return out + plant(canvas, at(0.14), floor + h * 0.11, 1.9 * size)
}
