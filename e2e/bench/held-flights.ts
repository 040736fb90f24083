/** Rewrites the sandbox's answers so that exactly its newest generations, as many as wanted, are in flight. */

type Row = Record<string, unknown>

const IN_FLIGHT = new Set(['pending', 'queued', 'processing', 'finalizing'])

/** @param ask asks the sandbox for a path of its API */
export function holdInFlight(ask: (path: string) => Promise<Response>) {
  const known = new Map<number, Promise<Set<unknown>>>()

  async function newest(count: number): Promise<Set<unknown>> {
    if (count === 0) return new Set()
    const page = (await (await ask(`/generations?limit=${count}`)).json()) as { data: Row[] }
    return new Set(page.data.map(({ id }) => id))
  }

  function changed(row: Row, held: Set<unknown>): Row {
    if (held.has(row['id'])) {
      const progress = 0.05 + ((Date.now() / 1000) % 90) / 100
      const moving = { status: 'processing', progress, error: null, error_message: null }
      return { ...row, ...moving, ...('asset' in row && { asset: null }) }
    }
    if (!IN_FLIGHT.has(String(row['status']))) return row
    return { ...row, status: 'complete', progress: 1 }
  }

  return {
    /** @param count how many are to be in flight; null leaves the answer as it is */
    async apply(path: string, reply: Response, count: number | null): Promise<Response> {
      if (count === null || !path.startsWith('/generations') || reply.status !== 200) return reply
      const ids = known.get(count) ?? newest(count)
      known.set(count, ids)
      const held = await ids
      const body = (await reply.json()) as Row & { data?: Row[] }
      return Response.json(
        body.data
          ? { ...body, data: body.data.map((row) => changed(row, held)) }
          : changed(body, held),
      )
    },
  }
}
