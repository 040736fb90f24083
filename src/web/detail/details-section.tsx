import type { Generation } from '#contract/generation.ts'
import { parseMillis } from '#contract/instant.ts'
import { formatCount, formatDuration } from '#web/generation/format.ts'
import { fieldsOf } from '#web/generation/input.ts'
import type { Row } from '#web/generation/row.ts'
import { address } from '#web/generation/address.ts'
import { words } from '#web/generation/vocabulary.ts'
import { Star } from 'lucide-react'
import { isUuid, useBatchMembers } from './batch-of.ts'
import { FactRow, Facts, IdText, Nothing } from './facts.tsx'
import { FilterLink } from './filter-link.tsx'
import { RawJson } from './raw-json.tsx'
import { Section } from './section.tsx'
import { Time } from './time.tsx'

interface DetailsSectionProps {
  row: Row
  generation: Generation
  payload: unknown
}

/** Everything else: ids, times, cost and measures, and the row as it came. */
export function DetailsSection({ row, generation, payload }: DetailsSectionProps) {
  const { asset } = generation
  const { width, height, duration, cost } = row
  const favoritedAt = parseMillis(fieldsOf(asset)['favorited_at'])
  return (
    <Section title="Details">
      <div className="flex flex-col gap-4">
        <Ids row={row} generation={generation} />
        <Times row={row} generation={generation} />
        <Facts>
          <FactRow label="Cost">
            {cost === null ? (
              <Nothing reason="Not known" />
            ) : (
              `${formatCount(cost)} ${cost === 1 ? 'credit' : 'credits'} debited`
            )}
          </FactRow>
          <FactRow label="Progress">
            {row.progress === null ? (
              <Nothing reason="Upstream gave no progress" />
            ) : (
              `${Math.round(row.progress * 100)}%`
            )}
          </FactRow>
          <FactRow label="Type">
            {row.type === null ? <Nothing reason="Upstream gave no type" /> : words(row.type)}
          </FactRow>
          <FactRow label="Asset type">
            {asset?.asset?.type ? (
              <span title={asset.asset.type}>{words(asset.asset.type)}</span>
            ) : (
              <Nothing reason="There is no asset" />
            )}
          </FactRow>
          <FactRow label="Duration">
            {duration === null ? (
              <Nothing reason="It has no duration" />
            ) : (
              <span title={`${formatCount(duration)} ms`}>{formatDuration(duration)}</span>
            )}
          </FactRow>
          <FactRow label="Size">
            {width === null || height === null ? (
              <Nothing reason="It has no dimensions" />
            ) : (
              `${width} × ${height}`
            )}
          </FactRow>
          <FactRow label="Name">
            {row.name === null ? (
              <Nothing reason="It was given no name" />
            ) : (
              <span dir="auto">{row.name}</span>
            )}
          </FactRow>
          <FactRow label="Favourite">
            {asset?.is_favorite ? (
              <>
                <Star
                  size={12}
                  aria-hidden="true"
                  fill="currentColor"
                  className="mr-1 mb-0.5 inline"
                />
                {favoritedAt === undefined ? 'Yes' : <Time at={favoritedAt} reason="" />}
              </>
            ) : asset?.is_favorite === false ? (
              'No'
            ) : (
              <Nothing reason="Not known" />
            )}
          </FactRow>
        </Facts>
        <RawJson payload={payload} />
      </div>
    </Section>
  )
}

function Ids({ row, generation }: { row: Row; generation: Generation }) {
  const { batch, thread } = row
  const members = useBatchMembers(batch)
  const workspace = fieldsOf(generation.input)['workspace_id']
  const assetId = generation.asset?.id ?? fieldsOf(generation)['asset_id']
  return (
    <Facts>
      <FactRow label="ID">
        <IdText id={generation.id} of="ID" />
      </FactRow>
      <FactRow label="Asset">
        {typeof assetId === 'string' ? (
          <IdText id={assetId} of="asset ID" />
        ) : (
          <Nothing reason="There is no asset" />
        )}
      </FactRow>
      <FactRow label="Batch">
        {batch === null ? (
          <Nothing reason="It was not part of a batch" />
        ) : (
          <IdText id={batch} of="batch ID">
            {members.length > 1 && (
              <FilterLink to={address({ ids: members })}>
                Show the {formatCount(members.length)} loaded
              </FilterLink>
            )}
          </IdText>
        )}
      </FactRow>
      <FactRow label="Thread">
        {thread === null ? (
          <Nothing reason="It belongs to no agent thread" />
        ) : (
          <IdText id={thread} of="thread ID">
            {isUuid(thread) && (
              <FilterLink to={address({ agent_thread_id: thread })}>Show the thread</FilterLink>
            )}
          </IdText>
        )}
      </FactRow>
      <FactRow label="Workspace">
        {typeof workspace === 'string' ? (
          <IdText id={workspace} of="workspace ID" />
        ) : (
          <Nothing reason="The input names no workspace" />
        )}
      </FactRow>
    </Facts>
  )
}

function Times({ row, generation }: { row: Row; generation: Generation }) {
  const { asset } = generation
  const assetCreated = parseMillis(asset?.created_at)
  return (
    <Facts>
      <FactRow label="Created">
        <Time at={row.createdAt} reason="The date cannot be read" />
      </FactRow>
      <FactRow label="Estimated completion">
        <Time
          at={
            row.status === 'complete'
              ? (parseMillis(generation.estimated_completion_at) ?? null)
              : row.dueAt
          }
          reason="Upstream gave no estimate"
        />
      </FactRow>
      <FactRow label="Asset created">
        <Time at={assetCreated ?? null} reason="There is no asset, or no date with it" />
      </FactRow>
    </Facts>
  )
}
