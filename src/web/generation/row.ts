/**
 * A generation as the list holds it: the few values that a row shows, and the whole payload as one
 * JSON text, parsed again only when it is opened; 20,000 object trees would cost several times the
 * memory. Rows are immutable: a changed row is a new object, which is how the table knows what to paint.
 */
import { readGeneration, type Generation } from '#contract/generation.ts'
import { parseMillis } from '#contract/instant.ts'
import { compactJson } from '#web/ui/json-text.ts'
import { modelOf, nameOf, operationOf, promptOf, resolutionOf, threadOf } from './input.ts'
import { safeAddress } from './media-address.ts'
import { words } from './vocabulary.ts'

export interface Row {
  /** Unique in a list: the id, or for an unreadable row a name made of its content. */
  readonly key: string
  /** Null for a row that cannot be read: not an object, or without an id. */
  readonly id: string | null
  /** The asset type: `video`, `image`, … or whatever upstream says. */
  readonly type: string | null
  /** `input.type`. */
  readonly operation: string | null
  /** The beginning of the prompt, enough for two lines; the whole is in `source`. */
  readonly prompt: string | null
  readonly name: string | null
  readonly model: string | null
  readonly resolution: string | null
  readonly thread: string | null
  readonly batch: string | null
  readonly status: string | null
  /** 0 to 1. */
  readonly progress: number | null
  /** When it should be done, in milliseconds since the epoch; null where unknown. */
  readonly dueAt: number | null
  /** Milliseconds since the epoch; null where `created_at` cannot be read. */
  readonly createdAt: number | null
  /** Credits debited. Null is unknown, not 0. */
  readonly cost: number | null
  /** Milliseconds. */
  readonly duration: number | null
  readonly width: number | null
  readonly height: number | null
  /** A safe address of a still picture, or null. */
  readonly thumbnail: string | null
  readonly errorType: string | null
  /** Why it failed, in upstream's words. */
  readonly errorMessage: string | null
  /** The row as upstream sent it, as JSON. */
  readonly source: string
}

const PROMPT_SHOWN = 320
/** Seconds: what upstream says beyond a year is no estimate. */
const ETA_MAX = 31_536_000

/**
 * Makes the row of one entry of a page.
 * @param raw the entry as upstream sent it, whatever it is
 * @param readAt when it was read, in milliseconds since the epoch: `eta_sec` counts from there
 */
export function makeRow(raw: unknown, readAt: number): Row {
  const source = compactJson(raw)
  const generation = readGeneration(raw)
  return generation ? readableRow(generation, source, readAt) : unreadableRow(source)
}

function readableRow(generation: Generation, source: string, readAt: number): Row {
  const { input, asset, error, status } = generation
  const media = asset?.asset
  return {
    key: generation.id,
    id: generation.id,
    type: generation.type ?? asset?.type ?? null,
    operation: operationOf(input),
    prompt: promptOf(input)?.slice(0, PROMPT_SHOWN) ?? null,
    name: nameOf(input) ?? asset?.name ?? null,
    model: modelOf(input),
    resolution: resolutionOf(input),
    thread: threadOf(input),
    batch: generation.batch_generation_id,
    status,
    progress: progressOf(status, generation.progress),
    dueAt: dueAtOf(generation, readAt),
    createdAt: parseMillis(generation.created_at) ?? null,
    cost: generation.credit_cost,
    duration: media?.duration_ms ?? null,
    width: media?.width ?? null,
    height: media?.height ?? null,
    thumbnail: thumbnailOf(generation),
    errorType: error?.type ?? null,
    errorMessage: error?.message ?? generation.error_message,
    source,
  }
}

/** Clamped to 0…1; a complete generation is always done, whatever upstream counts. */
function progressOf(status: string | null, progress: number | null): number | null {
  if (status === 'complete') return 1
  return progress === null ? null : Math.min(1, Math.max(0, progress))
}

/** Anchored to the absolute time where upstream gives one, else to when `eta_sec` was read. */
function dueAtOf(generation: Generation, readAt: number): number | null {
  const absolute = parseMillis(generation.estimated_completion_at)
  if (absolute !== undefined) return absolute
  const { eta_sec } = generation
  return eta_sec === null ? null : readAt + Math.min(ETA_MAX, Math.max(0, eta_sec)) * 1000
}

function thumbnailOf({ type, asset }: Generation): string | null {
  const media = asset?.asset
  const isImage = type === 'image' || media?.type?.endsWith('_image') === true
  return (
    safeAddress(asset?.thumbnail_url) ??
    safeAddress(media?.poster_url) ??
    (isImage ? safeAddress(media?.url) : null) ??
    (media?.type?.endsWith('_video') === true ? safeAddress(media.preview_url) : null)
  )
}

function unreadableRow(source: string): Row {
  return { ...NOTHING, key: `unreadable:${source.length}:${source.slice(0, 200)}`, source }
}

const NOTHING: Row = {
  key: '',
  id: null,
  type: null,
  operation: null,
  prompt: null,
  name: null,
  model: null,
  resolution: null,
  thread: null,
  batch: null,
  status: null,
  progress: null,
  dueAt: null,
  createdAt: null,
  cost: null,
  duration: null,
  width: null,
  height: null,
  thumbnail: null,
  errorType: null,
  errorMessage: null,
  source: 'null',
}

/** What a row is called: its prompt, else its name, else what was done. */
export function titleOf(row: Row): string {
  return row.prompt ?? row.name ?? words(row.operation ?? row.type)
}

/** The payload behind a row, as upstream sent it. */
export function payloadOf(row: Row): unknown {
  return JSON.parse(row.source) as unknown
}

/** The generation behind a row, or undefined for an unreadable one. */
export function generationOf(row: Row): Generation | undefined {
  return readGeneration(payloadOf(row))
}

/**
 * Lays a fresher answer over a row: a whole generation replaces it, the shorter answer of the status
 * endpoint changes what it names and leaves `input` and `asset` as they were.
 * @returns the same object where nothing changed
 */
export function layOver(row: Row, fresh: unknown, readAt: number): Row {
  if (typeof fresh !== 'object' || fresh === null) return row
  const before = payloadOf(row)
  const merged = { ...(before as object), ...fresh }
  const source = compactJson(merged)
  return source === row.source ? row : makeRow(merged, readAt)
}
