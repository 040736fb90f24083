/**
 * Lets all who ask for the same thing at the same time share one call, and keeps its answer for a
 * moment. A waiter that hangs up leaves the others alone; only the last one takes the call with it.
 */
import { LRUCache } from 'lru-cache'

const SWEEP_INTERVAL = 1000

export interface Outcome<V> {
  value: V
  /** What it weighs, in bytes or so. */
  size: number
  /** The moment from which it is no longer handed out, as `now` counts. */
  freshUntil: number
}

interface Flight<V> {
  promise: Promise<Outcome<V>>
  waiters: number
  controller: AbortController
}

export interface SharedCallsOptions {
  now: () => number
  /** What all kept answers may weigh together. */
  maxSize: number
}

export class SharedCalls<V extends object> {
  readonly #kept: LRUCache<string, Outcome<V>>
  readonly #flights = new Map<string, Flight<V>>()
  readonly #now: () => number
  #sweptAt = 0

  constructor({ now, maxSize }: SharedCallsOptions) {
    this.#now = now
    this.#kept = new LRUCache({ max: 2000, maxSize, sizeCalculation: ({ size }) => size + 1 })
  }

  /** The answer of `call` for this key: a kept one, one on its way, or a new one. */
  async get(
    key: string,
    signal: AbortSignal,
    call: (signal: AbortSignal) => Promise<Outcome<V>>,
  ): Promise<Outcome<V>> {
    signal.throwIfAborted()
    const kept = this.#kept.get(key)
    if (kept && kept.freshUntil > this.#now()) return kept
    return this.#wait(key, this.#flights.get(key) ?? this.#start(key, call), signal)
  }

  #start(key: string, call: (signal: AbortSignal) => Promise<Outcome<V>>): Flight<V> {
    const controller = new AbortController()
    const promise = call(controller.signal).then((outcome) => {
      this.#keep(key, outcome)
      return outcome
    })
    const flight = { promise, waiters: 0, controller }
    const land = () => this.#forget(key, flight)
    promise.then(land, land)
    this.#flights.set(key, flight)
    return flight
  }

  #wait(key: string, flight: Flight<V>, signal: AbortSignal): Promise<Outcome<V>> {
    flight.waiters++
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(signal.reason as Error)
        flight.waiters--
        if (flight.waiters > 0) return
        this.#forget(key, flight)
        flight.controller.abort(signal.reason)
      }
      signal.addEventListener('abort', leave, { once: true })
      flight.promise.then(resolve, reject).finally(() => {
        signal.removeEventListener('abort', leave)
      })
    })
  }

  #forget(key: string, flight: Flight<V>) {
    if (this.#flights.get(key) === flight) this.#flights.delete(key)
  }

  #keep(key: string, outcome: Outcome<V>) {
    const now = this.#now()
    if (outcome.freshUntil > now) this.#kept.set(key, outcome)
    if (now < this.#sweptAt + SWEEP_INTERVAL) return
    this.#sweptAt = now
    for (const [old, { freshUntil }] of this.#kept.entries()) {
      if (freshUntil <= now) this.#kept.delete(old)
    }
  }
}
