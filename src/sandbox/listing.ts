/**
 * Which generations a query finds, newest first, as indices. Both bounds are exclusive: what was
 * created exactly at `created_after` or `created_before` is left out.
 */
import type { GenerationsQuery } from './generations-query.ts'
import type { Pool } from './operations.ts'
import { THREAD_BLOCK } from './plan.ts'
import type { World } from './world.ts'

type Test = (index: number) => boolean

/** Tests a prompt by its scene's number: each scene is searched once, however often it was used. */
function promptTest(world: World, text: string): Test {
  const wanted = text.toLowerCase()
  const hits = new Map<Pool, Uint8Array>()
  return (index) => {
    const { pool, prompted } = world.plan.operation(index)
    if (!prompted) return false
    let found = hits.get(pool)
    if (!found) {
      found = Uint8Array.from(world.scenes[pool], (scene) =>
        scene.prompt.toLowerCase().includes(wanted) ? 1 : 0,
      )
      hits.set(pool, found)
    }
    return found[world.sceneNumber(index)] === 1
  }
}

function tests(world: World, query: GenerationsQuery): Test[] {
  const all: Test[] = []
  const { type, prompt_query: prompt, agent_thread_id: thread } = query
  if (thread !== undefined) {
    const number = world.identity.number('thread', thread)
    all.push((index) => number !== undefined && world.plan.thread(index) === number)
  }
  if (type !== undefined) {
    all.push((index) => {
      const operation = world.plan.operation(index)
      return operation.asset === type || operation.filter === type
    })
  }
  if (prompt !== undefined) all.push(promptTest(world, prompt))
  return all
}

/** The indices that can match, as a range: from `low` to below `high`. */
function range(world: World, query: GenerationsQuery, now: number): [low: number, high: number] {
  const count = world.timeline.count(now)
  const { created_after: after, created_before: before, agent_thread_id: thread } = query
  let low = 0
  let high = count
  const until = (micros: number) => world.timeline.before(micros, world.createdAt, count)
  if (after !== undefined) low = until(after + 1)
  if (before !== undefined) high = until(before)
  const block = thread === undefined ? undefined : world.identity.number('thread', thread)
  if (block !== undefined) {
    low = Math.max(low, block * THREAD_BLOCK)
    high = Math.min(high, (block + 1) * THREAD_BLOCK)
  }
  return [low, high]
}

export function findGenerations(world: World, query: GenerationsQuery, now: number): number[] {
  const [low, high] = range(world, query, now)
  const all = tests(world, query)
  const { limit, offset, ids } = query
  if (ids) {
    return ids
      .map((id) => world.identity.number('generation', id))
      .filter((index): index is number => index !== undefined && index >= low && index < high)
      .filter((index) => all.every((test) => test(index)))
      .sort((a, b) => b - a)
      .slice(offset, offset + limit)
  }
  const found: number[] = []
  if (all.length === 0) {
    const top = high - 1 - offset
    for (let index = top; index >= low && index > top - limit; index--) found.push(index)
    return found
  }
  let skip = offset
  for (let index = high - 1; index >= low && found.length < limit; index--) {
    if (all.every((test) => test(index)) && skip-- <= 0) found.push(index)
  }
  return found
}
