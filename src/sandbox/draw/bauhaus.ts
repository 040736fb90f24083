/** Tiles of plain geometry on a strict grid; some of them turn by quarters. */
import { circle, ground, n, path, pts, rect, type Canvas } from './canvas.ts'

type Tile = (s: number, a: string, b: string) => string

/** Each fills a square of side `s`, drawn around its middle. */
const TILES: readonly Tile[] = [
  (s, a) =>
    path(`M${pts(-s / 2, -s / 2)}A${pts(s, s)} 0 0 1 ${pts(s / 2, s / 2)}H${n(-s / 2)}Z`, a),
  (s, a, b) =>
    path(`M${pts(-s / 2, -s / 2)}A${pts(s, s)} 0 0 1 ${pts(s / 2, s / 2)}H${n(-s / 2)}Z`, a) +
    path(`M${pts(-s / 2, 0)}A${pts(s / 2, s / 2)} 0 0 1 ${pts(0, s / 2)}H${n(-s / 2)}Z`, b),
  (s, a) =>
    path(`M${pts(-s / 2, 0)}A${pts(s / 2, s / 2)} 0 0 1 ${pts(s / 2, 0)}Z`, a) +
    path(`M${pts(-s / 2, s / 2)}A${pts(s / 2, s / 2)} 0 0 1 ${pts(s / 2, s / 2)}Z`, a),
  (s, a, b) => circle(0, 0, s * 0.5, a) + circle(0, 0, s * 0.22, b),
  (s, a, b) =>
    path(`M${pts(-s / 2, s / 2)}V${n(-s / 2)}L${pts(s / 2, s / 2)}Z`, a) +
    circle(s * 0.2, -s * 0.2, s * 0.16, b),
  (s, a) =>
    path(
      `M${pts(-s / 2, -s / 2)}Q${pts(s / 2, -s / 2, s / 2, s / 2)}Q${pts(-s / 2, s / 2, -s / 2, -s / 2)}Z`,
      a,
    ),
  (s, a) => [0, 1, 2, 3].map((at) => rect(-s / 2 + (at * s) / 4, -s / 2, s / 8, s, a)).join(''),
  (s, a) =>
    [-1, 1]
      .flatMap((x) => [-1, 1].map((y) => circle((x * s) / 4, (y * s) / 4, s * 0.16, a)))
      .join(''),
  (s, a, b) =>
    rect(-s / 2, -s / 2, s, s / 2, a) +
    path(`M${pts(-s / 2, s / 2)}A${pts(s / 2, s / 2)} 0 0 1 ${pts(s / 2, s / 2)}Z`, b),
  (s, a, b) => [0.5, 0.36, 0.22].map((r, at) => circle(0, 0, s * r, at % 2 ? b : a)).join(''),
]

/** Quarter turns with a rest between them: 0 to 4 over a loop. */
function quarter(phase: number): number {
  const whole = Math.floor(phase * 4)
  const part = Math.min(1, Math.max(0, (phase * 4 - whole - 0.25) * 2))
  return whole + part * part * (3 - 2 * part)
}

export function bauhaus(canvas: Canvas): string {
  const { w, h, palette, random, phase } = canvas
  const { tones, accent, pop } = palette
  const s = random.pick([80, 100, 133.4])
  const grounds = palette.dark
    ? [tones[5], tones[4], tones[5], tones[3]]
    : [tones[0], tones[1], tones[0], tones[2]]
  const inks = palette.dark
    ? [accent, pop, tones[1], tones[2], tones[0]]
    : [accent, pop, tones[4], tones[5], tones[3], tones[4]]
  let out = ground(canvas, grounds[0] as string)
  const left = (w - Math.ceil(w / s) * s) / 2
  const top = (h - Math.ceil(h / s) * s) / 2
  for (let y = top; y < h; y += s) {
    for (let x = left; x < w; x += s) {
      const back = random.pick(grounds)
      const a = random.pick(inks)
      const b = random.pick(inks.filter((ink) => ink !== a))
      const turn = random.int(4) * 90 + (random.chance(0.22) ? quarter(phase) * 90 : 0)
      out += rect(x, y, s + 0.4, s + 0.4, back)
      if (!random.chance(0.93)) continue
      out += `<g transform="translate(${n(x + s / 2)} ${n(y + s / 2)}) rotate(${n(turn)})">${random.pick(TILES)(s, a, b)}</g>`
    }
  }
  return out
}
