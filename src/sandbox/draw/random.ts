/** Chance without chance: every number of the sandbox is a function of the seed and what it is for. */

/** Mixes three integers into 32 well spread bits. */
export function mix(a: number, b: number, c = 0): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13) ^ b, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 16) ^ c, 0x27d4eb2f)
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b)
  return (h ^ (h >>> 13)) >>> 0
}

/** Mixes a text into 32 bits. */
export function mixText(seed: number, text: string): number {
  let h = seed | 0
  for (let at = 0; at < text.length; at++) {
    h = Math.imul(h ^ text.charCodeAt(at), 0x01000193)
    h ^= h >>> 15
  }
  return mix(h, text.length)
}

/** A number from 0 to below 1 out of mixed bits. */
export const unit = (bits: number): number => bits / 0x1_0000_0000

/** A stream of numbers that follow from one seed (mulberry32). */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed | 0
  }

  /** From 0 to below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return unit((t ^ (t >>> 14)) >>> 0)
  }

  /** From `low` to below `high`. */
  between(low: number, high: number): number {
    return low + this.next() * (high - low)
  }

  /** A whole number from 0 to below `count`. */
  int(count: number): number {
    return Math.floor(this.next() * count)
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(values: readonly T[]): T {
    return values[this.int(values.length)] as T
  }
}

/**
 * Chooses by weight.
 * @param at from 0 to below 1
 */
export function weighted<T extends { readonly weight: number }>(
  values: readonly T[],
  at: number,
): T {
  let left = at * values.reduce((sum, value) => sum + value.weight, 0)
  for (const value of values) {
    left -= value.weight
    if (left < 0) return value
  }
  return values[values.length - 1] as T
}
