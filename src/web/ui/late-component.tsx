/** Components whose code is no part of the first load: it comes once the page is idle, or when first needed. */
import { lazy, useState, type ComponentType } from 'react'

const fetches: (() => Promise<unknown>)[] = []

/**
 * A component whose code comes later. While it does, the component suspends; once it is there it is drawn
 * at once, where React's own `lazy` would leave its place empty for a moment.
 */
export function lateComponent<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined
  const fetch = async () => (loaded = await load())
  fetches.push(fetch)
  const Awaited: ComponentType<Props> = lazy(async () => ({ default: await fetch() }))
  return (props) => {
    // What it began with it stays: another component in its place would lose its state.
    const [Shown] = useState(() => loaded ?? Awaited)
    return <Shown {...props} />
  }
}

/** Fetches the code of all late components, once, one whenever the page has nothing else to do. */
export function prefetchLateComponents(): void {
  const idle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 1000))
  // One that does not come now is fetched again when it is needed, and is missed then.
  for (const fetch of fetches.splice(0)) idle(() => void fetch().catch(() => undefined))
}
