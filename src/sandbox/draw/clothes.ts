/** Neck, shoulders and what is worn on them. */
import { ellipse, n, path, pts, rect, shade, stroke, type Canvas } from './canvas.ts'
import type { Figure } from './figure.ts'

export function clothes(canvas: Canvas, figure: Figure): string {
  const { h, palette, random } = canvas
  const { cx, cy, rx, ry, skin } = figure
  const neck = cy + ry * 1.34
  const half = rx * 2.35
  const worn = palette.dark
    ? [palette.pop, palette.accent, palette.tones[2], palette.tones[1], '#fbf7f0']
    : [palette.tones[4], palette.pop, palette.tones[3], palette.accent, palette.tones[5], '#fbf7f0']
  const colour = random.pick(worn)
  const dark = shade(colour, -0.16)
  const kind = random.pick(['crew', 'collar', 'blazer', 'hoodie', 'turtle', 'vneck'] as const)
  const drop = rx * 0.5
  const torso =
    `M${pts(cx - half, h + 6)}C${pts(cx - half, neck + drop * 1.1, cx - rx * 1.5, neck + drop * 0.5, cx - rx * 0.62, neck)}` +
    `Q${pts(cx, neck + rx * 0.36, cx + rx * 0.62, neck)}C${pts(cx + rx * 1.5, neck + drop * 0.5, cx + half, neck + drop * 1.1, cx + half, h + 6)}Z`
  const throat =
    rect(cx - rx * 0.42, cy + ry * 0.6, rx * 0.84, ry * 0.95, skin) +
    ellipse(cx, neck, rx * 0.6, rx * 0.36, skin) +
    path(
      `M${pts(cx - rx * 0.42, cy + ry * 0.78)}Q${pts(cx, cy + ry * 1.36, cx + rx * 0.42, cy + ry * 0.78)}Z`,
      shade(skin, -0.18),
    )
  const arms = stroke(
    `M${pts(cx - half * 0.72, h + 4)}L${pts(cx - half * 0.66, neck + rx * 1.5)}M${pts(cx + half * 0.72, h + 4)}L${pts(cx + half * 0.66, neck + rx * 1.5)}`,
    dark,
    3,
  )
  const body = throat + path(torso, colour) + arms
  switch (kind) {
    case 'crew':
      return (
        body +
        stroke(
          `M${pts(cx - rx * 0.62, neck)}Q${pts(cx, neck + rx * 0.36, cx + rx * 0.62, neck)}`,
          dark,
          rx * 0.13,
        )
      )
    case 'turtle':
      return (
        body + rect(cx - rx * 0.5, neck - ry * 0.26, rx, ry * 0.4, dark, `rx="${n(rx * 0.14)}"`)
      )
    case 'vneck':
      return (
        body +
        path(
          `M${pts(cx - rx * 0.56, neck - 2)}L${pts(cx, neck + rx)}L${pts(cx + rx * 0.56, neck - 2)}Q${pts(cx, neck + rx * 0.3, cx - rx * 0.56, neck - 2)}Z`,
          skin,
        ) +
        stroke(
          `M${pts(cx - rx * 0.6, neck)}L${pts(cx, neck + rx)}L${pts(cx + rx * 0.6, neck)}`,
          dark,
          rx * 0.1,
        )
      )
    case 'hoodie':
      return (
        body +
        stroke(
          `M${pts(cx - rx * 0.8, neck + 2)}Q${pts(cx, neck + rx * 0.95, cx + rx * 0.8, neck + 2)}`,
          dark,
          rx * 0.34,
        ) +
        stroke(
          `M${pts(cx - rx * 0.24, neck + rx * 0.6)}v${n(rx * 0.7)}M${pts(cx + rx * 0.24, neck + rx * 0.6)}v${n(rx * 0.55)}`,
          '#fff',
          rx * 0.07,
          'opacity=".8"',
        )
      )
    case 'collar':
      return (
        body +
        stroke(`M${pts(cx, neck + rx * 0.5)}V${n(h)}`, dark, 2) +
        collar(figure, neck, shade(colour, 0.18))
      )
    default:
      return (
        body +
        path(
          `M${pts(cx - rx * 0.56, neck)}L${pts(cx, neck + rx * 2)}L${pts(cx + rx * 0.56, neck)}Z`,
          '#fdfaf5',
        ) +
        collar(figure, neck, '#fff') +
        path(
          `M${pts(cx - rx * 0.62, neck - 3)}L${pts(cx - rx * 0.02, neck + rx * 2.1)}L${pts(cx - rx * 0.9, neck + rx * 1.1)}L${pts(cx - rx * 0.7, neck + rx * 0.8)}L${pts(cx - rx, neck + rx * 0.6)}Z`,
          dark,
        ) +
        path(
          `M${pts(cx + rx * 0.62, neck - 3)}L${pts(cx + rx * 0.02, neck + rx * 2.1)}L${pts(cx + rx * 0.9, neck + rx * 1.1)}L${pts(cx + rx * 0.7, neck + rx * 0.8)}L${pts(cx + rx, neck + rx * 0.6)}Z`,
          dark,
        )
      )
  }
}

const collar = ({ cx, rx }: Figure, neck: number, colour: string): string =>
  [-1, 1]
    .map((side) =>
      path(
        `M${pts(cx, neck + rx * 0.42)}L${pts(cx + side * rx * 0.62, neck - rx * 0.1)}L${pts(cx + side * rx * 0.78, neck + rx * 0.2)}L${pts(cx + side * rx * 0.36, neck + rx * 0.72)}Z`,
        colour,
      ),
    )
    .join('')
