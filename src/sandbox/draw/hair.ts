/** Hair and headwear, in a part behind the head and a part before it. */
import { circle, ellipse, n, path, pts, rect, shade, type Canvas } from './canvas.ts'
import type { Figure } from './figure.ts'

interface Hair {
  readonly back: string
  readonly front: string
}

/** A cap of hair over the skull; `part` is where the fringe rises, from -1 to 1. */
function cap(
  { cx, cy, rx, ry }: Figure,
  colour: string,
  part: number,
  low = 0.42,
  high = 1.22,
): string {
  const top = cy - ry * high
  const line = cy - ry * low
  const x = cx + rx * part
  return path(
    `M${pts(cx - rx * 1.06, cy - ry * 0.02)}C${pts(cx - rx * 1.2, top, cx - rx * 0.5, top - ry * 0.06, cx, top)}` +
      `C${pts(cx + rx * 0.5, top - ry * 0.06, cx + rx * 1.2, top, cx + rx * 1.06, cy - ry * 0.02)}` +
      `C${pts(cx + rx * 0.98, cy - ry * 0.2, cx + rx * 0.98, line, cx + rx * 0.7, line - ry * 0.06)}` +
      `Q${pts(x + rx * 0.2, line - ry * 0.1, x, line - ry * 0.28)}` +
      `Q${pts(x - rx * 0.2, line, cx - rx * 0.74, line)}` +
      `C${pts(cx - rx * 0.96, line + ry * 0.06, cx - rx * 0.98, cy - ry * 0.2, cx - rx * 1.06, cy - ry * 0.02)}Z`,
    colour,
  )
}

function fall(
  { cx, cy, rx, ry }: Figure,
  colour: string,
  wide: number,
  long: number,
  curl = 0,
): string {
  const end = cy + ry * long
  return path(
    `M${pts(cx, cy - ry * 1.24)}C${pts(cx - rx * 1.5, cy - ry * 1.3, cx - rx * 1.2, cy, cx - rx * (wide - 0.06), cy + ry * 0.5)}` +
      `S${pts(cx - rx * (wide + curl), end - ry * 0.2, cx - rx * wide * 0.8, end)}` +
      `Q${pts(cx, end + ry * 0.16, cx + rx * wide * 0.8, end)}` +
      `C${pts(cx + rx * (wide + curl), end - ry * 0.2, cx + rx * (wide + 0.1), cy + ry * 0.9, cx + rx * (wide - 0.06), cy + ry * 0.5)}` +
      `C${pts(cx + rx * 1.2, cy, cx + rx * 1.5, cy - ry * 1.3, cx, cy - ry * 1.24)}Z`,
    colour,
  )
}

function curls(canvas: Canvas, figure: Figure, colour: string): Hair {
  const { cx, cy, rx, ry } = figure
  let back = ellipse(cx, cy - ry * 0.42, rx * 1.32, ry * 1.02, colour)
  let front = ''
  for (let at = 0; at < 15; at++) {
    const angle = Math.PI * (0.92 + (1.16 * at) / 14)
    const r = rx * canvas.random.between(0.28, 0.4)
    back += circle(
      cx + Math.cos(angle) * rx * 1.22,
      cy - ry * 0.34 + Math.sin(angle) * ry * 0.98,
      r,
      colour,
    )
  }
  for (let at = 0; at < 7; at++) {
    const x = cx + rx * (-0.84 + 0.28 * at)
    front += circle(x, cy - ry * (0.66 + 0.2 * Math.cos(((at - 3) / 3) * 1.4)), rx * 0.26, colour)
  }
  return { back, front }
}

