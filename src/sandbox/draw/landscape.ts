/** Layered mountains, hills or dunes under a sun or a moon; the layers drift against each other. */
import { ground, hills, linear, n, path, pts, rect, shade, sway, type Canvas } from './canvas.ts'
import { clouds, stars, sun } from './sky.ts'

type Ground = 'peaks' | 'hills' | 'dunes'

const ridge = (canvas: Canvas, base: number, rough: number, fill: string, shift: number) => {
  const { w, h, random } = canvas
  const step = Math.max(w, h) / 9
  let d = `M${pts(-60 + shift, h + 4, -60 + shift, base)}`
  let isUp = random.chance(0.5)
  for (
    let x = -60 + step * random.between(0.3, 0.8);
    x < w + 60;
    x += step * random.between(0.45, 1)
  ) {
    const y = isUp ? base - rough * random.between(0.45, 1) : base - rough * random.between(0, 0.3)
    d += `L${pts(x + shift, y)}`
    isUp = !isUp
  }
  return path(`${d}L${pts(w + 60 + shift, base)}V${n(h + 4)}Z`, fill)
}

function pines(canvas: Canvas, base: number, fill: string, shift: number): string {
  const { w, h, random } = canvas
  let d = ''
  const count = Math.round(w / 34)
  for (let at = 0; at < count; at++) {
    const x = random.between(-10, w + 10) + shift
    const tall = h * random.between(0.06, 0.13)
    const y = base + random.between(-4, h * 0.05)
    for (const [part, wide] of [
      [0, 0.34],
      [0.3, 0.46],
      [0.58, 0.58],
    ] as const) {
      const top = y - tall * (1 - part)
      d += `M${pts(x, top)}l${pts(tall * wide * 0.5, tall * 0.46)}h${n(-tall * wide)}z`
    }
  }
  return path(d, fill)
}

/** @param kind what the ground is made of */
export function landscape(canvas: Canvas, kind?: Ground): string {
  const { w, h, palette, random, phase } = canvas
  const { tones } = palette
  const shape = kind ?? random.pick<Ground>(['peaks', 'peaks', 'hills', 'dunes'])
  const sky = palette.dark ? [tones[5], tones[4], tones[2]] : [tones[1], tones[0], tones[2]]
  const mist = tones[palette.dark ? 2 : 0]
  const horizon = h * random.between(0.42, 0.56)
  let out = `<defs>${linear('s', sky)}${linear('m', [`${mist}00`, `${mist}80`, `${mist}00`])}</defs>`
  out += ground(canvas, 'url(#s)')
  if (palette.dark) out += stars(canvas, 40)
  const x = w * random.between(0.22, 0.78)
  out += sun(
    canvas,
    x,
    horizon * random.between(0.38, 0.86),
    Math.min(w, h) * random.between(0.07, 0.13),
  )
  out += clouds(canvas, horizon * 0.7, palette.dark ? tones[3] : '#fff')

  const layers = shape === 'dunes' ? 4 : 5
  for (let layer = 0; layer < layers; layer++) {
    const depth = layer / (layers - 1)
    const base = horizon + (h * 0.92 - horizon) * depth ** 1.15
    const tone = palette.dark
      ? tones[Math.min(5, 2 + Math.round(depth * 3))]
      : tones[Math.min(5, 1 + Math.round(depth * 4))]
    const shift = sway(phase) * w * 0.018 * (0.3 + depth)
    if (shape === 'dunes') {
      const lit = shade(tone as string, palette.dark ? 0.04 : 0.1)
      out += dune(canvas, base, h * (0.18 - layer * 0.02), [lit, tone as string], shift)
    } else if (shape === 'peaks' && layer < 3) {
      out += ridge(canvas, base, h * (0.3 - 0.06 * layer), tone as string, shift)
    } else {
      const rough = h * 0.09 * (1 - depth * 0.4)
      const heights = Array.from({ length: 9 }, () => base - rough * random.next())
      out += hills(canvas, heights, tone as string, shift)
    }
    if (layer === 1) out += rect(0, base - h * 0.04, w, h * 0.2, 'url(#m)')
    if (shape !== 'dunes' && layer === layers - 2)
      out += pines(canvas, base + h * 0.02, tones[5], shift)
  }
  return out
}

/** A dune with a lit and a shaded side, which meet in one sharp crest. */
function dune(
  canvas: Canvas,
  base: number,
  tall: number,
  colours: readonly [string, string],
  shift: number,
): string {
  const { w, h, random } = canvas
  const x = w * random.between(0.15, 0.85) + shift
  const y = base - tall
  const foot = x + w * random.between(-0.1, 0.28)
  const left = base + h * random.between(0, 0.05)
  const right = base + h * random.between(0, 0.08)
  const crest = `C${pts(x + w * 0.02, y + (h - y) * 0.3, foot - w * 0.16, y + (h - y) * 0.5, foot, h + 4)}`
  const [lit, shaded] = random.chance(0.5) ? colours : ([colours[1], colours[0]] as const)
  return (
    path(
      `M${pts(-30, h + 4)}V${n(left)}C${pts(w * 0.1, left, x - w * 0.22, y + tall * 0.12, x, y)}${crest}Z`,
      lit,
    ) +
    path(
      `M${pts(x, y)}C${pts(x + w * 0.2, y + tall * 0.5, x + w * 0.4, right, w + 30, right)}V${n(h + 4)}H${n(foot)}C${pts(foot - w * 0.16, y + (h - y) * 0.5, x + w * 0.02, y + (h - y) * 0.3, x, y)}Z`,
      shaded,
    )
  )
}
