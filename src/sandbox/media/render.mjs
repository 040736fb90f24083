/**
 * Renders every file of this folder, from the tables of clips, lines and tracks. Run from the root as
 * `node src/sandbox/media/render.mjs [name…]`; needs ffmpeg, espeak-ng and a Chromium on the system.
 */
/* oxlint-disable no-restricted-imports -- a script for developers; nothing of the product loads it */
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { runnerImport } from 'vite'
import { RATE, TRACKS } from './synthesise.mjs'

const HERE = import.meta.dirname
const TEMP = mkdtempSync(join(tmpdir(), 'render-'))
const FRAMES = 20
/** Pixels of a film, by its aspect ratio. */
const SIZES = /** @type {const} */ ({ '16:9': [768, 432], '9:16': [432, 768], '1:1': [540, 540] })
const wanted = process.argv.slice(2)
/** @param {string} name */
const isWanted = (name) => wanted.length === 0 || wanted.some((part) => name.includes(part))

/** @param {string} file */
const load = async (file) => (await runnerImport(join(HERE, '..', file))).module
const { CLIPS } = /** @type {typeof import('../clips.ts')} */ (await load('clips.ts'))
const { SPOKEN_LINES } = /** @type {typeof import('../sounds.ts')} */ (await load('sounds.ts'))
const { VOICES } = /** @type {typeof import('../voices.ts')} */ (await load('voices.ts'))
const { PALETTES } = /** @type {typeof import('../draw/palettes.ts')} */ (
  await load('draw/palettes.ts')
)
const { drawPicture } = /** @type {typeof import('../draw/picture.ts')} */ (
  await load('draw/picture.ts')
)

/** @param {string[]} args */
const ffmpeg = (...args) => execFileSync('ffmpeg', ['-v', 'error', '-y', ...args])

/** Speaks a line into a WAV file. @param {string} name */
function speak(name) {
  const line = SPOKEN_LINES.find(({ file }) => file === name)
  const speaker = VOICES[line?.voice ?? 0]?.speaker
  if (!line || !speaker) throw new Error(`no line ${name}`)
  const raw = join(TEMP, `${name}-raw.wav`)
  const wav = join(TEMP, `${name}.wav`)
  execFileSync('espeak-ng', [
    '-v',
    speaker.voice,
    '-s',
    String(speaker.speed),
    '-p',
    String(speaker.pitch),
    '-w',
    raw,
    line.spoken ?? line.text,
  ])
  const trim = 'silenceremove=start_periods=1:start_threshold=-50dB'
  ffmpeg(
    '-i',
    raw,
    '-af',
    `${trim},areverse,${trim},areverse,highpass=f=90,lowpass=f=7200,aecho=0.8:0.5:23:0.14,volume=1.3,apad=pad_dur=0.25,adelay=120`,
    '-ar',
    '24000',
    '-ac',
    '1',
    wav,
  )
  return wav
}

/** How loud a WAV file of 24 kHz is, once per frame, from 0 to 1. @param {string} wav */
function loudness(wav) {
  const pcm = execFileSync('ffmpeg', ['-v', 'error', '-i', wav, '-f', 's16le', '-'], {
    maxBuffer: 1e8,
  })
  const step = 24000 / FRAMES
  const levels = Array.from({ length: Math.ceil(pcm.length / 2 / step) }, (_, frame) => {
    let sum = 0
    for (let at = 0; at < step; at++) {
      const from = 2 * Math.floor(frame * step + at)
      if (from + 1 < pcm.length) sum += pcm.readInt16LE(from) ** 2
    }
    return Math.sqrt(sum / step)
  })
  const most = Math.max(...levels)
  return levels.map(
    (level, at) => Math.min(1, ((level + (levels[at + 1] ?? 0) * 0.3) / most) * 1.1) ** 0.8,
  )
}

/** @param {Float32Array} samples @param {string} wav */
function writeWav(samples, wav) {
  const raw = `${wav}.raw`
  writeFileSync(raw, new Uint8Array(samples.buffer))
  ffmpeg(
    '-f',
    'f32le',
    '-ar',
    String(RATE),
    '-ac',
    '1',
    '-i',
    raw,
    '-af',
    'alimiter=limit=0.8',
    wav,
  )
}

