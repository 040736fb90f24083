/** What hangs in a sky: sun or moon, clouds, stars and birds. */
import { circle, glow, n, pts, rect, stroke, sway, type Canvas } from './canvas.ts'

/** A sun by day, a moon by night, each with its glow. */
export function sun(canvas: Canvas, x: number, y: number, r: number): string {
  const { palette } = canvas
  const colour = palette.dark ? palette.tones[0] : palette.accent
  return (
    `<defs>${glow('g', colour, 0.7)}</defs>` +
    circle(x, y, r * 3.2, 'url(#g)') +
    circle(x, y, r, colour) +
    (palette.dark
      ? circle(x + r * 0.25, y - r * 0.2, r * 0.18, palette.tones[1], 'opacity=".5"') +
        circle(x - r * 0.3, y + r * 0.25, r * 0.26, palette.tones[1], 'opacity=".4"')
      : '')
  )
}

/** A few flat clouds above a height, drifting. */
export function clouds(canvas: Canvas, low: number, colour: string): string {
  const { w, random, phase } = canvas
  let out = ''
  const count = 2 + random.int(3)
  for (let at = 0; at < count; at++) {
    const size = w * random.between(0.1, 0.24)
    const x = random.between(0, w) + sway(phase, 1, at / 3) * w * 0.02
    const y = low * random.between(0.15, 0.95)
    const tall = size * 0.16
    out += `<g opacity="${n(random.between(0.25, 0.6))}">`
    out += rect(x - size / 2, y, size, tall, colour, `rx="${n(tall / 2)}"`)
    out += rect(x - size * 0.2, y - tall * 0.62, size * 0.5, tall, colour, `rx="${n(tall / 2)}"`)
    out += rect(
      x - size * 0.62,
      y + tall * 0.6,
      size * 0.7,
      tall * 0.7,
      colour,
      `rx="${n(tall * 0.35)}"`,
    )
    out += '</g>'
  }
  return out
}

/** Stars in three sizes; each size twinkles in its own time. */
export function stars(canvas: Canvas, count: number, low = canvas.h * 0.6): string {
  const { w, random, phase } = canvas
  const sizes = ['', '', '']
  for (let at = 0; at < count; at++) {
    sizes[at % 3] += `M${Math.round(random.next() * w)} ${Math.round(random.next() * low)}h0`
  }
  return sizes
    .map((d, at) =>
      stroke(d, '#fff', 1.4 + at, `opacity="${n(0.62 + 0.3 * sway(phase, 1, at / 3))}"`),
    )
    .join('')
}

/** A loose flock of birds. */
export function birds(canvas: Canvas, x: number, y: number, colour: string): string {
  const { random, phase, h } = canvas
  let d = ''
  const count = 3 + random.int(4)
  for (let at = 0; at < count; at++) {
    const size = h * random.between(0.012, 0.024)
    const lift = size * (0.7 + 0.3 * sway(phase, 4, at / count))
    const left = x + at * size * 2.4 + random.between(-4, 4)
    const top = y + random.between(-size, size) * 1.6
    d += `M${pts(left - size, top - lift)}q${pts(size * 0.6, -lift * 0.2, size, lift)}q${pts(size * 0.4, -lift * 1.2, size, -lift)}`
  }
  return stroke(d, colour, 2)
}
