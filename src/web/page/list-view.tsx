/** The list in whichever state it is: rows first, then failure, then waiting, then nothing. */
import { formatSearch, type Search } from '#contract/filters.ts'
import { useOpening } from '#web/generation/search.tsx'
import { GenerationTable } from '#web/table/generation-table.tsx'
import { useMemo } from 'react'
import { ListFooter } from './list-footer.tsx'
import { EmptyAccount, ListSkeleton, NoMatch } from './list-state.tsx'
import { scrollMemory } from './scroll-memory.ts'
import type { ShownList } from './shown-list.ts'

interface ListViewProps {
  search: Search
  shown: ShownList | null
  openId: string | null
  isFailed: boolean
  isLoadingMore: boolean
  /** Null while there is nothing more to ask for, or asking is under way. */
  onNeedMore: (() => Promise<unknown>) | null
  isEnd: boolean
  /** How often the top of the list was asked for. */
  tops: number
}

export function ListView(props: ListViewProps) {
  const { search, shown, openId, isFailed, isLoadingMore, onNeedMore, isEnd } = props
  const { open, turnTo } = useOpening()
  const key = shown?.key ?? ''
  const scroll = useMemo(() => scrollMemory(key), [key])

  if (shown === null) return isFailed ? null : <ListSkeleton />
  if (shown.rows.length === 0 && isEnd && !shown.isStale) {
    return isUnfiltered(search) ? <EmptyAccount /> : <NoMatch search={search} />
  }
  return (
    <GenerationTable
      list={shown.key}
      rows={shown.rows}
      query={formatSearch(shown.search)}
      openId={openId}
      isEnd={isEnd}
      onNeedMore={onNeedMore && !shown.isStale ? () => void onNeedMore() : null}
      onOpen={open}
      onTurnTo={turnTo}
      scroll={scroll}
      isStale={shown.isStale}
      tops={props.tops}
      footer={
        <ListFooter
          state={isEnd ? 'end' : isLoadingMore ? 'loading' : 'more'}
          count={shown.loaded}
          incomplete={shown.incomplete}
        />
      }
    />
  )
}

function isUnfiltered(search: Search): boolean {
  return Object.keys(search).every((name) => name === 'view' || name === 'sort')
}
