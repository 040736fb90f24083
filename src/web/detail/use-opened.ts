/** The open generation: the listed row, or the one that is asked for by its id. */
import { isInFlight } from '#contract/generation.ts'
import { findRow } from '#web/generation/list-cache.ts'
import { liveInterval } from '#web/generation/live.ts'
import { failureOf, generationQueries } from '#web/generation/queries.ts'
import type { Row } from '#web/generation/row.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'

export interface Opened {
  row: Row | undefined
  /** Why there is no row, when asking for it failed for good. */
  problem: Problem | null
  /** Why the last try failed, while the next one is awaited. */
  trouble: string | null
  retry: () => void
}

export interface Problem {
  isMissing: boolean
  message: string
}

/** Work in flight that no list watches is watched here, at the pace of the lists. */
export function useOpened(id: string, listed: Row | undefined): Opened {
  const client = useQueryClient()
  const query = useQuery({
    ...generationQueries.one(id),
    enabled: listed === undefined,
    placeholderData: () => findRow(client, id),
    refetchInterval: ({ state: { data } }) =>
      data && isInFlight(data.status) ? liveInterval([data], Date.now()) : false,
  })
  const row = listed ?? query.data
  return {
    row,
    problem: row === undefined && query.error ? problemOf(query.error) : null,
    trouble: row === undefined && query.failureReason ? query.failureReason.message : null,
    retry: () => void query.refetch(),
  }
}

function problemOf(error: Error): Problem {
  const { code, message } = failureOf(error)
  return { isMissing: code === 'not_found', message }
}
