/** Planets, rings and moons over a starfield with faint nebulae. */
import {
  circle,
  ellipse,
  glow,
  ground,
  linear,
  n,
  path,
  pts,
  shade,
  stroke,
  sway,
  type Canvas,
} from './canvas.ts'
import { stars } from './sky.ts'

function planet(
  canvas: Canvas,
  id: string,
  x: number,
  y: number,
  r: number,
  colours: readonly string[],
): string {
  const { random, phase } = canvas
  let bands = ''
  for (let at = 0; at < 6; at++) {
    const top = y - r + (2 * r * (at + random.next())) / 6
    const thick = r * random.between(0.08, 0.22)
    const dx = sway(phase, 1, at / 6) * r * 0.12
    bands += path(
      `M${pts(x - r * 1.3 + dx, top)}q${pts(r * 0.65, thick * 0.7, r * 1.3, 0)}t${pts(r * 1.3, 0)}v${n(thick)}q${pts(-r * 0.65, thick * 0.7, -r * 1.3, 0)}t${pts(-r * 1.3, 0)}Z`,
      random.pick(colours),
      'opacity=".75"',
    )
  }
  return (
    `<clipPath id="${id}">${circle(x, y, r, '#000')}</clipPath>` +
    `<g clip-path="url(#${id})">${circle(x, y, r, colours[0] as string)}${bands}` +
    circle(
      x - r * 0.16,
      y - r * 0.16,
      r * 1.16,
      'none',
      `stroke="#000" stroke-opacity=".2" stroke-width="${n(r * 0.36)}"`,
    ) +
    circle(
      x - r * 0.34,
      y - r * 0.34,
      r * 1.22,
      'none',
      `stroke="#000" stroke-opacity=".14" stroke-width="${n(r * 0.3)}"`,
    ) +
    '</g>'
  )
}

export function space(canvas: Canvas): string {
  const { w, h, palette, random, phase } = canvas
  const { tones, accent, pop } = palette
  const size = Math.min(w, h)
  const deep = palette.dark
    ? [tones[5], tones[4], tones[5]]
    : [shade(tones[5], -0.35), tones[5], tones[4]]
  let out = `<defs>${linear('s', deep)}${glow('a', pop, 0.5)}${glow('b', tones[2], 0.6)}${glow('c', accent, 0.35)}</defs>${ground(canvas, 'url(#s)')}`
  for (const id of ['a', 'b', 'c']) {
    out += circle(
      w * random.next() + sway(phase) * 8,
      h * random.next(),
      size * random.between(0.5, 0.85),
      `url(#${id})`,
    )
  }
  out += stars(canvas, 70, h)
  const x = w * random.between(0.36, 0.64) + sway(phase) * 5
  const y = h * random.between(0.42, 0.62)
  const r = size * random.between(0.22, 0.32)
  const tilt = random.between(-26, -10)
  const ringed = canvas.hint.includes('ring') || random.chance(0.6)
  const ring = (d: string, colour: string, wide: number) =>
    `<g transform="rotate(${n(tilt)} ${n(x)} ${n(y)})">${stroke(d, colour, wide, 'opacity=".85"')}</g>`
  const half = (k: number, sweep: 0 | 1) =>
    `M${pts(x - r * k, y)}A${pts(r * k, r * k * 0.24)} 0 0 ${sweep} ${pts(x + r * k, y)}`
  const rings = [
    [1.5, tones[1], r * 0.1],
    [1.75, accent, r * 0.06],
    [1.95, tones[2], r * 0.035],
  ] as const
  if (ringed) for (const [k, colour, wide] of rings) out += ring(half(k, 1), colour, wide)
  out += planet(canvas, 'p', x, y, r, [
    random.pick([tones[2], pop, accent]),
    tones[1],
    tones[3],
    accent,
    pop,
  ])
  if (ringed) for (const [k, colour, wide] of rings) out += ring(half(k, 0), colour, wide)
  const moons = canvas.hint.includes('two moons') ? 2 : 1 + random.int(2)
  for (let at = 0; at < moons; at++) {
    const angle = random.between(0, 6.28) + phase * Math.PI * 2
    const far = r * (2 + at * 0.4)
    const mx = x + Math.cos(angle) * far
    const my = y + Math.sin(angle) * far * 0.5
    const mr = r * random.between(0.1, 0.2)
    out +=
      circle(mx, my, mr, tones[0]) +
      circle(mx + mr * 0.3, my + mr * 0.2, mr * 0.75, tones[2], 'opacity=".35"')
  }
  if (random.chance(0.45)) {
    out +=
      ellipse(w * 0.5, h * 1.12, w * 0.75, h * 0.26, tones[4]) +
      ellipse(w * 0.3, h * 1.06, w * 0.06, h * 0.012, tones[5], 'opacity=".6"')
  }
  return out
}
