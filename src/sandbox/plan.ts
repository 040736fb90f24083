/**
 * What each generation is, from its index alone: operation, batch, thread and scene. No row is built
 * here, so that filters can scan many indices cheaply.
 */
import { mix, unit } from './draw/random.ts'
import { operationAt, SLOW_OPERATIONS, type Operation } from './operations.ts'

/** Indices are dealt with in blocks: a block has at most one batch. */
const BATCH_BLOCK = 6
/** A block of this many indices belongs to at most one agent thread. */
export const THREAD_BLOCK = 36

interface Batch {
  readonly first: number
  readonly count: number
}

export interface Plan {
  operation: (index: number) => Operation
  /** The batch that the generation belongs to, if any. */
  batch: (index: number) => Batch | undefined
  /** The number of the agent thread that it belongs to, if any. */
  thread: (index: number) => number | undefined
  /** Bits for everything that the members of a batch have in common. */
  shared: (index: number) => number
  /** Bits of this generation alone. */
  own: (index: number) => number
}

/**
 * @param liveFrom the first index whose arrival can be watched: from there on work is slow and single
 */
export function createPlan(seed: number, liveFrom: number): Plan {
  function operation(index: number): Operation {
    const at = unit(mix(seed, leader(index), 11))
    if (index < liveFrom || index % 4 === 0) return operationAt(at)
    return SLOW_OPERATIONS[at < 0.55 ? 0 : 1] as Operation
  }

  function slot(index: number): Batch | undefined {
    if (index >= liveFrom) return undefined
    const block = Math.floor(index / BATCH_BLOCK)
    const bits = mix(seed, block, 12)
    if (bits % 100 >= 45) return undefined
    const count = 2 + ((bits >>> 8) % 3)
    const first = block * BATCH_BLOCK + ((bits >>> 12) % (BATCH_BLOCK - count + 1))
    const isInside = index >= first && index < first + count && first + count <= liveFrom
    return isInside ? { first, count } : undefined
  }

  function batch(index: number): Batch | undefined {
    const found = slot(index)
    if (!found) return undefined
    return operationAt(unit(mix(seed, found.first, 11))).batchable ? found : undefined
  }

  const leader = (index: number) => batch(index)?.first ?? index

  return {
    operation,
    batch,
    thread(index) {
      const block = Math.floor(index / THREAD_BLOCK)
      if (mix(seed, block, 13) % 100 >= 45) return undefined
      return mix(seed, leader(index), 14) % 100 < 60 ? block : undefined
    },
    shared: (index) => mix(seed, leader(index), 15),
    own: (index) => mix(seed, index, 16),
  }
}
