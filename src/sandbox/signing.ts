/**
 * Media addresses that expire. The expiry moves in steps of half the lifetime, so that listing again
 * soon gives the same address and caches work, and at least half of the lifetime is always left.
 */
import { mixText } from './draw/random.ts'

export const MEDIA_PATH = '/sandbox/media/'

export interface Signer {
  /** The step that a moment falls in; addresses of one step are equal. */
  step: (now: number) => number
  /** A signed address of a medium. */
  sign: (medium: string, now: number) => string
  /** When an address expires, in seconds since the epoch; undefined where its signature is wrong. */
  expiry: (medium: string, params: URLSearchParams) => number | undefined
}

/**
 * @param origin what addresses begin with
 * @param ttl lifetime in seconds
 */
export function createSigner(seed: number, origin: string, ttl: number): Signer {
  const length = Math.max(500, ttl * 500)
  const step = (now: number) => Math.floor(now / length)
  // no secret is kept here: the form is what matters, and that a changed address is refused
  const signature = (medium: string, exp: string) =>
    [0, 1, 2]
      .map((salt) =>
        mixText(seed + salt, `${medium}?${exp}`)
          .toString(16)
          .padStart(8, '0'),
      )
      .join('')

  return {
    step,
    sign(medium, now) {
      const exp = String(Math.ceil((step(now) * length + ttl * 1000) / 1000))
      return `${origin}${MEDIA_PATH}${medium}?exp=${exp}&sig=${signature(medium, exp)}`
    },
    expiry(medium, params) {
      const exp = params.get('exp') ?? ''
      const isSigned = /^\d{1,12}$/.test(exp) && params.get('sig') === signature(medium, exp)
      return isSigned ? Number(exp) : undefined
    },
  }
}
