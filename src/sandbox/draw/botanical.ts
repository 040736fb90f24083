/** Leaves and flowers as if cut from paper, over soft patches of colour. */
import {
  circle,
  ellipse,
  ground,
  n,
  path,
  pts,
  shade,
  stroke,
  sway,
  turned,
  type Canvas,
} from './canvas.ts'

function blob(canvas: Canvas, x: number, y: number, r: number, fill: string): string {
  const { random } = canvas
  const count = 7
  const points = Array.from({ length: count }, (_, at) => {
    const angle = (at / count) * Math.PI * 2
    const long = r * random.between(0.72, 1.1)
    return [x + Math.cos(angle) * long, y + Math.sin(angle) * long] as const
  })
  let d = ''
  points.forEach((point, at) => {
    const next = points[(at + 1) % count] as readonly [number, number]
    const middle = [(point[0] + next[0]) / 2, (point[1] + next[1]) / 2] as const
    d += at === 0 ? `M${pts(...middle)}` : `Q${pts(...point, ...middle)}`
  })
  const first = points[0] as readonly [number, number]
  const second = points[1] as readonly [number, number]
  return path(
    `${d}Q${pts(...first, (first[0] + second[0]) / 2, (first[1] + second[1]) / 2)}Z`,
    fill,
  )
}

/** A leaf as a closed path that grows from a point, turned by degrees from upright. */
function leaf(x: number, y: number, angle: number, long: number, wide: number): string {
  const turn = (angle * Math.PI) / 180
  const at = (across: number, along: number) => [
    Math.round(Math.cos(turn) * across + Math.sin(turn) * along),
    Math.round(Math.sin(turn) * across - Math.cos(turn) * along),
  ]
  const [tipX, tipY] = at(0, long) as [number, number]
  const back = (across: number, along: number) => {
    const [dx, dy] = at(across, along) as [number, number]
    return [dx - tipX, dy - tipY]
  }
  const there = [...at(-wide, long * 0.3), ...at(-wide * 0.8, long * 0.8), tipX, tipY]
  const home = [...back(wide * 0.8, long * 0.8), ...back(wide, long * 0.3), -tipX, -tipY]
  return `M${Math.round(x)} ${Math.round(y)}c${there.join(' ')} ${home.join(' ')}z`
}

function sprig(
  x: number,
  y: number,
  tall: number,
  angle: number,
  fill: string,
  vein: string,
): string {
  const out = stroke(`M0 0Q${pts(tall * 0.08, -tall * 0.5, 0, -tall)}`, vein, 3)
  const pairs = 6
  let left = leaf(0, -tall * 0.94, 0, tall * 0.2, tall * 0.06)
  let right = ''
  for (let at = 0; at < pairs; at++) {
    const up = -tall * (0.2 + (0.74 * at) / pairs)
    const long = tall * 0.3 * (1 - at * 0.09)
    const bend = tall * 0.08 * (1 - ((at + 1) / pairs - 0.5) ** 2 * 4)
    left += leaf(bend, up, at * 4 - 58, long, long * 0.3)
    right += leaf(bend, up, 58 - at * 4, long, long * 0.3)
  }
  return `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(angle)})">${out}${path(left, fill)}${path(right, shade(fill, -0.08))}</g>`
}

/** A lobed cut-out, like seaweed. */
function frond(x: number, y: number, tall: number, angle: number, fill: string): string {
  let d = ''
  const lobes = 5
  for (let at = 0; at < lobes; at++) {
    const up = -tall * (0.12 + (at / lobes) * 0.8)
    const long = tall * 0.34 * (1 - at * 0.12)
    for (const side of [-1, 1]) {
      const round = (...values: number[]) => values.map(Math.round).join(' ')
      d += `M0 ${Math.round(up + tall * 0.09)}C${round(side * long * 0.5, up + tall * 0.06, side * long * 0.7, up - tall * 0.12, side * long, up - tall * 0.16)}C${round(side * long * 1.1, up - tall * 0.02, side * long * 0.6, up + tall * 0.14, 0, up + tall * 0.16)}Z`
    }
  }
  d += `M${pts(-tall * 0.035, 0)}L0 ${n(-tall)}L${pts(tall * 0.035, 0)}Z`
  return `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(angle)})">${path(d, fill)}</g>`
}

function flower(
  canvas: Canvas,
  x: number,
  y: number,
  r: number,
  fill: string,
  heart: string,
): string {
  const petals = 5 + canvas.random.int(3)
  const turn = canvas.random.between(0, 60) + sway(canvas.phase) * 4
  let out = ''
  for (let at = 0; at < petals; at++) {
    const angle = turn + (360 / petals) * at
    out += turned(
      angle,
      x,
      y,
      ellipse(x, y - r * 0.62, r * (2.1 / petals), r * 0.46, at % 2 ? fill : shade(fill, 0.12)),
    )
  }
  return out + circle(x, y, r * 0.28, heart)
}

export function botanical(canvas: Canvas): string {
  const { w, h, palette, random, phase } = canvas
  const { tones, accent, pop } = palette
  const size = Math.min(w, h)
  const base = palette.dark ? tones[5] : tones[0]
  let out = ground(canvas, base)
  for (let at = 0; at < 4; at++) {
    const fill = random.pick(palette.dark ? [tones[4], tones[3]] : [tones[1], tones[1], tones[2]])
    out += blob(
      canvas,
      w * random.next(),
      h * random.next(),
      size * random.between(0.22, 0.42),
      fill,
    )
  }
  out += circle(w * random.between(0.25, 0.75), h * random.between(0.2, 0.4), size * 0.17, accent)
  const greens = palette.dark
    ? [tones[2], tones[1], pop]
    : [tones[3], tones[4], tones[5], '#5b8a6a']
  const count = Math.round(w / 100) + 3
  for (let at = 0; at < count; at++) {
    const x = (w * (at + random.between(0.2, 0.8))) / count
    const tall = h * random.between(0.38, 0.72)
    const lean = (x / w - 0.5) * 34 + random.between(-7, 7) + sway(phase, 1, at / count) * 3.5
    const fill = random.pick(greens)
    out += random.chance(0.55)
      ? sprig(x, h + 14, tall, lean, fill, shade(fill, -0.2))
      : frond(x, h + 14, tall, lean, fill)
  }
  const blooms = 3 + random.int(2)
  for (let at = 0; at < blooms; at++) {
    const x = w * ((at + random.between(0.25, 0.75)) / blooms)
    const y = h * random.between(0.46, 0.76)
    const r = size * random.between(0.1, 0.17)
    out += stroke(
      `M${pts(x, y)}Q${pts(x + sway(phase, 1, at / 3) * 5, (y + h) / 2, x + random.between(-14, 14), h)}`,
      tones[palette.dark ? 2 : 4],
      4,
    )
    out += flower(
      canvas,
      x + sway(phase, 1, at / 3) * 4,
      y,
      r,
      random.pick([pop, accent, tones[palette.dark ? 0 : 2]]),
      random.pick([accent, tones[5]]),
    )
  }
  return out
}
