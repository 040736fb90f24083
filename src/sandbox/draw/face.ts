/** Eyes, brows, nose and mouth of a figure; the eyes blink and the mouth speaks. */
import { circle, ellipse, n, path, pts, shade, stroke, sway, type Canvas } from './canvas.ts'
import type { Figure } from './figure.ts'

export function face(canvas: Canvas, figure: Figure): string {
  const { cx, cy, rx, ry, skin, hairColour, isOld } = figure
  const { random, phase, palette } = canvas
  const dark = shade(skin, -0.22)
  const ink = '#2a2028'
  const eyeY = cy + ry * 0.02
  const gap = rx * 0.42
  // two blinks in a loop, none in a still picture
  const isBlinking = [0.3, 0.78].some((at) => Math.abs(phase - at) < 0.018)
  const brow = rx * 0.08 * sway(phase, 1, 0.3)
  let out = ''
  for (const side of [-1, 1]) {
    const x = cx + side * gap
    out += ellipse(
      x + side * rx * 0.12,
      cy + ry * 0.33,
      rx * 0.19,
      ry * 0.11,
      '#e8604c',
      'opacity=".2"',
    )
    if (isBlinking) {
      out += stroke(
        `M${pts(x - rx * 0.13, eyeY)}q${pts(rx * 0.13, rx * 0.1, rx * 0.26, 0)}`,
        ink,
        rx * 0.06,
      )
    } else {
      out += ellipse(x, eyeY, rx * 0.105, rx * 0.135, ink)
      out += circle(x + rx * 0.035, eyeY - rx * 0.05, rx * 0.035, '#fff')
    }
    out += stroke(
      `M${pts(x - rx * 0.2, eyeY - ry * 0.22 - brow + (side < 0 ? rx * 0.05 : 0))}q${pts(rx * 0.2, -rx * 0.12, rx * 0.4, side < 0 ? -rx * 0.02 : rx * 0.04)}`,
      isOld ? shade(hairColour, -0.2) : shade(hairColour, -0.1),
      rx * 0.075,
    )
  }
  out += stroke(
    `M${pts(cx + rx * 0.03, cy + ry * 0.08)}q${pts(rx * 0.12, ry * 0.18, -rx * 0.06, ry * 0.19)}`,
    dark,
    rx * 0.055,
  )
  if (random.chance(0.24))
    out += glasses(figure, eyeY, gap, random.chance(0.5) ? ink : shade(palette.pop, -0.3))
  return out + mouth(canvas, figure)
}

function glasses({ cx, rx }: Figure, y: number, gap: number, colour: string): string {
  const r = rx * 0.3
  let out = stroke(
    `M${pts(cx - gap + r, y)}q${pts(gap - r, -rx * 0.1, 2 * (gap - r), 0)}`,
    colour,
    rx * 0.05,
  )
  for (const side of [-1, 1]) {
    out += circle(
      cx + side * gap,
      y,
      r,
      '#fff',
      `fill-opacity=".14" stroke="${colour}" stroke-width="${n(rx * 0.06)}"`,
    )
    out += stroke(
      `M${pts(cx + side * (gap + r), y)}L${pts(cx + side * rx * 0.98, y - rx * 0.06)}`,
      colour,
      rx * 0.05,
    )
  }
  return out
}

function mouth(canvas: Canvas, { cx, cy, rx, ry, skin, hasBeard }: Figure): string {
  const open = canvas.mouth
  const isGrinning = canvas.random.chance(0.4)
  const y = cy + ry * 0.54
  const lip = hasBeard ? '#c96a5e' : shade(skin, -0.38)
  if (open === undefined ? !isGrinning : open < 0.08) {
    return stroke(
      `M${pts(cx - rx * 0.25, y)}q${pts(rx * 0.25, ry * 0.13, rx * 0.5, 0)}`,
      lip,
      rx * 0.07,
    )
  }
  const wide = rx * (open === undefined ? 0.3 : 0.29 - 0.07 * open)
  const tall = ry * (open === undefined ? 0.2 : 0.06 + 0.24 * open)
  const top = y - ry * 0.03
  const smile = ry * 0.03
  return (
    path(
      `M${pts(cx - wide, top)}q${pts(wide, smile, wide * 2, 0)}q${pts(-wide * 0.15, tall, -wide, tall)}q${pts(-wide * 0.85, 0, -wide, -tall)}Z`,
      '#7d2531',
    ) +
    path(
      `M${pts(cx - wide * 0.86, top + smile * 0.3)}q${pts(wide * 0.86, smile, wide * 1.72, 0)}q${pts(-wide * 0.1, tall * 0.26, -wide * 0.86, tall * 0.26)}q${pts(-wide * 0.76, 0, -wide * 0.86, -tall * 0.26)}Z`,
      '#fff',
    )
  )
}
