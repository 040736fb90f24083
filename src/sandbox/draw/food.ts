/** A still life: fruit in a bowl and on the table, in the manner of a paper cut. */
import {
  circle,
  ellipse,
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

const leafAt = (x: number, y: number, angle: number): string =>
  `<path transform="translate(${n(x)} ${n(y)}) rotate(${n(angle)})" d="M0 0C4 -16 20 -22 34 -16C26 -2 12 4 0 0Z" fill="#5d8a4c"/>`

function orange(x: number, y: number, r: number, colour: string): string {
  return (
    circle(x, y, r, colour) +
    path(
      `M${pts(x + r * 0.5, y - r * 0.86)}A${pts(r, r)} 0 0 1 ${pts(x - r * 0.5, y + r * 0.86)}A${pts(r * 1.25, r * 1.25)} 0 0 0 ${pts(x + r * 0.5, y - r * 0.86)}Z`,
      shade(colour, -0.12),
    ) +
    circle(x - r * 0.36, y - r * 0.36, r * 0.16, '#fff', 'opacity=".45"') +
    circle(x, y - r * 0.86, r * 0.07, '#5a4326')
  )
}

function half(x: number, y: number, r: number, colour: string): string {
  let out =
    circle(x, y, r, colour) +
    circle(x, y, r * 0.88, '#fff1d6') +
    circle(x, y, r * 0.8, shade(colour, 0.18))
  for (let at = 0; at < 8; at++) {
    const angle = (at / 8) * Math.PI * 2
    out += stroke(
      `M${pts(x, y)}L${pts(x + Math.cos(angle) * r * 0.78, y + Math.sin(angle) * r * 0.78)}`,
      '#fff1d6',
      r * 0.06,
    )
  }
  return out
}

function pear(x: number, y: number, r: number, colour: string, lean: number): string {
  return (
    `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(lean)})">` +
    path(
      `M0 ${n(-r * 1.9)}C${pts(r * 0.6, -r * 1.9, r * 0.44, -r, r * 0.86, -r * 0.4)}C${pts(r * 1.34, r * 0.5, r * 0.7, r, 0, r)}C${pts(-r * 0.7, r, -r * 1.34, r * 0.5, -r * 0.86, -r * 0.4)}C${pts(-r * 0.44, -r, -r * 0.6, -r * 1.9, 0, -r * 1.9)}Z`,
      colour,
    ) +
    path(
      `M${pts(r * 0.2, r * 0.98)}C${pts(r * 0.9, r * 0.9, r * 1.2, r * 0.3, r * 0.8, -r * 0.4)}C${pts(r * 0.9, r * 0.3, r * 0.6, r * 0.8, r * 0.2, r * 0.98)}Z`,
      shade(colour, -0.14),
    ) +
    stroke(`M0 ${n(-r * 1.86)}q3 -10 9 -15`, '#5a4326', 4) +
    circle(-r * 0.36, -r * 0.02, r * 0.14, '#fff', 'opacity=".4"') +
    '</g>'
  )
}

export function food(canvas: Canvas): string {
  const { w, h, palette, random } = canvas
  const { tones, accent, pop } = palette
  const table = h * 0.66
  const size = (Math.min(w, h) / 400) * (h > w * 1.2 ? 1.12 : 1.1)
  const cx = w / 2
  const bowl = random.pick([tones[3], tones[4], '#fffaf2', pop])
  const yellow = random.pick(['#f2c14e', '#e9d66b', '#f4b64a'])
  const warm = random.pick(['#f08a3c', '#ef7d57', accent])
  const green = random.pick(['#b9c45a', '#d8c95a', '#9db85f'])
  let out =
    `<defs>${linear('b', [tones[0], tones[1]])}${linear('t', [tones[3], tones[4]])}</defs>` +
    ground(canvas, 'url(#b)')
  out += random.chance(0.5)
    ? circle(
        cx + w * random.between(-0.2, 0.2),
        table - 120 * size,
        150 * size,
        tones[2],
        'opacity=".8"',
      )
    : path(
        `M0 0H${n(w * 0.3)}Q${pts(w * 0.2, table * 0.6, w * 0.26, table)}H0Z`,
        tones[2],
        'opacity=".7"',
      ) +
      path(
        `M${n(w)} 0H${n(w * 0.8)}Q${pts(w * 0.9, table * 0.5, w * 0.84, table)}H${n(w)}Z`,
        tones[2],
        'opacity=".7"',
      )
  out += rect(0, table, w, h - table, 'url(#t)')
  out += path(
    `M${pts(cx - 170 * size, table + 12)}H${n(cx + 150 * size)}L${pts(cx + 190 * size, h)}H${n(cx - 210 * size)}Z`,
    tones[0],
    'opacity=".85"',
  )
  const foot = table + 44 * size
  const rim = foot - 84 * size
  out += ellipse(cx + 10, foot + 4, 104 * size, 12 * size, tones[5], 'opacity=".3"')
  const heap = [
    pear(cx - 62 * size, rim - 22 * size, 36 * size, green, -14),
    orange(cx + 66 * size, rim - 16 * size, 40 * size, warm),
    orange(cx + 4 * size, rim - 26 * size, 44 * size, random.chance(0.5) ? yellow : warm),
    pear(cx + 24 * size, rim - 58 * size, 32 * size, random.chance(0.5) ? green : yellow, 20),
  ]
  out +=
    heap.join('') +
    leafAt(cx - 20 * size, rim - 62 * size, -20) +
    leafAt(cx + 80 * size, rim - 50 * size, -50)
  out += path(
    `M${pts(cx - 128 * size, rim)}H${n(cx + 128 * size)}C${pts(cx + 120 * size, foot - 10 * size, cx + 70 * size, foot, cx + 44 * size, foot)}H${n(cx - 44 * size)}C${pts(cx - 70 * size, foot, cx - 120 * size, foot - 10 * size, cx - 128 * size, rim)}Z`,
    bowl,
  )
  out += stroke(
    `M${pts(cx - 126 * size, rim + 4)}H${n(cx + 126 * size)}`,
    shade(bowl, -0.12),
    7 * size,
  )
  out += stroke(
    `M${pts(cx - 96 * size, rim + 26 * size)}q${pts(24 * size, 14 * size, 48 * size, 0)}t${pts(48 * size, 0)}t${pts(48 * size, 0)}t${pts(48 * size, 0)}`,
    shade(bowl, bowl === '#fffaf2' ? -0.25 : 0.35),
    5 * size,
  )
  const side = random.chance(0.5) ? 1 : -1
  out += ellipse(
    cx + side * 150 * size,
    foot + 34 * size,
    46 * size,
    8 * size,
    tones[5],
    'opacity=".3"',
  )
  out +=
    orange(cx + side * 156 * size, foot + 2 * size, 34 * size, warm) +
    half(cx + side * 112 * size, foot + 16 * size, 30 * size, yellow)
  return out
}
