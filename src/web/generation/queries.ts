/**
 * What is asked of the proxy, as react-query options: key and fetch in one place. Pages of the list are
 * fetched once and never again; what changes is laid over them (`list-cache.ts`).
 */
import { API, Credits, GenerationsPage, Health, Model } from '#contract/api.ts'
import { Asset } from '#contract/asset.ts'
import { encodeFilters, encodeSearch, searchFilters, type Search } from '#contract/filters.ts'
import { failureOf, getJson, isTransient } from '#web/api.ts'
import { infiniteQueryOptions, queryOptions, type InfiniteData } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { makeRow, type Row } from './row.ts'

export { failureOf }

export interface ListPage {
  readonly rows: readonly Row[]
  readonly next: PagePosition | null
  /** Where upstream made completeness impossible: a sentence that says so. */
  readonly incomplete: string | null
  /** When the page was read, in milliseconds since the epoch. */
  readonly readAt: number
}

/** Where a page starts. `from` fixes "now" for the whole walk, so that `last=7d` means one moment. */
interface PagePosition {
  readonly cursor: string | null
  readonly from: number
}

const HOUR = 3_600_000
/** Milliseconds that what belongs to a list outlives it: the slices of its first drawing, no more. */
export const FORGOTTEN_AFTER = 1000

/** Whether a failed query tries again by itself; it does until it works, more and more slowly. */
export function retryTransient(_count: number, error: Error): boolean {
  return isTransient(failureOf(error))
}

/** Milliseconds before the next try: what upstream asked for, else 2 s doubling to half a minute. */
export function retryDelay(count: number, error: Error): number {
  const asked = failureOf(error).retry_after
  return asked === undefined ? Math.min(30_000, 2000 * 2 ** count) : asked * 1000
}

/** The part of a search that decides which generations are listed, as one text. */
export function listKey(search: Search): string {
  const { last, ...rest } = search
  return encodeSearch({ ...searchFilters(rest, 0), ...(last !== undefined && { last }) }).toString()
}

/** A path with its query, without a lone question mark. */
export function withQuery(path: string, params: URLSearchParams): string {
  const query = params.toString()
  return query ? `${path}?${query}` : path
}

async function fetchPage(
  search: Search,
  position: PagePosition,
  signal: AbortSignal,
): Promise<ListPage> {
  const params = encodeFilters(searchFilters(search, position.from))
  if (position.cursor !== null) params.set('cursor', position.cursor)
  const page = GenerationsPage.parse(await getJson(withQuery(API.generations, params), signal))
  const readAt = Date.now()
  return {
    rows: page.data.map((raw) => makeRow(raw, readAt)),
    next: page.next_cursor === null ? null : { cursor: page.next_cursor, from: position.from },
    incomplete: page.incomplete ?? null,
    readAt,
  }
}

/**
 * A further page comes with the other pages as they were when it was asked for; what was laid over them
 * meanwhile stays.
 */
function keepPages(
  before: InfiniteData<ListPage> | undefined,
  after: InfiniteData<ListPage>,
): InfiniteData<ListPage> {
  const kept = before?.pages ?? []
  if (kept.length >= after.pages.length) return after
  return { ...after, pages: [...kept, ...after.pages.slice(kept.length)] }
}

export const generationQueries = {
  /** Every list that is cached, whatever its filters. */
  lists: ['generations', 'list'] as const,

  list: (search: Search) =>
    infiniteQueryOptions({
      queryKey: [...generationQueries.lists, listKey(search)],
      queryFn: ({ pageParam, signal }) =>
        fetchPage(search, pageParam ?? { cursor: null, from: Date.now() }, signal),
      initialPageParam: null as PagePosition | null,
      getNextPageParam: (page: ListPage) => page.next ?? undefined,
      // Not even a page that was refused makes the others stale.
      staleTime: 'static',
      gcTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      // What failed before the page was drawn is shown, not asked for again.
      retryOnMount: false,
      retry: retryTransient,
      retryDelay,
      structuralSharing: (before, after) =>
        keepPages(before as InfiniteData<ListPage> | undefined, after as InfiniteData<ListPage>),
    }),

  /** One generation by its id, for a link to something that is not in the list. */
  one: (id: string) =>
    queryOptions({
      queryKey: ['generations', 'one', id],
      queryFn: async ({ signal }) => makeRow(await getJson(API.generation(id), signal), Date.now()),
      staleTime: Infinity,
      retry: retryTransient,
      retryDelay,
    }),

  models: () =>
    queryOptions({
      queryKey: ['models'],
      queryFn: async ({ signal }) => indexModels(await getJson(API.models, signal)),
      staleTime: HOUR,
      retry: retryTransient,
      retryDelay,
    }),

  voices: () =>
    queryOptions({
      queryKey: ['voices'],
      queryFn: async ({ signal }) => nameVoices(await getJson(API.voices, signal)),
      staleTime: HOUR,
      retry: retryTransient,
      retryDelay,
    }),

  credits: () =>
    queryOptions({
      queryKey: ['credits'],
      queryFn: async ({ signal }) => Credits.parse(await getJson(API.credits, signal)),
      staleTime: 60_000,
    }),

  health: () =>
    queryOptions({
      queryKey: ['health'],
      queryFn: async ({ signal }) => Health.parse(await getJson(API.health, signal)),
      staleTime: Infinity,
      retry: retryTransient,
      retryDelay,
    }),
}

/** Names of voices by the id that `voice_id` gives: the asset's own. */
function nameVoices(body: unknown): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const voice of z.catch(z.array(z.unknown()), []).parse(body)) {
    const read = Asset.safeParse(voice)
    if (read.data?.id && read.data.name) names.set(read.data.id, read.data.name)
  }
  return names
}

export type ModelIndex = ReadonlyMap<string, Model>

/** Models by slug and by id: a generation names its model by either. */
function indexModels(body: unknown): ModelIndex {
  const index = new Map<string, Model>()
  for (const model of z.catch(z.array(z.unknown()), []).parse(body)) {
    const read = Model.safeParse(model)
    if (!read.success) continue
    if (read.data.id) index.set(read.data.id, read.data)
    if (read.data.slug) index.set(read.data.slug, read.data)
  }
  return index
}
