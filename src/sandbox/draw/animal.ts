/** An animal that looks at us from between leaves: fox, cat, bear or owl. */
import { birds } from './sky.ts'
import {
  circle,
  ellipse,
  ground,
  linear,
  n,
  named,
  path,
  pts,
  shade,
  stroke,
  sway,
  type Canvas,
} from './canvas.ts'

interface Coat {
  readonly fur: string
  readonly pale: string
  readonly dark: string
}

/** Ears, head and markings around the middle of the head, about 200 wide. */
type Head = (coat: Coat, sway: number) => string

const ears = (d: string, inner: string, coat: Coat, twitch: number): string =>
  [-1, 1]
    .map(
      (side) =>
        `<g transform="scale(${side} 1) rotate(${n(side > 0 ? twitch : 0)} 50 -50)">${path(d, coat.fur)}${path(inner, coat.dark)}</g>`,
    )
    .join('')

const HEADS = {
  fox: (coat, twitch) =>
    ears('M22 -64L84 -128Q104 -60 88 -16Z', 'M48 -66L80 -104Q88 -62 80 -36Z', coat, twitch) +
    path(
      'M0 -84C60 -86 104 -40 112 16C70 22 40 66 0 84C-40 66 -70 22 -112 16C-104 -40 -60 -86 0 -84Z',
      coat.fur,
    ) +
    path(
      'M112 16C70 22 36 66 0 84C-36 66 -70 22 -112 16C-84 -4 -46 -6 -28 12Q-8 34 0 34Q8 34 28 12C46 -6 84 -4 112 16Z',
      coat.pale,
    ),
  cat: (coat, twitch) =>
    ears('M24 -66L86 -116Q100 -54 92 -14Z', 'M46 -66L80 -94Q88 -56 82 -34Z', coat, twitch) +
    ellipse(0, 0, 104, 84, coat.fur) +
    path(
      'M-12 -82H12L6 -42H-6ZM-40 -76L-24 -80L-22 -48L-30 -46ZM40 -76L24 -80L22 -48L30 -46Z',
      coat.dark,
    ) +
    path(
      'M-103 -8L-66 -2L-102 8ZM103 -8L66 -2L102 8ZM-98 26L-64 18L-90 38ZM98 26L64 18L90 38Z',
      coat.dark,
    ) +
    ellipse(0, 36, 46, 36, coat.pale),
  bear: (coat) =>
    [-1, 1]
      .map((side) => circle(side * 74, -66, 34, coat.fur) + circle(side * 74, -66, 18, coat.dark))
      .join('') +
    ellipse(0, 0, 108, 92, coat.fur) +
    ellipse(0, 36, 54, 42, coat.pale),
  owl: (coat) =>
    path(
      'M-96 -98Q-60 -84 0 -84Q60 -84 96 -98Q112 -40 104 10C96 70 40 94 0 94C-40 94 -96 70 -104 10Q-112 -40 -96 -98Z',
      coat.fur,
    ) +
    path(
      'M-24 60q12 12 24 0q12 12 24 0M-46 40q12 12 22 2M46 40q-12 12 -22 2',
      'none',
      `stroke="${coat.pale}" stroke-width="5" stroke-linecap="round"`,
    ) +
    circle(-46, -14, 50, coat.pale) +
    circle(46, -14, 50, coat.pale),
} satisfies Record<string, Head>

const COATS: Readonly<Record<keyof typeof HEADS, readonly Coat[]>> = {
  fox: [
    { fur: '#e2743a', pale: '#fff3e4', dark: '#4a2a2a' },
    { fur: '#d5613a', pale: '#fbe9d6', dark: '#3b2430' },
  ],
  cat: [
    { fur: '#e0a45c', pale: '#fff1dc', dark: '#b87333' },
    { fur: '#8f8a92', pale: '#f1edf0', dark: '#5d5763' },
    { fur: '#4b4452', pale: '#d9cfd6', dark: '#2e2934' },
  ],
  bear: [
    { fur: '#8a5a3c', pale: '#e2bd93', dark: '#5e3a2a' },
    { fur: '#a9744a', pale: '#efd3ac', dark: '#6b4530' },
  ],
  owl: [
    { fur: '#8b6a52', pale: '#f4e3c8', dark: '#5a4234' },
    { fur: '#6c7a8a', pale: '#eef2f4', dark: '#3f4a58' },
  ],
}

