/**
 * Computes the music loops and the sound effects as samples, out of sines and noise. Only the render
 * script uses it.
 */

export const RATE = 32_000

/** @param {number} seconds */
const silence = (seconds) => new Float32Array(Math.round(seconds * RATE))

/** @param {number} note in semitones above A4 */
const pitch = (note) => 440 * 2 ** (note / 12)

let state = 7
const noise = () => {
  state = (Math.imul(state, 1664525) + 1013904223) | 0
  return state / 2 ** 31
}

/**
 * Adds one note; what rings past the end wraps to the beginning, so that loops are seamless.
 * @param {Float32Array} out
 * @param {number} at seconds
 * @param {number} note
 * @param {number} long seconds
 * @param {number} loud
 * @param {'pad' | 'keys' | 'pluck' | 'bass' | 'lead' | 'bell'} voice
 */
function play(out, at, note, long, loud, voice) {
  const f = pitch(note)
  const tail = voice === 'pad' ? 0.8 : 0.25
  const count = Math.round((long + tail) * RATE)
  const start = Math.round(at * RATE)
  for (let i = 0; i < count; i++) {
    const t = i / RATE
    const x = 2 * Math.PI * f * t
    const attack = Math.min(1, t / (voice === 'pad' ? 0.5 : 0.006))
    const release = Math.min(1, Math.max(0, (long + tail - t) / tail))
    let s = 0
    if (voice === 'pad')
      s =
        (Math.sin(x) +
          0.5 * Math.sin(x * 1.004) +
          0.3 * Math.sin(x * 2.003) +
          0.12 * Math.sin(x * 3)) *
        0.5
    if (voice === 'keys')
      s =
        (Math.sin(x + 1.6 * Math.exp(-t * 4) * Math.sin(x * 2)) + 0.2 * Math.sin(x * 2)) *
        Math.exp(-t * 1.8)
    if (voice === 'pluck')
      s =
        (Math.sin(x) +
          0.5 * Math.sin(2 * x) * Math.exp(-t * 5) +
          0.3 * Math.sin(3 * x) * Math.exp(-t * 9)) *
        Math.exp(-t * 3.2)
    if (voice === 'bass')
      s = (Math.sin(x) + 0.35 * Math.sin(2 * x) + 0.12 * Math.sin(3 * x)) * Math.exp(-t * 1.4)
    if (voice === 'lead')
      for (let k = 1; k < 7; k++) s += (Math.sin(k * x) / k) * Math.exp(-t * k * 0.9) * 0.6
    if (voice === 'bell')
      s =
        (Math.sin(x) +
          0.6 * Math.sin(x * 2.76) * Math.exp(-t * 6) +
          0.3 * Math.sin(x * 5.4) * Math.exp(-t * 10)) *
        Math.exp(-t * 3)
    const index = (start + i) % out.length
    out[index] = /** @type {number} */ (out[index]) + s * attack * release * loud
  }
}

/**
 * @param {Float32Array} out
 * @param {number} at
 * @param {'kick' | 'snare' | 'hat'} kind
 * @param {number} loud
 */
function drum(out, at, kind, loud) {
  const start = Math.round(at * RATE)
  let low = 0
  for (let i = 0; i < RATE * 0.3; i++) {
    const t = i / RATE
    const hiss = noise()
    low += 0.35 * (hiss - low)
    let s = 0
    if (kind === 'kick')
      s = Math.sin(2 * Math.PI * (48 * t + 9 * (1 - Math.exp(-t * 30)))) * Math.exp(-t * 11)
    if (kind === 'snare')
      s = (low * 0.9 + Math.sin(2 * Math.PI * 190 * t) * 0.5) * Math.exp(-t * 18)
    if (kind === 'hat') s = (hiss - low) * Math.exp(-t * 60)
    const index = (start + i) % out.length
    out[index] = /** @type {number} */ (out[index]) + s * loud
  }
}

/** Chords of four as semitones above A4. */
const WARM = [
  [-9, -5, -2, 2],
  [-12, -9, -5, -2],
  [-7, -4, 0, 3],
  [-14, -10, -7, -4],
]
const HOPE = [
  [-9, -5, -2],
  [-14, -10, -7],
  [-12, -9, -5],
  [-16, -12, -9],
]

