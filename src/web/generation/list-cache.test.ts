import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { applyFresh, findRow, insertArrivals, rowsOf, type ListData } from './list-cache.ts'
import { generationQueries, type ListPage } from './queries.ts'
import { makeRow } from './row.ts'

const NOW = Date.UTC(2026, 0, 1)
const { queryKey } = generationQueries.list({})

const raw = (name: string, minute: number, status = 'complete') => ({
  id: name,
  status,
  created_at: new Date(NOW + minute * 60_000).toISOString(),
})

const page = (...raws: unknown[]): ListPage => ({
  rows: raws.map((one) => makeRow(one, NOW)),
  next: null,
  incomplete: null,
  readAt: NOW,
})

const ids = (data: ListData | undefined) => rowsOf(data).map((row) => row.id)

let client: QueryClient

function load(...pages: ListPage[]) {
  client.setQueryData<ListData>(queryKey, { pages, pageParams: pages.map(() => null) })
}
const loaded = () => client.getQueryData<ListData>(queryKey)

beforeEach(() => {
  client = new QueryClient()
})

afterEach(() => vi.unstubAllGlobals())

describe('the list cache', () => {
  it('lists each id once and every unreadable row', () => {
    load(page(raw('a', 2), null, null), page(raw('a', 2), raw('b', 1), null))
    expect(ids(loaded())).toEqual(['a', null, null, 'b', null])
    expect(new Set(rowsOf(loaded()).map((row) => row.key)).size).toBe(5)
  })

  it('lays a fresher answer over one row and leaves all others the same objects', () => {
    load(page(raw('a', 2, 'processing'), raw('b', 1)), page(raw('c', 0)))
    const before = loaded()!
    applyFresh(client, [{ id: 'a', status: 'complete' }], NOW)
    const after = loaded()!
    expect(rowsOf(after)[0]!.status).toBe('complete')
    expect(after.pages[0]!.rows[1]).toBe(before.pages[0]!.rows[1])
    expect(after.pages[1]).toBe(before.pages[1])
  })

  it('keeps the very same data where nothing changed', () => {
    load(page(raw('a', 2)))
    const before = loaded()
    applyFresh(client, [raw('a', 2), { id: 'z', status: 'error' }, null, 'junk'], NOW)
    expect(loaded()).toBe(before)
  })

  it('puts arrivals where their time belongs', () => {
    load(page(raw('b', 4), raw('a', 2)))
    const arrivals = [raw('d', 5), raw('c', 3)].map((one) => makeRow(one, NOW))
    insertArrivals(client, queryKey, arrivals)
    expect(ids(loaded())).toEqual(['d', 'b', 'c', 'a'])
  })

  it('keeps what was laid over while a further page was on its way', async () => {
    let answer: (response: Response) => void = () => undefined
    vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (answer = resolve)))
    load({ ...page(raw('a', 2, 'processing')), next: { cursor: 'more', from: NOW } })
    const observer = new InfiniteQueryObserver(client, generationQueries.list({}))
    const leave = observer.subscribe(() => undefined)
    const further = observer.fetchNextPage()
    applyFresh(client, [{ id: 'a', status: 'complete' }], NOW)
    insertArrivals(client, queryKey, [makeRow(raw('b', 3), NOW)])
    answer(Response.json({ data: [raw('c', 1)], next_cursor: null }))
    await further
    leave()
    expect(ids(loaded())).toEqual(['b', 'a', 'c'])
    expect(rowsOf(loaded())[1]!.status).toBe('complete')
  })

  it('finds a row in any cached list', () => {
    load(page(raw('a', 2)))
    expect(findRow(client, 'a')?.id).toBe('a')
    expect(findRow(client, 'z')).toBeUndefined()
  })

  it('lets observers see only real changes', () => {
    load(page(raw('a', 2)))
    const observer = new InfiniteQueryObserver(client, generationQueries.list({}))
    let seen = 0
    const leave = observer.subscribe(() => {
      seen += 1
    })
    applyFresh(client, [raw('a', 2)], NOW)
    leave()
    expect(seen).toBe(0)
  })
})
