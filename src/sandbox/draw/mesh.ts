/** Abstract colour fields: large glows that drift over one another. */
import { circle, glow, ground, linear, stroke, pts, sway, type Canvas } from './canvas.ts'

export function mesh(canvas: Canvas): string {
  const { w, h, palette, random, phase } = canvas
  const { tones, accent, pop } = palette
  const colours = [tones[1], tones[2], accent, tones[3], pop, tones[0], tones[2], tones[4]]
  const size = Math.max(w, h)
  let defs = linear(
    'b',
    palette.dark ? [tones[4], tones[3], tones[5]] : [tones[1], tones[2], tones[3]],
  )
  let spots = ''
  colours.forEach((colour, at) => {
    defs += glow(`g${at}`, colour, 1, 0.4)
    const turn = random.next()
    const x = w * random.between(0, 1) + sway(phase, 1, turn) * w * 0.08
    const y = h * random.between(0, 1) + sway(phase, 1, turn + 0.25) * h * 0.08
    spots += circle(x, y, size * random.between(0.3, 0.62), `url(#g${at})`)
  })
  let lines = ''
  if (random.chance(0.55)) {
    const y = h * random.between(0.3, 0.7)
    for (let at = 0; at < 9; at++) {
      const lift = h * 0.05 * at
      const bend = h * (0.18 + 0.05 * sway(phase, 1, at / 18))
      lines += stroke(
        `M${pts(-10, y + lift - h * 0.2)}C${pts(w * 0.3, y - bend + lift, w * 0.6, y + bend + lift * 0.4, w + 10, y - h * 0.1 + lift * 0.7)}`,
        '#fff',
        1.5,
        'opacity=".28"',
      )
    }
  }
  return `<defs>${defs}</defs>${ground(canvas, 'url(#b)')}${spots}${lines}`
}
