/** What stands behind a figure or a product: plain, a disc, an arch, a room or soft glows. */
import { circle, glow, ground, linear, n, path, pts, rect, stroke, type Canvas } from './canvas.ts'

function shelf(canvas: Canvas, side: number): string {
  const { w, h, palette, random } = canvas
  const x = w / 2 + side * w * 0.36
  const y = h * 0.34
  let out = rect(x - 48, y, 96, 6, palette.tones[4], 'rx="2"')
  let at = x - 40
  while (at < x + 20) {
    const wide = random.between(7, 13)
    const tall = random.between(26, 44)
    out += rect(
      at,
      y - tall,
      wide,
      tall,
      random.pick([palette.accent, palette.pop, palette.tones[3], palette.tones[5]]),
      'rx="1.5"',
    )
    at += wide + 1.5
  }
  return out + plant(canvas, x + 34, y, 0.55)
}

/** A potted plant that stands on a height. */
export function plant(canvas: Canvas, x: number, y: number, size: number): string {
  const { palette, random } = canvas
  const green = random.pick(['#4f8a5b', '#3f7d6a', '#6b9a55'])
  let out = ''
  for (let at = -2; at <= 2; at++) {
    const bend = at * 17 * size
    const tall = (72 - Math.abs(at) * 12) * size
    out += path(
      `M${pts(x, y - 18 * size)}q${pts(bend * 0.2 - 9 * size, -tall * 0.7, bend, -tall)}q${pts(9 * size - bend * 0.1, tall * 0.5, -bend, tall)}Z`,
      at % 2 ? green : '#2f6b52',
    )
  }
  return (
    out +
    path(
      `M${pts(x - 15 * size, y - 22 * size)}h${n(30 * size)}l${pts(-4 * size, 22 * size)}h${n(-22 * size)}Z`,
      palette.pop,
    )
  )
}

export function backdrop(canvas: Canvas, cx: number, cy: number): string {
  const { w, h, palette, random } = canvas
  const { tones, accent } = palette
  const base = palette.dark ? tones[4] : random.pick([tones[0], tones[1], tones[2]])
  const tint = palette.dark ? tones[3] : base === tones[1] ? tones[2] : tones[1]
  switch (random.pick(['disc', 'arch', 'glow', 'room', 'window', 'duo'] as const)) {
    case 'disc':
      return (
        ground(canvas, base) +
        circle(cx, cy + 6, Math.min(w, h) * 0.39, random.chance(0.35) ? accent : tint)
      )
    case 'arch': {
      const r = Math.min(w, h) * 0.36
      return (
        ground(canvas, base) +
        path(`M${pts(cx - r, h)}V${n(cy)}a${pts(r, r)} 0 0 1 ${n(2 * r)} 0V${n(h)}Z`, tint)
      )
    }
    case 'glow':
      return `<defs>${linear('bg', [tint, base])}${glow('bh', '#ffffff', 0.7)}</defs>${ground(canvas, 'url(#bg)')}${circle(cx, cy, Math.max(w, h) * 0.5, 'url(#bh)')}`
    case 'room':
      return (
        ground(canvas, base) +
        rect(0, h * 0.74, w, h, tint) +
        (w > h ? shelf(canvas, -1) + shelf(canvas, 1) : shelf(canvas, 1))
      )
    case 'window': {
      const x = w * (w > h ? 0.08 : 0.06)
      const wide = Math.min(w * 0.34, 190)
      return (
        `<defs>${linear('bw', [tones[0], palette.dark ? tones[1] : tones[2]])}</defs>` +
        ground(canvas, base) +
        rect(x, h * 0.1, wide, h * 0.44, 'url(#bw)', 'rx="6"') +
        stroke(
          `M${pts(x + wide / 2, h * 0.1)}v${n(h * 0.44)}M${pts(x, h * 0.32)}h${n(wide)}`,
          base,
          5,
        ) +
        plant(canvas, w * 0.88, h * 0.84, 1.5)
      )
    }
    default:
      return `<defs>${linear('bd', [base, tint])}</defs>${ground(canvas, 'url(#bd)')}${path(`M0 ${n(h * 0.62)}C${pts(w * 0.3, h * 0.5, w * 0.6, h * 0.8, w, h * 0.58)}V${h}H0Z`, palette.dark ? tones[5] : tones[2], 'opacity=".6"')}${circle(w * 0.84, h * 0.17, Math.min(w, h) * 0.09, accent, 'opacity=".85"')}`
  }
}
