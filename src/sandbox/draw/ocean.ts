/** A wide sea with its sun or moon on the horizon, glitter, waves, and perhaps a boat, an island or a light. */
import {
  circle,
  glow,
  ground,
  hills,
  linear,
  n,
  named,
  path,
  pts,
  rect,
  stroke,
  sway,
  type Canvas,
} from './canvas.ts'
import { birds, clouds, stars } from './sky.ts'

function boat(canvas: Canvas, x: number, y: number, size: number): string {
  const { palette, phase } = canvas
  const sail = palette.dark ? palette.tones[0] : '#fffaf0'
  return (
    `<g transform="translate(${n(x)} ${n(y + sway(phase, 2) * 2)}) rotate(${n(sway(phase, 1) * 2.5)}) scale(${n(size)})">` +
    path('M-2 -6V-74C22 -52 30 -28 32 -10Z', sail) +
    path('M-7 -8V-62C-24 -44 -30 -26 -31 -10Z', palette.pop) +
    path('M-38 -4H40L28 12H-26Z', palette.tones[5]) +
    stroke('M-4.5 0V-76', palette.tones[5], 3) +
    '</g>'
  )
}

function island(canvas: Canvas, x: number, y: number, size: number): string {
  const { tones, accent } = canvas.palette
  let palm = ''
  for (const [dx, lean] of [
    [-14, -12],
    [12, 16],
  ] as const) {
    palm += stroke(`M${pts(dx, -14)}q${pts(lean * 0.2, -30, lean, -52)}`, tones[5], 4)
    for (let at = 0; at < 6; at++) {
      const angle = Math.PI * (0.92 + at * 0.23) + sway(canvas.phase, 1, at / 6) * 0.05
      palm += path(
        `M${pts(dx + lean, -66)}q${pts(Math.cos(angle) * 14, Math.sin(angle) * 16 - 5, Math.cos(angle) * 30, Math.sin(angle) * 22 + 8)}q${pts(-Math.cos(angle) * 18, -12, -Math.cos(angle) * 30, -Math.sin(angle) * 22 - 8)}Z`,
        tones[4],
      )
    }
  }
  return `<g transform="translate(${n(x)} ${n(y)}) scale(${n(size)})">${palm}${path('M-70 4C-46 -24 40 -28 74 4Z', accent)}${path('M-70 4C-50 -6 44 -10 74 4Z', tones[4])}</g>`
}

function lighthouse(canvas: Canvas, x: number, y: number, size: number): string {
  const { tones, accent, pop } = canvas.palette
  const beam = 14 + sway(canvas.phase) * 5
  return (
    `<g transform="translate(${n(x)} ${n(y)}) scale(${n(size)})">` +
    path(`M0 -104L-170 ${n(-118 - beam)}V${n(-92 + beam)}Z`, accent, 'opacity=".35"') +
    path('M-13 0L-9 -92H9L13 0Z', '#fff8ee') +
    path('M-11.5 -30L-10.3 -58H10.300L11.5 -30Z', pop) +
    rect(-9, -110, 18, 18, tones[5]) +
    rect(-5, -108, 10, 13, accent) +
    path('M-12 -110L0 -122L12 -110Z', pop) +
    path('M-60 14C-44 -10 38 -12 74 14Z', tones[5]) +
    '</g>'
  )
}

export function ocean(canvas: Canvas): string {
  const { w, h, palette, random, phase } = canvas
  const { tones, accent } = palette
  const horizon = h * random.between(0.44, 0.58)
  const size = Math.min(w, h)
  const light = palette.dark ? tones[0] : accent
  const x = w * random.between(0.3, 0.7)
  const r = size * random.between(0.09, 0.15)
  const y = horizon - r * random.between(-0.1, 1.5)
  const sky = palette.dark ? [tones[5], tones[4], tones[2]] : [tones[2], tones[1], tones[0]]
  const sea = palette.dark ? [tones[3], tones[4], tones[5]] : [tones[2], tones[3], tones[4]]
  let out = `<defs>${linear('s', sky)}${linear('w', sea)}${glow('g', light, 0.75)}</defs>${ground(canvas, 'url(#s)')}`
  if (palette.dark) out += stars(canvas, 36, horizon * 0.85)
  out += circle(x, y, r * 3, 'url(#g)') + circle(x, y, r, light)
  out += clouds(canvas, horizon * 0.8, palette.dark ? tones[3] : '#fff')
  if (random.chance(0.6))
    out += birds(canvas, w * random.between(0.1, 0.6), h * 0.2, tones[palette.dark ? 1 : 5])
  const thing = named(canvas, ['boat', 'island', 'lighthouse', 'none'])
  const side = x > w / 2 ? 0.24 : 0.76
  if (thing === 'lighthouse') out += lighthouse(canvas, w * side, horizon, (size / 400) * 1.25)
  out += rect(0, horizon, w, h - horizon, 'url(#w)')
  for (let at = 0; at < 26; at++) {
    const depth = random.next() ** 1.4
    const long = r * random.between(0.2, 1.1) * (0.6 + depth)
    const left =
      x - long / 2 + (random.next() - 0.5) * r * 2 * (1 - depth * 0.3) + sway(phase, 1, at / 5) * 5
    out += stroke(
      `M${pts(left, horizon + 5 + depth * (h - horizon) * 0.66)}h${n(long)}`,
      light,
      1.6 + depth * 2.4,
      `opacity="${n(0.75 - depth * 0.4)}"`,
    )
  }
  if (thing === 'island') out += island(canvas, w * side, horizon + 3, (size / 400) * 1.15)
  if (thing === 'boat')
    out += boat(
      canvas,
      w * (side * 0.7 + 0.15),
      horizon + (h - horizon) * 0.28,
      (size / 400) * random.between(0.9, 1.35),
    )
  for (let layer = 0; layer < 3; layer++) {
    const base = horizon + (h - horizon) * (0.52 + layer * 0.18)
    const swell = (h - horizon) * 0.035
    const heights = Array.from(
      { length: 11 },
      (_, at) =>
        base +
        (at % 2 ? swell : -swell) * random.between(0.5, 1) +
        sway(phase, 1, layer / 3 + at / 2) * 3,
    )
    const tone = palette.dark
      ? tones[(3 + Math.min(2, layer)) as 3]
      : tones[(3 + Math.min(2, layer)) as 3]
    out += `<g opacity="${layer === 2 ? 1 : 0.75}">${hills(canvas, heights, tone, sway(phase, 1, layer / 4) * w * 0.02)}</g>`
  }
  return out
}
