/** What the proxy answers under `/api`: paths, page size and the shapes that browser and proxy share. */
import * as z from 'zod/mini'
import { number, text } from './asset.ts'

/** Rows of a page, at most and by default. */
export const PAGE_SIZE = 100
/** Generations that one call of `/api/live` asks about, at most. */
export const LIVE_MAX = 100

export const API = {
  generations: '/api/generations',
  generation: (id: string) => `/api/generations/${encodeURIComponent(id)}`,
  live: '/api/live',
  models: '/api/models',
  voices: '/api/voices',
  credits: '/api/credits',
  health: '/api/health',
} as const

/**
 * `GET /api/generations`: rows as upstream sent them, each once, and the way on. `incomplete` is a
 * sentence for people where upstream made it impossible to list everything up to here.
 */
export const GenerationsPage = z.object({
  data: z.array(z.unknown()),
  next_cursor: z.nullable(z.string()),
  incomplete: z.optional(z.string()),
})
export type GenerationsPage = z.infer<typeof GenerationsPage>

/**
 * `GET /api/live?ids=a,b`: the present state of generations in flight. A row is a whole generation
 * where upstream gives one, else the answer of its status endpoint (no `input`, no `asset`); lay it
 * over what is known. `missing` are ids that upstream no longer has. `unavailable` is a sentence for
 * people where upstream offers no way to ask.
 */
export const LiveAnswer = z.object({
  data: z.array(z.unknown()),
  missing: z.array(z.string()),
  unavailable: z.optional(z.string()),
})
export type LiveAnswer = z.infer<typeof LiveAnswer>

/** `GET /api/health` */
export const Health = z.object({
  status: z.literal('ok'),
  mode: z.enum(['live', 'sandbox']),
  version: z.string(),
})
export type Health = z.infer<typeof Health>

/** One of `GET /api/models`. A generation names its model by slug or, formerly, by id. */
export const Model = z.looseObject({ id: text, slug: text, name: text, type: text })
export type Model = z.infer<typeof Model>

/** `GET /api/credits` */
export const Credits = z.looseObject({ remaining: number })
export type Credits = z.infer<typeof Credits>
