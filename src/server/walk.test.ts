import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCursorCodec } from './cursor.ts'
import { ModelUpstream, type Habits, type ModelRow } from './walk-model.ts'
import { START, type WalkState } from './walk-state.ts'
import { walk } from './walk.ts'

const PLAIN: Habits = {
  isInclusive: false,
  isPaging: true,
  pageInfo: 'true',
  most: 100,
  isShort: false,
  digits: 6,
  zone: 'Z',
  isTrimmed: false,
  grain: 1,
}
const NOW = Date.UTC(2026, 0, 31, 9) * 1000

/** Rows whose instants are these distances apart, newest first. */
function rowsApart(
  gaps: readonly number[],
  kindOf: (index: number) => ModelRow['kind'] = () => 'dated',
) {
  let at = NOW
  return gaps.map((gap, index): ModelRow => {
    at -= gap
    return { id: `r${index}`, at, kind: kindOf(index) }
  })
}

const tied = (count: number, gap = 1_000_000) => [
  gap,
  ...Array.from({ length: count - 1 }, () => 0),
]

interface Walked {
  ids: string[]
  junk: number
  pages: number
  emptyPages: number
  calls: number
  incomplete: string[]
}

/** Walks to the end through sealed cursors; `between` may change the upstream before each next page. */
async function walkAll(
  upstream: ModelUpstream,
  limit = 100,
  between: () => void = () => {},
): Promise<Walked> {
  const cursors = createCursorCodec('secret')
  const result: Walked = { ids: [], junk: 0, pages: 0, emptyPages: 0, calls: 0, incomplete: [] }
  for (let state: WalkState | null | undefined = START; state;) {
    const page = await walk({ ask: upstream.ask, createdBefore: undefined, limit, state })
    expect(page.rows.length).toBeLessThanOrEqual(limit)
    result.pages++
    if (page.rows.length === 0 && page.state) result.emptyPages++
    if (page.incomplete) result.incomplete.push(page.incomplete)
    for (const text of page.rows) {
      const row = JSON.parse(text) as { id: string } | null
      if (row) result.ids.push(row.id)
      else result.junk++
    }
    const cursor: string | null = page.state && cursors.seal(page.state, '')
    expect(cursor?.length ?? 0).toBeLessThan(4000)
    state = cursor === null ? null : cursors.open(cursor, '')
    if (result.pages > 5000) throw new Error('no end')
    between()
  }
  result.calls = upstream.calls
  return result
}

const ids = (rows: readonly ModelRow[]) => rows.map(({ id }) => id)
const never = () => 0

describe('the walk', () => {
  it.each([0, 1, 99, 100, 101, 250])(
    'lists %i generations, each once and newest first',
    async (size) => {
      const rows = rowsApart(Array.from({ length: size }, () => 1_000_000))
      const { ids: listed, pages, calls } = await walkAll(new ModelUpstream(rows, PLAIN, never))
      expect(listed).toEqual(ids(rows))
      expect(calls).toBeLessThanOrEqual(pages + 1)
    },
  )

  it('goes through a tie of many pages', async () => {
    const rows = rowsApart([...tied(30), ...tied(350), ...tied(30)])
    const walked = await walkAll(new ModelUpstream(rows, PLAIN, never))
    expect(walked).toMatchObject({ ids: ids(rows), emptyPages: 0, incomplete: [] })
  })

  it('says so where a tie is larger than the only page', async () => {
    const rows = rowsApart([...tied(30), ...tied(150), ...tied(30)])
    const habits = { ...PLAIN, isPaging: false }
    const { ids: listed, incomplete } = await walkAll(new ModelUpstream(rows, habits, never))
    expect(listed).toEqual([...ids(rows).slice(0, 130), ...ids(rows).slice(180)])
    expect(incomplete).not.toEqual([])
  })

  it('keeps every row that has neither id nor date', async () => {
    const rows = rowsApart(
      tied(330, 5).map(() => 1000),
      (index) => (index % 3 === 0 ? 'junk' : 'dated'),
    )
    const { ids: listed, junk } = await walkAll(new ModelUpstream(rows, PLAIN, never))
    expect(listed).toEqual(ids(rows.filter(({ kind }) => kind === 'dated')))
    expect(junk).toBe(110)
  })

  it('lists what is all junk', async () => {
    const rows = rowsApart(tied(330), () => 'junk')
    expect(await walkAll(new ModelUpstream(rows, PLAIN, never))).toMatchObject({ junk: 330 })
    const unpaged = { ...PLAIN, isPaging: false }
    expect(await walkAll(new ModelUpstream(rows, unpaged, never))).toMatchObject({ junk: 100 })
  })

  it('pages by offset where the order is not newest first', async () => {
    const rows = rowsApart(Array.from({ length: 250 }, () => 1_000_000)).reverse()
    expect(await walkAll(new ModelUpstream(rows, PLAIN, never))).toMatchObject({ ids: ids(rows) })
  })
})

