/** A skyline after dark: towers in layers, lit windows that flicker, and their reflection in a river. */
import {
  circle,
  glow,
  ground,
  linear,
  n,
  path,
  pts,
  rect,
  stroke,
  sway,
  type Canvas,
} from './canvas.ts'
import { stars } from './sky.ts'

interface Layer {
  readonly fill: string
  readonly tall: readonly [number, number]
  readonly wide: readonly [number, number]
  /** Share of windows that are lit; none at all for 0. */
  readonly lit: number
}

const ROOFS = ['flat', 'flat', 'mast', 'step', 'slope', 'dome'] as const

function roof(kind: (typeof ROOFS)[number], x: number, y: number, wide: number): string {
  switch (kind) {
    case 'mast':
      return `M${pts(x + wide * 0.48, y)}v${n(-wide * 0.7)}h1.6V${n(y)}Z`
    case 'step':
      return `M${pts(x + wide * 0.2, y)}v-8h${n(wide * 0.6)}v8ZM${pts(x + wide * 0.36, y - 8)}v-7h${n(wide * 0.28)}v7Z`
    case 'slope':
      return `M${pts(x, y)}L${pts(x + wide, y - wide * 0.4)}V${n(y + 1)}Z`
    case 'dome':
      return `M${pts(x + wide * 0.15, y)}a${pts(wide * 0.35, wide * 0.35)} 0 0 1 ${n(wide * 0.7)} 0Z`
    default:
      return ''
  }
}

function towers(canvas: Canvas, base: number, layer: Layer, budget: number): string {
  const { w, palette, random, phase } = canvas
  const lights = ['', '', '']
  let walls = ''
  let left = budget
  for (let x = -10; x < w;) {
    const wide = random.between(...layer.wide)
    const tall = random.between(...layer.tall) * (0.75 + 0.5 * Math.sin((x / w) * Math.PI))
    const y = base - tall
    walls += `M${pts(x, base)}V${n(y)}h${n(wide)}V${n(base)}Z${roof(random.pick(ROOFS), x, y, wide)}`
    if (layer.lit > 0) {
      const columns = Math.max(2, Math.floor(wide / 10))
      const gap = wide / columns
      const pane = Math.round(gap * 0.44)
      for (let row = y + 9; row < base - 8; row += 13) {
        for (let column = 0; column < columns; column++) {
          if (!random.chance(layer.lit) || left-- <= 0) continue
          lights[random.int(3)] +=
            `M${Math.round(x + gap * (column + 0.28))} ${Math.round(row)}h${pane}v6h-${pane}z`
        }
      }
    }
    x += wide + (random.chance(0.2) ? random.between(2, 9) : -1)
  }
  const colours = [palette.accent, palette.tones[0], palette.pop]
  return (
    path(walls, layer.fill) +
    lights
      .map((d, at) =>
        path(d, colours[at] as string, `opacity="${n(0.85 + 0.15 * sway(phase, 1 + at, at / 3))}"`),
      )
      .join('')
  )
}

export function city(canvas: Canvas): string {
  const { w, h, palette, random, phase } = canvas
  const { tones, accent, pop } = palette
  const river = random.chance(0.6)
  const base = river ? h * 0.84 : h
  const moonX = w * random.between(0.2, 0.8)
  const moonY = h * random.between(0.2, 0.42)
  const size = Math.min(w, h)
  let out = `<defs>${linear('s', [tones[5], tones[4], tones[3], tones[2]])}${glow('g', pop, 0.5)}${glow('m', tones[0], 0.8)}${linear('r', [tones[4], tones[5]])}</defs>`
  out += ground(canvas, 'url(#s)') + stars(canvas, 26, h * 0.4)
  out += circle(w * random.between(0.3, 0.7), base - h * 0.1, size * 0.75, 'url(#g)')
  const moon = random.chance(0.5) ? accent : tones[0]
  out +=
    circle(moonX, moonY, size * 0.3, 'url(#m)', 'opacity=".5"') +
    circle(moonX, moonY, size * random.between(0.07, 0.15), moon)
  const shift = (by: number, inner: string) =>
    `<g transform="translate(${n(sway(phase) * by)} 0)">${inner}</g>`
  const high = h > w ? 0.8 : 1
  out += shift(
    3,
    towers(
      canvas,
      base,
      { fill: tones[3], tall: [h * 0.22, h * 0.52 * high], wide: [26, 52], lit: 0 },
      0,
    ),
  )
  out += shift(
    6,
    towers(
      canvas,
      base,
      { fill: tones[4], tall: [h * 0.16, h * 0.42 * high], wide: [34, 62], lit: 0.26 },
      90,
    ),
  )
  out += shift(
    10,
    towers(
      canvas,
      base,
      { fill: tones[5], tall: [h * 0.08, h * 0.28 * high], wide: [40, 78], lit: 0.34 },
      120,
    ),
  )
  if (!river) return out
  out += rect(0, base, w, h - base, 'url(#r)')
  ;[accent, pop, tones[1], tones[2]].forEach((colour, at) => {
    let d = ''
    for (let count = 0; count < 6; count++) {
      const y = base + 6 + (h - base - 8) * random.next()
      d += `M${Math.round(w * random.next())} ${Math.round(y)}h${Math.round(random.between(8, 46))}`
    }
    const drift = `transform="translate(${n(sway(phase, 1, at / 4) * 6)} 0)"`
    out += stroke(d, colour, 2.4, `opacity="${n(0.3 + 0.12 * at)}" ${drift}`)
  })
  return out
}
