import { useQuery } from '@tanstack/react-query'
import { shortId } from './format.ts'
import { generationQueries } from './queries.ts'

const UUID = /^[\da-f]{8}-[\da-f-]{27}$/i

/** What a model is called; a retired one, which upstream no longer lists, by its slug or id. */
export function useModelName(model: string | null): string | null {
  const { data } = useQuery(generationQueries.models())
  if (model === null) return null
  return data?.get(model)?.name ?? (UUID.test(model) ? shortId(model) : model)
}

/** A model by name, with its slug or id on hover. */
export function ModelName({ model }: { model: string | null }) {
  const name = useModelName(model)
  if (model === null) return <span title="No model is named in the input">—</span>
  return (
    <span title={model} dir="auto">
      {name}
    </span>
  )
}