function eyes(kind: keyof typeof HEADS, closed: boolean, pupil: string): string {
  const y = kind === 'owl' ? -14 : kind === 'fox' ? -6 : -12
  const x = kind === 'owl' ? 46 : kind === 'fox' ? 42 : 44
  const r = kind === 'owl' ? 26 : kind === 'cat' ? 17 : 11
  return [-1, 1]
    .map((side) => {
      if (closed)
        return stroke(`M${pts(side * x - r, y)}q${pts(r, r * 0.7, 2 * r, 0)}`, '#2a2028', 5)
      const iris = kind === 'owl' || kind === 'cat' ? circle(side * x, y, r, pupil) : ''
      const inner =
        kind === 'cat'
          ? ellipse(side * x, y, r * 0.42, r * 0.86, '#2a2028')
          : circle(side * x, y, kind === 'owl' ? r * 0.62 : r, '#2a2028')
      return iris + inner + circle(side * x + 4, y - 5, 3.6, '#fff')
    })
    .join('')
}

const nose = (kind: keyof typeof HEADS): string =>
  kind === 'owl'
    ? path('M-11 10Q0 2 11 10L0 34Z', '#f0a830')
    : path(`M-13 ${kind === 'fox' ? 62 : 16}q13 -8 26 0q-3 14 -13 16q-10 -2 -13 -16Z`, '#2a2028') +
      (kind === 'fox' ? '' : stroke('M0 32v9q-9 11 -20 6M0 41q9 11 20 6', '#2a2028', 4))

export function animal(canvas: Canvas): string {
  const { w, h, palette, random, phase } = canvas
  const { tones, accent, pop } = palette
  const kind = named(canvas, ['fox', 'cat', 'bear', 'owl'] as const)
  const coat = random.pick(COATS[kind])
  const size = Math.min(w, h) / 400
  const cx = w / 2
  const cy = h * 0.5
  let out = `<defs>${linear('s', [tones[1], tones[0], tones[1]])}</defs>${ground(canvas, 'url(#s)')}`
  out += circle(
    cx + w * random.between(-0.1, 0.1),
    cy - h * 0.06,
    168 * size,
    random.chance(0.5) ? accent : tones[2],
  )
  out += birds(canvas, w * 0.12, h * 0.14, tones[4])
  out += leaves(canvas, [tones[2], tones[3]], h * 0.7, 0.9)
  const nod = sway(phase, 1) * 3
  const isBlinking = [0.34, 0.7].some((at) => Math.abs(phase - at) < 0.02)
  out += `<g transform="translate(${n(cx)} ${n(cy + sway(phase, 2) * 2)}) scale(${n(size * 1.25)})">`
  out +=
    path('M-92 240C-96 110 -56 46 0 46C56 46 96 110 92 240Z', shade(coat.fur, -0.12)) +
    path('M-34 240C-40 140 -24 84 0 84C24 84 40 140 34 240Z', coat.pale)
  const head: Head = HEADS[kind]
  out += `<g transform="rotate(${n(nod)} 0 70)">${head(coat, Math.max(0, sway(phase, 3)) * 5)}${eyes(kind, isBlinking, random.pick(['#f2c14e', '#9fc26b', accent]))}${nose(kind)}</g></g>`
  out += leaves(canvas, [tones[4], tones[5], '#4f8a5b'], h * 1.02, 1.25)
  for (let at = 0; at < 4; at++)
    out += circle(
      w * random.next(),
      h * random.between(0.8, 0.97),
      5 * size + 2,
      at % 2 ? pop : accent,
    )
  return out
}

function leaves(canvas: Canvas, fills: readonly string[], y: number, size: number): string {
  const { w, h, random, phase } = canvas
  let out = ''
  const count = Math.round(w / 44)
  for (let at = 0; at <= count; at++) {
    const edge = Math.abs(at / count - 0.5) * 2
    const long = Math.min(w, h) * 0.3 * size * (0.5 + 0.6 * edge) * random.between(0.8, 1.15)
    const angle =
      (at / count - 0.5) * 70 + random.between(-18, 18) + sway(phase, 1, at / count) * 2.5
    out += `<path transform="translate(${n((w * at) / count)} ${n(y)}) rotate(${n(angle)})" d="M0 0C${pts(-long * 0.32, -long * 0.3, -long * 0.26, -long * 0.8, 0, -long)}C${pts(long * 0.26, -long * 0.8, long * 0.32, -long * 0.3, 0, 0)}Z" fill="${random.pick(fills)}"/>`
  }
  return out
}
