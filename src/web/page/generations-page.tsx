/** The page: filters beside the list beside the drawer. It joins what the rooms offer and owns no rows. */
import { failureOf } from '#web/api.ts'
import { focusPromptBox } from '#web/filters/prompt-box.ts'
import { useArrivals } from '#web/generation/arrivals.ts'
import { applyFacets } from '#web/generation/facets.ts'
import { rowsOf } from '#web/generation/list-cache.ts'
import { useLive } from '#web/generation/live.ts'
import { generationQueries } from '#web/generation/queries.ts'
import { useOpening, useSearch } from '#web/generation/search.tsx'
import { lateComponent, prefetchLateComponents } from '#web/ui/late-component.tsx'
import { Later } from '#web/ui/later.tsx'
import { Part } from '#web/ui/part.tsx'
import { useStored } from '#web/ui/stored.ts'
import { useIsNarrow } from '#web/ui/use-media.ts'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { useParams } from 'react-router'
import { FailureNotice, keptWords } from './failure-notice.tsx'
import { ListView } from './list-view.tsx'
import { notifying, useFinished } from './finished.ts'
import { OpenDrawer } from './open-drawer.tsx'
import { useShortcuts } from './shortcuts.ts'
import { useShownList } from './shown-list.ts'
import { Toolbar } from './toolbar.tsx'
import { TopBar } from './top-bar.tsx'

const FilterPanel = lateComponent(
  async () => (await import('#web/filters/filter-panel.tsx')).FilterPanel,
)
const FilterSheet = lateComponent(
  async () => (await import('#web/filters/filter-sheet.tsx')).FilterSheet,
)
const ShortcutSheet = lateComponent(
  async () => (await import('./shortcut-sheet.tsx')).ShortcutSheet,
)

export function GenerationsPage() {
  const client = useQueryClient()
  const { id } = useParams()
  const { search } = useSearch()
  const isNarrow = useIsNarrow()
  const list = useInfiniteQuery(generationQueries.list(search))
  const shown = useShownList(search, list.data)
  const isNotified = useStored(notifying)
  const live = useLive(client, search, rowsOf(list.data), isNotified)
  useFinished(live.finished)
  const arrivals = useArrivals(client, search, list.data !== undefined)
  const [tops, setTops] = useState(0)
  const showArrivals = () => {
    arrivals.show()
    setTops(tops + 1)
  }
  const { close } = useOpening()
  const [sheet, setSheet] = useState<'filters' | 'help' | null>(null)
  const showHelp = useCallback(() => setSheet('help'), [])

  // While the first rows are under way the page looks idle, and is not.
  const isSettled = list.data !== undefined || list.failureReason !== null
  useEffect(() => {
    if (isSettled) prefetchLateComponents()
  }, [isSettled])
  useShortcuts({
    search: () => {
      if (isNarrow) setSheet('filters')
      focusPromptBox()
    },
    help: showHelp,
    close: () => {
      if (id !== undefined) close()
    },
  })

  const error = list.failureReason ?? list.error
  // A first load that waits for its next try is given up first: asking again would only join the wait.
  const retry = async () => {
    if (list.data) return list.fetchNextPage()
    await client.cancelQueries({ queryKey: generationQueries.list(search).queryKey, exact: true })
    return list.refetch()
  }
  const loadMore =
    list.hasNextPage && !list.isFetching
      ? async () => applyFacets(rowsOf((await list.fetchNextPage()).data), search)
      : null
  const isBehind = list.data !== undefined && (arrivals.error ?? live.error) !== null
  return (
    <div className="flex h-full flex-col">
      <TopBar
        checkedAt={arrivals.checkedAt || list.dataUpdatedAt}
        isBehind={isBehind}
        onHelp={showHelp}
      />
      <div className="relative flex min-h-0 flex-1">
        {!isNarrow && (
          <div className="w-66 shrink-0 overflow-y-auto border-r bg-canvas">
            <Part what="The filters">
              <Later>
                <FilterPanel />
              </Later>
            </Part>
          </div>
        )}
        <main className="flex min-w-0 flex-1 flex-col">
          <Toolbar
            loaded={shown && !shown.isStale ? shown.loaded : null}
            shown={shown?.rows.length ?? 0}
            arrivals={{ ...arrivals, show: showArrivals }}
            onFilters={isNarrow ? () => setSheet('filters') : null}
          />
          {error && (
            <FailureNotice
              failure={failureOf(error)}
              tries={list.failureCount}
              onRetry={() => void retry()}
              kept={shown && keptWords(shown.loaded, shown.isStale)}
            />
          )}
          {live.unavailable !== null && (
            <p role="note" className="shrink-0 border-b px-4 py-2 text-12 text-muted">
              {live.unavailable}
            </p>
          )}
          <ListView
            search={search}
            shown={shown}
            openId={id ?? null}
            isFailed={error !== null}
            isLoadingMore={list.isFetchingNextPage}
            onNeedMore={error === null ? loadMore : null}
            isEnd={!list.hasNextPage}
            tops={tops}
          />
        </main>
        {id !== undefined && (
          <OpenDrawer
            id={id}
            rows={shown?.rows ?? []}
            isChoice={shown !== null && shown.rows.length < shown.loaded}
            loadMore={loadMore}
          />
        )}
      </div>
      <Part what="This sheet">
        {isNarrow && sheet === 'filters' && <FilterSheet open onClose={() => setSheet(null)} />}
        {sheet === 'help' && <ShortcutSheet onClose={() => setSheet(null)} />}
      </Part>
    </div>
  )
}