/** @type {Record<string, () => Float32Array>} */
export const TRACKS = {
  'music-lofi'() {
    const beat = 60 / 75
    const out = silence((beat * 16) / 2)
    for (let bar = 0; bar < 2; bar++) {
      WARM[bar * 2]?.forEach((note, k) =>
        play(out, bar * 4 * beat + k * 0.02, note - 5, beat * 3, 0.16, 'keys'),
      )
      WARM[bar * 2 + 1]?.forEach((note, k) =>
        play(out, (bar * 4 + 2.5) * beat + k * 0.02, note - 5, beat, 0.12, 'keys'),
      )
      play(out, bar * 4 * beat, (WARM[bar * 2]?.[0] ?? 0) - 24, beat * 1.6, 0.36, 'bass')
      play(out, (bar * 4 + 2.5) * beat, (WARM[bar * 2 + 1]?.[0] ?? 0) - 24, beat, 0.3, 'bass')
      for (const at of [0, 2.5]) drum(out, (bar * 4 + at) * beat, 'kick', 0.5)
      for (const at of [1, 3]) drum(out, (bar * 4 + at) * beat, 'snare', 0.26)
      for (let at = 0; at < 8; at++)
        drum(out, (bar * 4 + at / 2 + (at % 2 ? 0.06 : 0)) * beat, 'hat', at % 2 ? 0.07 : 0.1)
    }
    return out
  },
  'music-ambient'() {
    const out = silence(8)
    WARM.forEach((chord, bar) =>
      chord.forEach((note) => play(out, bar * 2, note - 12, 2, 0.13, 'pad')),
    )
    ;[7, 10, 14, 12].forEach((note, at) => play(out, at * 2 + 0.7, note - 2, 0.8, 0.07, 'bell'))
    return out
  },
  'music-synthwave'() {
    const beat = 60 / 105
    const out = silence(beat * 16)
    HOPE.forEach((chord, bar) => {
      for (let at = 0; at < 8; at++) {
        play(out, (bar * 4 + at / 2) * beat, (chord[0] ?? 0) - 24, beat * 0.3, 0.3, 'bass')
        play(
          out,
          (bar * 4 + at / 2) * beat,
          (chord[at % 3] ?? 0) + (at % 4 === 3 ? 12 : 0),
          beat * 0.3,
          0.1,
          'lead',
        )
      }
      chord.forEach((note) => play(out, bar * 4 * beat, note - 12, beat * 3.4, 0.07, 'pad'))
      for (let at = 0; at < 4; at++) drum(out, (bar * 4 + at) * beat, 'kick', 0.5)
      for (const at of [1, 3]) drum(out, (bar * 4 + at) * beat, 'snare', 0.24)
      for (let at = 0; at < 8; at++) drum(out, (bar * 4 + at / 2 + 0.25) * beat, 'hat', 0.07)
    })
    return out
  },
  'music-folk'() {
    const beat = 60 / 92
    const out = silence(beat * 12)
    HOPE.forEach((chord, bar) => {
      const notes = [
        chord[0] ?? 0,
        (chord[0] ?? 0) + 12,
        chord[1] ?? 0,
        chord[2] ?? 0,
        (chord[1] ?? 0) + 12,
        chord[2] ?? 0,
      ]
      notes.forEach((note, at) =>
        play(out, (bar * 3 + at / 2) * beat, note - 5, beat * 0.9, 0.26, 'pluck'),
      )
      play(out, bar * 3 * beat, (chord[0] ?? 0) - 17, beat * 2, 0.26, 'bass')
    })
    return out
  },
  'music-piano'() {
    const beat = 0.5
    const out = silence(8)
    HOPE.forEach((chord, bar) => {
      ;[0, 1, 2, 1].forEach((k, at) =>
        play(out, (bar * 4 + at) * beat, (chord[k] ?? 0) - 5, beat * 1.6, 0.22, 'keys'),
      )
      play(out, bar * 4 * beat, (chord[0] ?? 0) - 17, beat * 3.4, 0.24, 'keys')
      play(
        out,
        (bar * 4 + 1.5) * beat,
        (chord[2] ?? 0) + 7 + (bar % 2 ? 0 : 2),
        beat * 2,
        0.14,
        'keys',
      )
    })
    return out
  },
  'music-groove'() {
    const beat = 60 / 112
    const out = silence(beat * 16)
    HOPE.forEach((chord, bar) => {
      const root = (chord[0] ?? 0) - 24
      for (const [at, up] of [
        [0, 0],
        [0.75, 12],
        [1.5, 0],
        [2.25, 7],
        [2.75, 10],
        [3.5, 12],
      ])
        play(out, (bar * 4 + (at ?? 0)) * beat, root + (up ?? 0), beat * 0.35, 0.32, 'bass')
      for (const at of [0.5, 1.5, 2.5, 3.5])
        chord.forEach((note) => play(out, (bar * 4 + at) * beat, note, beat * 0.2, 0.09, 'pluck'))
      for (let at = 0; at < 4; at++) drum(out, (bar * 4 + at) * beat, 'kick', 0.46)
      for (const at of [1, 3]) drum(out, (bar * 4 + at) * beat, 'snare', 0.26)
      for (let at = 0; at < 16; at++)
        drum(out, (bar * 4 + at / 4) * beat, 'hat', at % 4 === 2 ? 0.12 : 0.05)
    })
    return out
  },
  'sound-rain'() {
    const out = silence(4)
    let low = 0
    for (let i = 0; i < out.length; i++) {
      const hiss = noise()
      low += 0.22 * (hiss - low)
      out[i] = (hiss - low) * 0.07 + low * 0.12
    }
    for (let drop = 0; drop < 160; drop++)
      play(out, (noise() + 1) * 2, 20 + noise() * 14, 0.02, 0.025 * (1 + noise()), 'bell')
    return out
  },
  'sound-waves'() {
    const out = silence(5)
    let low = 0
    for (let i = 0; i < out.length; i++) {
      const swell = Math.sin((i / out.length) * Math.PI) ** 2
      low += (0.04 + 0.25 * swell) * (noise() - low)
      out[i] = low * (0.12 + 0.8 * swell)
    }
    return out
  },
  'sound-chime'() {
    const out = silence(1.6)
    ;[3, 7, 10].forEach((note, at) => play(out, at * 0.13, note + 12, 0.9, 0.26, 'bell'))
    return out
  },
  'sound-whoosh'() {
    const out = silence(1.2)
    let low = 0
    let lower = 0
    for (let i = 0; i < out.length; i++) {
      const t = i / out.length
      const arc = Math.sin(t * Math.PI) ** 3
      low += (0.05 + 0.5 * arc) * (noise() - low)
      lower += 0.03 * (low - lower)
      out[i] = (low - lower) * arc * 0.9
    }
    return out
  },
}
