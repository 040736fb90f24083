/**
 * UUIDs that can be read back: the first word hides a number, the rest proves it. So any id is looked
 * up without a table, however many there are.
 */
import { mix } from './draw/random.ts'

/** What an id is for. The same number gives unrelated ids in different realms. */
export const REALMS = {
  generation: 1,
  asset: 2,
  batch: 3,
  thread: 4,
  workspace: 5,
  voice: 6,
  upload: 7,
  request: 8,
  trace: 9,
} as const
export type Realm = keyof typeof REALMS

const FORWARD = [0x7feb352d, 0x846ca68b] as const
const BACKWARD = [0x1d69e2a5, 0x43021123] as const

function scramble(number: number, key: number): number {
  let x = (number ^ key) | 0
  x = Math.imul(x ^ (x >>> 16), FORWARD[0])
  x = Math.imul(x ^ (x >>> 15), FORWARD[1])
  return (x ^ (x >>> 16)) >>> 0
}

function unscramble(word: number, key: number): number {
  let x = word ^ (word >>> 16)
  x = Math.imul(x, BACKWARD[1])
  x ^= (x >>> 15) ^ (x >>> 30)
  x = Math.imul(x, BACKWARD[0])
  x ^= x >>> 16
  return (x ^ key) >>> 0
}

const hex = (word: number) => word.toString(16).padStart(8, '0')

export interface Identity {
  /** The id of a number in a realm. */
  id: (realm: Realm, number: number) => string
  /** The number behind an id, or undefined where it is no id of that realm. */
  number: (realm: Realm, id: string) => number | undefined
}

/** The ids of the world that grows from this seed. */
export function createIdentity(seed: number): Identity {
  const keys = Object.fromEntries(
    Object.entries(REALMS).map(([realm, salt]) => [realm, mix(seed, 0x1d, salt)]),
  ) as Record<Realm, number>

  function id(realm: Realm, number: number): string {
    const key = keys[realm]
    const b = hex(mix(key, number, 1))
    const c = hex(mix(key, number, 2))
    const variant = '89ab'[mix(key, number, 4) & 3]
    const head = hex(scramble(number, key))
    // RFC 9562, 5.4: version 4 in the third group, variant in the fourth
    return `${head}-${b.slice(0, 4)}-4${b.slice(5)}-${variant}${c.slice(1, 4)}-${c.slice(4)}${hex(mix(key, number, 3))}`
  }

  return {
    id,
    number(realm, text) {
      const lower = text.toLowerCase()
      const found = unscramble(Number.parseInt(lower.slice(0, 8), 16) | 0, keys[realm])
      return id(realm, found) === lower ? found : undefined
    },
  }
}
