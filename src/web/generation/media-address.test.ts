import { describe, expect, it } from 'vitest'
import { expiresAt, isExpired, safeAddress } from './media-address.ts'

describe('media addresses', () => {
  it.each(['https://a.example/x?y=1', 'http://127.0.0.1:1/x'])('takes %s', (address) => {
    expect(safeAddress(address)).toBe(address)
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:image/svg+xml,x',
    '//x',
    'x',
    '',
    null,
  ])('refuses %j', (address) => {
    expect(safeAddress(address)).toBeNull()
  })

  it('knows when a signed address ends', () => {
    const at = Date.UTC(2026, 0, 1)
    expect(expiresAt(`https://i.example/public?exp=${at / 1000}&sig=x`)).toBe(at)
    expect(expiresAt(`https://s.example/v?Expires=${at / 1000}`)).toBe(at)
    expect(expiresAt('https://s.example/v?X-Amz-Date=20260101T000000Z&X-Amz-Expires=3600')).toBe(
      at + 3_600_000,
    )
    expect(expiresAt('https://s.example/v?exp=soon')).toBeNull()
    expect(expiresAt('https://s.example/v')).toBeNull()
  })

  it('tells an address past its time, with a margin', () => {
    const address = 'https://i.example/x?exp=1700000000'
    expect(isExpired(address, 1_700_000_000_000)).toBe(true)
    expect(isExpired(address, 1_699_999_999_000)).toBe(false)
    expect(isExpired(address, 1_699_999_999_000, 1000)).toBe(true)
    expect(isExpired('https://i.example/x', 9e15)).toBe(false)
  })
})