const anyHabits: fc.Arbitrary<Habits> = fc.record({
  isInclusive: fc.boolean(),
  isPaging: fc.oneof(
    { weight: 3, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  ),
  pageInfo: fc.constantFrom('true', 'echo', 'none'),
  most: fc.constantFrom(100, 100, 100, 37),
  isShort: fc.oneof(
    { weight: 3, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
  digits: fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 6, 6),
  zone: fc.constantFrom('', 'Z', '+00:00'),
  isTrimmed: fc.boolean(),
  grain: fc.constantFrom(1, 1, 1, 1000),
})

/** Who gives the first rows alone, whatever is asked, gives as many of them each time. */
const habits = anyHabits.map((any) => (any.isPaging ? any : { ...any, isShort: false, most: 100 }))

/** Runs of rows of one sort: ties, near ties and rows far apart. */
const gaps = fc
  .array(
    fc.record({
      gap: fc.constantFrom<number>(0, 0, 1, 7, 1000, 250_000, 1_000_000, 61_000_000),
      count: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 160 })),
    }),
    { maxLength: 8 },
  )
  .map((runs) => runs.flatMap(({ gap, count }) => Array.from({ length: count }, () => gap)))

const scenario = fc.record({
  habits,
  gaps,
  limit: fc.constantFrom(100, 100, 100, 1, 7, 50),
  undated: fc.constantFrom(0, 0, 0, 0.1, 1),
  inserts: fc.constantFrom(0, 0, 1, 5, 120),
  insertGap: fc.constantFrom(0, 1, 1000, 1_000_000),
  deletes: fc.constantFrom(0, 0, 0.01, 0.05, 0.3),
  seed: fc.integer({ min: 1, max: 2 ** 31 }),
})

type Scenario = typeof scenario extends fc.Arbitrary<infer S> ? S : never

/** What was lost without a word: rows went between an answer without news and the place after it. */
const LOSSES = (
  [
    [69, 1011719954],
    [75, 1011719953],
  ] as const
).map(([count, seed]): [Scenario] => [
  {
    habits: { ...PLAIN, most: 37, digits: 5, zone: '' },
    gaps: [...tied(count, 0), ...tied(19, 1)],
    limit: 7,
    undated: 0,
    inserts: 0,
    insertGap: 0,
    deletes: 0.05,
    seed,
  },
])

function randomFrom(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
}

describe('the walk over a moving upstream of any habits', () => {
  it('gives what exists throughout exactly once, in order, at the stated cost', async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async (given) => {
        const random = randomFrom(given.seed)
        const kinds = given.gaps.map(
          () => (random() < given.undated ? 'undated' : 'dated') as ModelRow['kind'],
        )
        const rows = rowsApart(given.gaps, (index) => kinds[index]!)
        const upstream = new ModelUpstream(rows, given.habits, random)
        const all = [...rows]
        const walked = await walkAll(upstream, given.limit, () => {
          upstream.rows = upstream.rows.filter(() => random() >= given.deletes)
          if (all.length > rows.length + 600) return
          // Many more new rows in the very instant that the walk is at are past its memory.
          const room = given.insertGap < 1_000_000 ? rows.length + 30 - all.length : Infinity
          const inserts = Math.min(given.inserts, Math.max(0, room))
          for (let count = 0; count < inserts; count++) {
            const at = (upstream.rows[0]?.at ?? NOW) + given.insertGap
            const row: ModelRow = { id: `n${all.length}`, at, kind: 'dated' }
            all.push(row)
            upstream.rows.unshift(row)
          }
        })
        const stayed = new Set(
          upstream.rows.filter(({ id }) => id.startsWith('r')).map(({ id }) => id),
        )
        const missing = [...stayed].filter((id) => !walked.ids.includes(id))
        expect(new Set(walked.ids).size, 'none twice').toBe(walked.ids.length)
        const instants = walked.ids.flatMap((id) => {
          const row = all.find((row) => row.id === id)!
          return row.kind === 'dated' ? [upstream.written(row)] : []
        })
        expect(instants, 'newest first').toEqual([...instants].sort((a, b) => b - a))
        if (missing.length > 0) {
          expect(walked.incomplete, `missing ${missing.join()}`).not.toEqual([])
        }
        if (given.habits.isPaging && given.deletes < 0.3) expect(missing, 'complete').toEqual([])
        const ties = countTied(all.map((row) => upstream.written(row)))
        expect(walked.calls, 'cost').toBeLessThanOrEqual(walked.pages + 1 + Math.floor(ties / 100))
      }),
      { numRuns: Number(process.env['WALK_RUNS'] ?? 100), examples: LOSSES },
    )
  }, 600_000)
})

function countTied(instants: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const at of instants) counts.set(at, (counts.get(at) ?? 0) + 1)
  return [...counts.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0)
}
