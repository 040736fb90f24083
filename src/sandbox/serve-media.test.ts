// oxlint-disable-next-line no-restricted-imports -- the test plays the process edge
import { readdir, readFile, stat } from 'node:fs/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { readGeneration } from '#contract/generation.ts'
import { CLIPS } from './clips.ts'
import { createSandbox, SANDBOX_KEY } from './sandbox.ts'
import { RASTERISER, readRange } from './serve-media.ts'
import { MUSIC, SOUNDS, SPOKEN_LINES } from './sounds.ts'

const FOLDER = new URL('./media/', import.meta.url)
const RESVG = new URL('../../node_modules/@resvg/resvg-wasm/', import.meta.url)
const START = Date.UTC(2026, 9, 20, 15, 0, 0)
let now = START
const open = (mediaTtl = 3600) =>
  createSandbox({
    now: () => now,
    seed: 1,
    size: 400,
    origin: 'http://127.0.0.1:4400',
    mediaTtl,
    readMedia: async (file) =>
      new Uint8Array(await readFile(new URL(file, file === RASTERISER ? RESVG : FOLDER))),
  })

beforeEach(() => {
  now = START
})

async function addresses(fetch: ReturnType<typeof open>, type: string): Promise<string[]> {
  const request = new Request(`http://sandbox.local/generations?type=${type}`, {
    headers: { 'x-api-key': SANDBOX_KEY },
  })
  const { data } = (await (await fetch(request)).json()) as { data: unknown[] }
  return data
    .map((row) => readGeneration(row)!.asset)
    .filter((asset) => asset !== null)
    .flatMap(({ thumbnail_url, asset }) => [
      asset?.url,
      thumbnail_url,
      asset?.poster_url,
      asset?.preview_url,
    ])
    .filter((url) => typeof url === 'string')
}

describe('media', () => {
  it.each(['video', 'image', 'audio', 'voice'])('of type %s are all there', async (type) => {
    const fetch = open()
    const urls = [...new Set(await addresses(fetch, type))]
    expect(urls.length).toBeGreaterThan(2)
    for (const url of urls) {
      const response = await fetch(new Request(url))
      expect([url, response.status]).toEqual([url, 200])
      expect(response.headers.get('content-type')).toMatch(/^(image|video|audio)\//)
      expect(response.headers.get('cache-control')).toMatch(/^private, max-age=[1-9]/)
      const body = new Uint8Array(await response.arrayBuffer())
      expect(body.length).toBe(Number(response.headers.get('content-length')))
      expect(body.length).toBeLessThan(130_000)
    }
  })

  it('are drawn small, well formed, without script', async () => {
    const fetch = open()
    const urls = (await addresses(fetch, 'image')).filter((url) => url.includes('.svg'))
    for (const url of urls) {
      const text = await (await fetch(new Request(url))).text()
      expect(text).toMatch(/^<svg [^>]+>.*<\/svg>$/s)
      expect(text).not.toMatch(/NaN|undefined|<script|href=/)
      expect(text.length).toBeLessThan(12_500)
    }
  })

  it('are painted as thumbnails whose shorter side is 112 pixels', async () => {
    const fetch = open()
    const urls = (await addresses(fetch, 'image')).filter((url) => url.includes('-small.png'))
    expect(urls.length).toBeGreaterThan(10)
    const seen = new Set<string>()
    for (const url of urls) {
      const response = await fetch(new Request(url))
      expect(response.headers.get('content-type')).toBe('image/png')
      const png = Buffer.from(await response.arrayBuffer())
      // The signature, and the size in the header chunk (PNG, 5.2 and 11.2.1).
      expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
      expect(Math.min(png.readUInt32BE(16), png.readUInt32BE(20))).toBe(112)
      seen.add(png.toString('latin1'))
    }
    expect(seen.size).toBe(urls.length)
  })

  it('keep their address for a while, and always half of their life', async () => {
    for (const ttl of [5, 3600]) {
      const fetch = open(ttl)
      const seen = new Set<string>()
      for (let at = 0; at < 40; at++) {
        now = START + at * ttl * 25
        const [url] = await addresses(fetch, 'image')
        const expiry = new URL(url!).searchParams.get('exp')!
        seen.add(expiry)
        const left = Number(expiry) - now / 1000
        expect(left).toBeGreaterThanOrEqual(ttl / 2)
        expect(left).toBeLessThanOrEqual(ttl + 1)
      }
      expect(seen.size).toBeLessThanOrEqual(4)
    }
  })

  it('expire, and refuse what was changed', async () => {
    const fetch = open(5)
    const [url] = await addresses(fetch, 'image')
    const status = async (address: string) => (await fetch(new Request(address))).status
    expect(await status(url!)).toBe(200)
    expect(await status(url!.replace(/exp=\d/, 'exp=9'))).toBe(403)
    expect(await status(url!.replace(/sig=./, 'sig=z'))).toBe(403)
    expect(await status(url!.replace('.svg', '-small.png'))).toBe(403)
    now += 7000
    expect(await status(url!)).toBe(403)
  })

  it('come in parts, whole, as headers alone, or not again', async () => {
    const fetch = open()
    const url = (await addresses(fetch, 'video')).find((address) => address.includes('.webm'))!
    const ask = (headers: Record<string, string>, method = 'GET') =>
      fetch(new Request(url, { headers, method }))
    const whole = await ask({})
    const bytes = new Uint8Array(await whole.arrayBuffer())
    expect(whole.headers.get('accept-ranges')).toBe('bytes')

    const part = await ask({ range: 'bytes=10-19' })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe(`bytes 10-19/${bytes.length}`)
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.slice(10, 20))

    const beyond = await ask({ range: `bytes=${bytes.length}-` })
    expect(beyond.status).toBe(416)
    const head = await ask({}, 'HEAD')
    expect(head.headers.get('content-length')).toBe(String(bytes.length))
    expect(head.body).toBeNull()
    const etag = whole.headers.get('etag')!
    expect((await ask({ 'if-none-match': etag })).status).toBe(304)
    expect((await ask({ range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200)
    expect((await fetch(new Request(url, { method: 'POST' }))).status).toBe(405)
  })
})

describe('ranges', () => {
  it.each([
    ['bytes=0-', { first: 0, last: 99 }],
    ['bytes=5-9', { first: 5, last: 9 }],
    ['bytes=90-400', { first: 90, last: 99 }],
    ['bytes=-7', { first: 93, last: 99 }],
    ['bytes=-400', { first: 0, last: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=9-5', undefined],
    ['bytes=-', undefined],
    ['bytes=0-1,4-5', undefined],
    ['lines=0-1', undefined],
    [null, undefined],
  ])('%s', (header, range) => {
    expect(readRange(header, 100)).toEqual(range)
  })
})

it('the folder holds exactly what the tables name, and is small', async () => {
  const files = (await readdir(FOLDER)).filter((file) => /\.(webm|webp|mp3)$/.test(file))
  const named = [
    ...CLIPS.flatMap(({ name }) => [`${name}.webm`, `${name}.webp`, `${name}-preview.webp`]),
    ...[...SPOKEN_LINES, ...MUSIC, ...SOUNDS].map(({ file }) => `${file}.mp3`),
  ]
  expect(files.sort()).toEqual(named.sort())
  const sizes = await Promise.all(
    files.map(async (file) => (await stat(new URL(file, FOLDER))).size),
  )
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000_000)
})
