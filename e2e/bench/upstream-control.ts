/** How the bench speaks with the process that stands for Hedra. */
import { fetch } from 'undici'

/** Below it lies the API, as in `HEDRA_API_URL`. */
export const BASE = '/web-app/public'
/** Below it lie the bench's own routes. */
export const CONTROL = '/bench/'
export const KEY = 'bench-key-5a2f'

export interface UpstreamState {
  /** How many of the newest generations are held in flight; null leaves them to the sandbox. */
  flights: number | null
  /** Milliseconds that its clock is ahead. */
  ahead: number
}

/** A request that upstream received, and what it took. */
export interface Asked {
  path: string
  millis: number
}

export class UpstreamControl {
  readonly origin: string

  constructor(origin: string) {
    this.origin = origin
  }

  async set(state: Partial<UpstreamState>): Promise<void> {
    await this.#call(`set?${encodeURIComponent(JSON.stringify(state))}`)
  }

  /** What was asked since this was last called. */
  asked(): Promise<Asked[]> {
    return this.#call('asked')
  }

  async #call(path: string): Promise<Asked[]> {
    return (await (await fetch(`${this.origin}${CONTROL}${path}`)).json()) as Asked[]
  }

  /** Asks the API itself, past the product. */
  async list(query: string): Promise<Record<string, unknown>[]> {
    const answer = await fetch(`${this.origin}${BASE}/generations?${query}`, {
      headers: { 'x-api-key': KEY },
    })
    return ((await answer.json()) as { data: Record<string, unknown>[] }).data
  }
}
