/** The members of a batch, as far as any loaded list knows them: upstream has no filter for batches. */
import { IDS_MAX } from '#contract/filters.ts'
import { rowsOf, type ListData } from '#web/generation/list-cache.ts'
import { generationQueries } from '#web/generation/queries.ts'
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useSyncExternalStore } from 'react'

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Whether a value can stand in an address as an id. */
export function isUuid(value: string | null): value is string {
  return value !== null && UUID.test(value)
}

/** The ids of the members that are loaded now; more of them as lists load on. */
export function useBatchMembers(batch: string | null): readonly string[] {
  const client = useQueryClient()
  const subscribe = useCallback(
    (listener: () => void) =>
      client.getQueryCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'success') listener()
      }),
    [client],
  )
  const ids = useSyncExternalStore(subscribe, () =>
    batch === null ? '' : batchMembers(client, batch).join(','),
  )
  return useMemo(() => (ids === '' ? [] : ids.split(',')), [ids])
}

function batchMembers(client: QueryClient, batch: string): string[] {
  const ids = new Set<string>()
  for (const [, data] of client.getQueriesData<ListData>({ queryKey: generationQueries.lists })) {
    for (const row of rowsOf(data)) {
      if (row.batch === batch && isUuid(row.id)) ids.add(row.id)
    }
  }
  return [...ids].slice(0, IDS_MAX)
}
