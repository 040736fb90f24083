import { lazy, useState, type ComponentType } from 'react'

export interface LateComponent<Props> {
  Component: ComponentType<Props>
  /** Fetches the code before it is needed. */
  prefetch: () => void
}

/**
 * A component whose code comes later. While it does, the component suspends; once it is there it is drawn
 * at once, where React's own `lazy` would leave its place empty for a moment.
 */
export function lateComponent<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LateComponent<Props> {
  let loaded: ComponentType<Props> | undefined
  const fetch = async () => (loaded = await load())
  const Awaited: ComponentType<Props> = lazy(async () => ({ default: await fetch() }))
  return {
    prefetch: () => void fetch().catch(() => undefined),
    Component: (props) => {
      // What it began with it stays: another component in its place would lose its state.
      const [Shown] = useState(() => loaded ?? Awaited)
      return <Shown {...props} />
    },
  }
}