const HAIR = {
  long: (_, figure, colour) => ({
    back: fall(figure, shade(colour, -0.14), 1.26, 1.75),
    front: cap(figure, colour, -0.3),
  }),
  waves: (_, figure, colour) => ({
    back: fall(figure, shade(colour, -0.14), 1.36, 1.5, 0.3),
    front: cap(figure, colour, 0.34, 0.4, 1.26),
  }),
  bob: (_, figure, colour) => ({
    back: fall(figure, shade(colour, -0.14), 1.26, 0.82),
    front: cap(figure, colour, 0, 0.3, 1.24),
  }),
  bun: (_, figure, colour) => ({
    back:
      circle(figure.cx, figure.cy - figure.ry * 1.36, figure.rx * 0.46, shade(colour, -0.1)) +
      ellipse(
        figure.cx,
        figure.cy - figure.ry * 0.3,
        figure.rx * 1.1,
        figure.ry * 0.9,
        shade(colour, -0.14),
      ),
    front: cap(figure, colour, 0.1, 0.46, 1.18),
  }),
  braid({ palette }, figure, colour) {
    const { cx, cy, rx, ry } = figure
    let back = ellipse(cx, cy - ry * 0.25, rx * 1.12, ry * 0.98, shade(colour, -0.14))
    for (let at = 0; at < 5; at++) {
      back += ellipse(
        cx + rx * 1.08,
        cy + ry * (0.42 + at * 0.27),
        rx * (0.27 - at * 0.02),
        ry * 0.19,
        shade(colour, at % 2 ? -0.2 : -0.08),
      )
    }
    back += circle(cx + rx * 1.08, cy + ry * 1.66, rx * 0.13, palette.accent)
    return { back, front: cap(figure, colour, -0.2, 0.4, 1.2) }
  },
  curls: (canvas, figure, colour) => curls(canvas, figure, colour),
  crop: (_, figure, colour) => ({ back: '', front: cap(figure, colour, 0.5, 0.5, 1.14) }),
  side: (_, figure, colour) => ({ back: '', front: cap(figure, colour, -0.5, 0.4, 1.2) }),
  quiff(_, figure, colour) {
    const { cx, cy, rx, ry } = figure
    const wave = path(
      `M${pts(cx - rx * 0.98, cy - ry * 0.5)}C${pts(cx - rx * 1.1, cy - ry * 1.2, cx - rx * 0.3, cy - ry * 1.5, cx + rx * 0.5, cy - ry * 1.36)}` +
        `C${pts(cx + rx * 1.1, cy - ry * 1.26, cx + rx * 1.1, cy - ry * 0.8, cx + rx * 0.98, cy - ry * 0.5)}Q${pts(cx, cy - ry * 0.86, cx - rx * 0.98, cy - ry * 0.5)}Z`,
      shade(colour, 0.06),
    )
    return { back: '', front: cap(figure, colour, 0.2, 0.5, 1.12) + wave }
  },
  bald: () => ({ back: '', front: '' }),
  beanie({ palette }, figure, colour) {
    const { cx, cy, rx, ry } = figure
    const wool = palette.pop
    const cloth = path(
      `M${pts(cx - rx * 1.1, cy - ry * 0.42)}C${pts(cx - rx * 1.16, cy - ry * 1.6, cx + rx * 1.16, cy - ry * 1.6, cx + rx * 1.1, cy - ry * 0.42)}Z`,
      wool,
    )
    const brim = rect(
      cx - rx * 1.16,
      cy - ry * 0.62,
      rx * 2.32,
      ry * 0.3,
      shade(wool, -0.14),
      `rx="${n(ry * 0.12)}"`,
    )
    const sides = rect(
      cx - rx * 1.03,
      cy - ry * 0.5,
      rx * 2.06,
      ry * 0.5,
      colour,
      `rx="${n(rx * 0.2)}"`,
    )
    return { back: sides, front: cloth + brim }
  },
  scarf({ palette, random }, figure) {
    const { cx, cy, rx, ry } = figure
    const cloth = random.pick([palette.tones[3], palette.pop, palette.tones[4], palette.accent])
    const veil = path(
      `M${pts(cx, cy - ry * 1.28)}C${pts(cx - rx * 1.5, cy - ry * 1.26, cx - rx * 1.36, cy + ry * 0.4, cx - rx * 1.5, cy + ry * 1.7)}` +
        `H${n(cx + rx * 1.5)}C${pts(cx + rx * 1.36, cy + ry * 0.4, cx + rx * 1.5, cy - ry * 1.26, cx, cy - ry * 1.28)}Z`,
      shade(cloth, -0.12),
    )
    const hood = path(
      `M${pts(cx, cy - ry * 1.28)}C${pts(cx - rx * 1.46, cy - ry * 1.26, cx - rx * 1.34, cy + ry * 0.5, cx - rx * 0.6, cy + ry * 1.34)}` +
        `Q${pts(cx, cy + ry * 1.5, cx + rx * 0.6, cy + ry * 1.34)}C${pts(cx + rx * 1.34, cy + ry * 0.5, cx + rx * 1.46, cy - ry * 1.26, cx, cy - ry * 1.28)}` +
        `M${pts(cx, cy - ry * 0.8)}C${pts(cx + rx * 0.86, cy - ry * 0.8, cx + rx * 0.94, cy + ry * 0.3, cx + rx * 0.62, cy + ry * 0.74)}` +
        `Q${pts(cx, cy + ry * 1.22, cx - rx * 0.62, cy + ry * 0.74)}C${pts(cx - rx * 0.94, cy + ry * 0.3, cx - rx * 0.86, cy - ry * 0.8, cx, cy - ry * 0.8)}Z`,
      cloth,
      'fill-rule="evenodd"',
    )
    return { back: veil, front: hood }
  },
} satisfies Record<string, (canvas: Canvas, figure: Figure, colour: string) => Hair>
export type HairName = keyof typeof HAIR

export const hair = (canvas: Canvas, figure: Figure, name: HairName): Hair => {
  const draw: (canvas: Canvas, figure: Figure, colour: string) => Hair = HAIR[name]
  return draw(canvas, figure, figure.hairColour)
}
