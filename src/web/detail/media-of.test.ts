import { ERROR_TYPES, readGeneration } from '#contract/generation.ts'
import { describe, expect, it } from 'vitest'
import { adviceFor, errorWords } from './error-advice.ts'
import { bestAddress, mediaOf } from './media-of.ts'
import { failed, settled } from './use-address.ts'

const media = (asset: unknown, rest: object = {}) =>
  mediaOf(readGeneration({ id: 'a', asset, ...rest })!)

describe('media', () => {
  it('takes the kind from the media, then from the asset, then from the generation', () => {
    expect(media({ asset: { type: 'uploaded_video' }, type: 'text' }).kind).toBe('video')
    expect(media({ type: 'voice', asset: null }).kind).toBe('voice')
    expect(media(null, { type: 'rich_text' }).kind).toBe('text')
    expect(media({ asset: { type: 'uploaded_three_d' } }, { type: 'image' }).kind).toBe('other')
    expect(media({ asset: { type: 'constructor' } }).kind).toBe('other')
  })

  it('offers safe addresses alone, the status answer’s among them', () => {
    const asset = {
      asset: { type: 'generated_video', url: 'javascript:alert(1)', download_url: 5 },
    }
    const found = media(asset, { url: 'https://a.test/v.mp4', streaming_url: 'data:video/mp4,' })
    expect(found.addresses).toEqual(['https://a.test/v.mp4'])
  })

  it('prefers an address that still works', () => {
    const [dead, live] = ['https://a.test/?exp=1000000000', 'https://a.test/?exp=2000000000']
    const now = 1_500_000_000_000
    expect(bestAddress([dead, live], now)).toBe(live)
    expect(bestAddress([dead], now)).toBe(dead)
    expect(bestAddress([], now)).toBe(null)
  })
})

describe('healing', () => {
  const before = {
    phase: 'ready' as const,
    src: 'https://a.test/1',
    attempt: 0,
    healedAt: 0,
    hasLoaded: false,
    reason: null,
    refused: null,
  }

  it('refreshes once, then tells the failure', () => {
    const healing = failed(before)
    expect(healing.phase).toBe('healing')
    const again = settled(healing, ['https://a.test/2'], null)
    expect(again).toMatchObject({ phase: 'ready', src: 'https://a.test/2', attempt: 1 })
    expect(failed(again)).toMatchObject({ phase: 'broken' })
  })

  it('refreshes again when what worked has run out', () => {
    const again = settled(failed(before), ['https://a.test/?exp=4000000000'], null)
    expect(failed({ ...again, hasLoaded: true }).phase).toBe('broken')
    const old = { ...again, hasLoaded: true, src: 'https://a.test/?exp=1000000000' }
    expect(failed(old).phase).toBe('healing')
  })

  it('gives the reason when there is no fresh address', () => {
    const dead = 'https://a.test/?exp=1000000000'
    expect(settled(failed(before), [dead], 'Upstream cannot be asked.')).toMatchObject({
      phase: 'broken',
      reason: 'Upstream cannot be asked.',
    })
  })
})

describe('advice', () => {
  it('has a sentence for every type, also for those never heard of', () => {
    const general = adviceFor('constructor', 'toString')
    for (const type of [...ERROR_TYPES, 'MISSING_CREDITS']) {
      expect(adviceFor(type, null)).not.toBe(general)
    }
    expect(adviceFor(null, null)).toBe(general)
    expect(adviceFor('MISSING_CREDITS', null)).toBe(adviceFor('INSUFFICIENT_BALANCE', null))
    expect(adviceFor('MODERATION_FAILED', 'MODERATION_LIKENESS')).toContain('real person')
    expect(errorWords('MODERATION_FAILED')).toBe('Moderation failed')
  })
})