for (const { file } of SPOKEN_LINES.filter(({ file }) => isWanted(file))) {
  ffmpeg('-i', speak(file), '-c:a', 'libmp3lame', '-b:a', '32k', join(HERE, `${file}.mp3`))
}
for (const [name, compute] of Object.entries(TRACKS).filter(([name]) => isWanted(name))) {
  const wav = join(TEMP, `${name}.wav`)
  writeWav(compute(), wav)
  ffmpeg('-i', wav, '-c:a', 'libmp3lame', '-b:a', '48k', join(HERE, `${name}.mp3`))
}

const clips = CLIPS.filter(({ name }) => isWanted(name))
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
for (const clip of clips) {
  const [width, height] = SIZES[clip.ratio]
  const page = await browser.newPage({ viewport: { width, height } })
  await page.setContent('<style>body{margin:0}svg{display:block}</style><main></main>')
  const wav = clip.line === undefined ? undefined : speak(clip.line)
  const mouths = wav === undefined ? undefined : loudness(wav)
  const count = mouths ? mouths.length : FRAMES * 4
  const sound = wav === undefined ? [] : ['-i', wav, '-c:a', 'libopus', '-b:a', '28k']
  const film = join(HERE, `${clip.name}.webm`)
  const encoder = spawn(
    'ffmpeg',
    [
      '-v',
      'error',
      '-y',
      '-f',
      'image2pipe',
      '-c:v',
      'mjpeg',
      '-r',
      String(FRAMES),
      '-i',
      '-',
      ...sound,
      '-c:v',
      'libvpx-vp9',
      '-crf',
      clip.line === undefined ? '50' : '41',
      '-b:v',
      '0',
      '-row-mt',
      '1',
      '-cpu-used',
      '3',
      '-g',
      '60',
      '-pix_fmt',
      'yuv420p',
      film,
    ],
    { stdio: ['pipe', 'inherit', 'inherit'] },
  )
  for (let frame = 0; frame < count; frame++) {
    const svg = drawPicture(
      {
        style: clip.style,
        palette: /** @type {import('../draw/palettes.ts').Palette} */ (PALETTES[clip.palette]),
        seed: clip.seed,
        ratio: width / height,
        prompt: clip.subject,
        phase: frame / count,
        ...(mouths && { mouth: mouths[frame] ?? 0 }),
      },
      width,
    )
    await page.locator('main').evaluate((main, svg) => {
      Object.assign(main, { innerHTML: svg })
    }, svg)
    encoder.stdin.write(await page.screenshot({ type: 'jpeg', quality: 94 }))
  }
  encoder.stdin.end()
  await new Promise((resolve) => encoder.once('close', resolve))
  await page.close()
  ffmpeg('-i', film, '-frames:v', '1', '-quality', '76', join(HERE, `${clip.name}.webp`))
  const small = width > height ? 'scale=208:-2' : 'scale=-2:208'
  ffmpeg(
    '-i',
    film,
    '-t',
    '3',
    '-vf',
    `fps=8,${small}`,
    '-loop',
    '0',
    '-c:v',
    'libwebp_anim',
    '-quality',
    '40',
    '-compression_level',
    '6',
    join(HERE, `${clip.name}-preview.webp`),
  )
  console.log(clip.name, readFileSync(film).length)
}
await browser.close()

const durations = readdirSync(HERE)
  .filter((file) => /\.(webm|mp3)$/.test(file))
  .map((file) => {
    const seconds = execFileSync('ffprobe', [
      '-v',
      'error',
      '-show_entries',
      'format=duration',
      '-of',
      'csv=p=0',
      join(HERE, file),
    ])
    return `  '${file.replace(/\.\w+$/, '')}': ${Math.round(Number(seconds) * 1000)},`
  })
writeFileSync(
  join(HERE, '..', 'media-durations.ts'),
  `/** Lengths of the committed media in milliseconds. Written by the render script. */\nexport const DURATIONS: Readonly<Record<string, number>> = {\n${durations.join('\n')}\n}\n`,
)
