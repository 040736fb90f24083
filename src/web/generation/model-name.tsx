import { useQuery } from '@tanstack/react-query'
import { createContext, useContext, type ReactNode } from 'react'
import { shortId } from './format.ts'
import { generationQueries, type ModelIndex } from './queries.ts'

const UUID = /^[\da-f]{8}-[\da-f-]{27}$/i

const Models = createContext<ModelIndex | undefined>(undefined)

/** Asks for the models once, for every name under it. */
export function ModelNames({ children }: { children: ReactNode }) {
  const { data } = useQuery(generationQueries.models())
  return <Models value={data}>{children}</Models>
}

/** What a model is called; a retired one, which upstream no longer lists, by its slug or id. */
export function useModelName(model: string | null): string | null {
  const models = useContext(Models)
  if (model === null) return null
  return models?.get(model)?.name ?? (UUID.test(model) ? shortId(model) : model)
}

/** A model by name, with its slug or id on hover. */
export function ModelName({ model, className }: { model: string | null; className?: string }) {
  const name = useModelName(model)
  return (
    <span title={model ?? 'No model is named in the input'} dir="auto" className={className}>
      {name ?? '—'}
    </span>
  )
}
