/**
 * Seals a walk's state into an opaque, stateless text. Nothing in it is secret; the seal holds it to
 * this key and these filters, so that a tampered or misplaced cursor opens to nothing.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { START, type WalkState } from './walk-state.ts'

const VERSION = 1
const SEAL_BYTES = 16
const HASH_BYTES = 6
const LISTS = ['seen', 'undated', 'junk'] as const
const SHAPE = /^[\w-]{24,6000}$/

export interface CursorCodec {
  /** @param scope what the cursor is good for: the filters, in their canonical text */
  seal: (state: WalkState, scope: string) => string
  /** @returns undefined for a text that this codec did not make for this scope */
  open: (text: string, scope: string) => WalkState | undefined
}

/** @param secret what the seal hangs on; the same secret opens cursors after a restart */
export function createCursorCodec(secret: string): CursorCodec {
  const key = createHash('sha256').update(`hedra-generations cursor\0${secret}`).digest()
  const sealOf = (payload: Buffer, scope: string) =>
    createHmac('sha256', key).update(payload).update(`\0${scope}`).digest().subarray(0, SEAL_BYTES)
  return {
    seal(state, scope) {
      const payload = pack(state)
      return Buffer.concat([sealOf(payload, scope), payload]).toString('base64url')
    },
    open(text, scope) {
      if (!SHAPE.test(text)) return undefined
      const bytes = Buffer.from(text, 'base64url')
      const payload = bytes.subarray(SEAL_BYTES)
      // Padding bits of base64 must not give one cursor several texts.
      if (bytes.toString('base64url') !== text) return undefined
      const seal = bytes.subarray(0, SEAL_BYTES)
      if (!timingSafeEqual(seal, sealOf(payload, scope))) return undefined
      return payload[0] === VERSION ? unpack(payload) : undefined
    },
  }
}

/** Version, length of the head, head (JSON without defaults), then the hashes, 6 bytes each. */
function pack(state: WalkState): Buffer {
  const head: Record<string, unknown> = { n: LISTS.map((name) => state[name].length) }
  for (const [name, value] of Object.entries(state)) {
    const isList = (LISTS as readonly string[]).includes(name)
    if (!isList && value !== START[name as keyof WalkState]) head[name] = value
  }
  head['tail'] = runs(state.tail)
  const json = Buffer.from(JSON.stringify(head))
  const hashes = LISTS.flatMap((name) => state[name])
  const bytes = Buffer.alloc(3 + json.length + hashes.length * HASH_BYTES)
  bytes.writeUInt8(VERSION, 0)
  bytes.writeUInt16BE(json.length, 1)
  json.copy(bytes, 3)
  for (const [index, hash] of hashes.entries()) {
    bytes.writeUIntBE(hash, 3 + json.length + index * HASH_BYTES, HASH_BYTES)
  }
  return bytes
}

function unpack(bytes: Buffer): WalkState {
  const headEnd = 3 + bytes.readUInt16BE(1)
  const { n, tail, ...head } = JSON.parse(bytes.toString('utf8', 3, headEnd)) as {
    n: number[]
    tail: [number, number][]
  } & Partial<WalkState>
  let at = headEnd
  const lists = LISTS.map((name, index) => {
    const values = Array.from({ length: n[index]! }, () => {
      const value = bytes.readUIntBE(at, HASH_BYTES)
      at += HASH_BYTES
      return value
    })
    return [name, values] as const
  })
  const unrolled = tail.flatMap(([hash, count]) => Array.from({ length: count }, () => hash))
  return { ...START, ...head, tail: unrolled, ...Object.fromEntries(lists) }
}

const RUNS_MAX = 16

/** A list with its repetitions counted. */
function runs(values: readonly number[]): [number, number][] {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].slice(-RUNS_MAX)
}
