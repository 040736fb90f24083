import { it } from 'vitest'
import { ModelUpstream } from '/work/main/src/server/walk-model.ts'
import { START, type WalkState } from '/work/main/src/server/walk-state.ts'
import { walk } from '/work/main/src/server/walk.ts'
import { readFileSync } from 'node:fs'
function randomFrom(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
}
it('trace', async () => {
  const given = JSON.parse(readFileSync('/tmp/case.json', 'utf8'))
  const random = randomFrom(given.seed)
  const kinds = given.gaps.map(() => (random() < given.undated ? 'undated' : 'dated'))
  let at = Date.UTC(2026, 0, 31, 9) * 1000
  const NOW = at
  const rows = given.gaps.map((gap: number, i: number) => {
    at -= gap
    return { id: `r${i}`, at, kind: kinds[i] }
  })
  const up = new ModelUpstream(rows, given.habits, random)
  const all = [...rows]
  const out: string[] = []
  for (let state: WalkState | null = START, n = 0; state && n < 400; n++) {
    const page = await walk({
      ask: async (q) => {
        const a = await up.ask(q)
        out.push(
          `  ask before=${q.created_before === undefined ? '-' : q.created_before - NOW} limit=${q.limit} offset=${q.offset} -> ${a.rows.length} ${a.rows.slice(0, 3).map((r) => r.value?.id)}..${a.rows.slice(-3).map((r) => r.value?.id)}`,
        )
        return a
      },
      createdBefore: undefined,
      limit: given.limit,
      state,
    })
    state = page.state
    const s = state
      ? {
          ...state,
          seen: state.seen.length,
          undated: state.undated.length,
          bound: state.bound === null ? null : state.bound - NOW,
          edge: state.edge === null ? null : state.edge - NOW,
        }
      : null
    out.push(
      `page ${n}: ${page.rows.length} ${page.rows.slice(0, 2).join()} .. ${page.rows.at(-1)} ${page.incomplete ?? ''}\n     ${JSON.stringify(s)}`,
    )
    up.rows = up.rows.filter(() => random() >= given.deletes)
    if (all.length > rows.length + 600) continue
    const room = given.insertGap < 1_000_000 ? rows.length + 60 - all.length : Infinity
    for (let c = 0; c < Math.min(given.inserts, Math.max(0, room)); c++) {
      const row = {
        id: `n${all.length}`,
        at: (up.rows[0]?.at ?? NOW) + given.insertGap,
        kind: 'dated' as const,
      }
      all.push(row)
      up.rows.unshift(row)
    }
  }
  console.log(out.slice(-Number(process.env.TAIL ?? 60)).join('\n'))
})
