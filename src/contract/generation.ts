/**
 * A generation as `GET /generations` lists it. Fields that the product reads are checked one by one
 * and read as null where they are absent or of another kind; everything else passes through, `input`
 * by reference, so nothing of it is ever lost. Enums stay open: an unknown value is kept as itself.
 */
import * as z from 'zod/mini'
import { Asset, number, text } from './asset.ts'

/** The life of a generation in order; `pending` is the old name of `queued`. */
export const STATUSES = ['queued', 'processing', 'finalizing', 'complete', 'error'] as const
export type Status = (typeof STATUSES)[number]

/** `error.type`, as the API's specification lists them. */
export const ERROR_TYPES = [
  'UNKNOWN',
  'INVALID_ARGUMENT',
  'NOT_FOUND',
  'GONE',
  'ALREADY_EXISTS',
  'ALREADY_IN_PROGRESS',
  'UNAUTHORIZED',
  'PERMISSION_DENIED',
  'INSUFFICIENT_BALANCE',
  'MODERATION_FAILED',
  'FAILED_PRECONDITION',
  'DEADLINE_EXCEEDED',
  'RESOURCE_EXHAUSTED',
  'UNAVAILABLE',
  'INTERNAL',
] as const

const Violation = z.looseObject({ field: text, message: text })

export const GenerationError = z.looseObject({
  type: text,
  message: text,
  reason_code: text,
  reason_params: z.optional(z.unknown()),
  param: text,
  violations: z.catch(z.nullable(z.array(z.catch(z.nullable(Violation), null))), null),
  credits_needed: number,
  credits_available: number,
})
export type GenerationError = z.infer<typeof GenerationError>

/** An id is a UUID by the specification; a number is taken as its digits, anything else is no id. */
const id = z.pipe(
  z.union([z.string(), z.number()]),
  z.pipe(z.transform(String), z.string().check(z.minLength(1), z.maxLength(200))),
)

export const Generation = z.looseObject({
  id,
  type: text,
  input: z.optional(z.unknown()),
  status: text,
  progress: number,
  created_at: text,
  eta_sec: number,
  estimated_completion_at: text,
  credit_cost: number,
  batch_generation_id: text,
  audio_start_ms: number,
  asset: z.catch(z.nullable(Asset), null),
  error: z.catch(z.nullable(GenerationError), null),
  error_message: text,
})
export type Generation = z.infer<typeof Generation>

/**
 * Reads one row of a page.
 * @returns the generation, or undefined for a row that cannot be read at all: no object, or no id
 */
export function readGeneration(row: unknown): Generation | undefined {
  const result = Generation.safeParse(row)
  return result.success ? result.data : undefined
}

/** Whether a generation in this status still changes by itself. An unknown status counts as settled. */
export function isInFlight(status: string | null): boolean {
  return (
    status === 'queued' ||
    status === 'pending' ||
    status === 'processing' ||
    status === 'finalizing'
  )
}
