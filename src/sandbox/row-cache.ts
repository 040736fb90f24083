/**
 * Settled rows as JSON text, for as long as their media addresses stay the same. Bounded: with very
 * many generations only those that were listed lately are held.
 */
import { generationRow, isSettled } from './generation-row.ts'
import { outcomeOf } from './outcome.ts'
import type { World } from './world.ts'

const MOST = 4000

/** Writes rows as JSON, one text per generation. */
export function createRowWriter(world: World): (index: number, now: number) => string {
  const texts = new Map<number, string>()
  let step = -1
  return (index, now) => {
    const current = world.signer.step(now)
    if (current !== step) {
      texts.clear()
      step = current
    }
    const known = texts.get(index)
    if (known !== undefined) return known
    const outcome = outcomeOf(world, index, now)
    const text = JSON.stringify(generationRow(world, index, now, outcome))
    // an asset counts as recent for a day, so younger rows still change
    if (isSettled(outcome) && now - outcome.endsAt > 86_400_000) {
      if (texts.size >= MOST) texts.delete(texts.keys().next().value as number)
      texts.set(index, text)
    }
    return text
  }
}
