/**
 * Settled rows as JSON text, for as long as their media addresses stay the same. Bounded: with very
 * many generations only those that were listed lately are held.
 */
import { generationRow, isSettled } from './generation-row.ts'
import { outcomeOf } from './outcome.ts'
import type { World } from './world.ts'

const MOST = 2000
/** An asset counts as recent for a day, which is the one thing that still changes in a settled row. */
const DAY = 86_400_000

interface Kept {
  readonly text: string
  /** When the text stops being true. */
  readonly until: number
}

/** Writes rows as JSON, one text per generation. */
export function createRowWriter(world: World): (index: number, now: number) => string {
  const kept = new Map<number, Kept>()
  let step = -1
  return (index, now) => {
    const current = world.signer.step(now)
    if (current !== step) {
      kept.clear()
      step = current
    }
    const known = kept.get(index)
    if (known && now < known.until) return known.text
    const outcome = outcomeOf(world, index, now)
    const text = JSON.stringify(generationRow(world, index, now, outcome))
    if (isSettled(outcome)) {
      const stale = outcome.endsAt + DAY
      if (kept.size >= MOST) kept.delete(kept.keys().next().value as number)
      kept.set(index, { text, until: stale > now ? stale : Number.POSITIVE_INFINITY })
    }
    return text
  }
}
