/**
 * The address that a player or picture loads. It is held while it works, so that fresher rows do not
 * start a film again; one that has run out, or fails, is refreshed through its generation, once, before
 * the failure is told.
 */
import { heal } from '#web/generation/heal.ts'
import { findRow } from '#web/generation/list-cache.ts'
import { isExpired } from '#web/generation/media-address.ts'
import type { Row } from '#web/generation/row.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { bestAddress } from './media-of.ts'

/** An address this near its end, in milliseconds, is refreshed before it is opened. */
export const MARGIN = 10_000
/** An address that says nothing of its end is refreshed again no sooner than this after the last time. */
const PATIENCE = 20_000

interface State {
  phase: 'ready' | 'healing' | 'broken'
  src: string
  /** Counts what was loaded, so that the same address can be loaded anew. */
  attempt: number
  healedAt: number
  hasLoaded: boolean
  reason: string | null
  /** What the row offered when loading was given up. */
  refused: string | null
}

export interface LiveAddress extends Pick<State, 'phase' | 'src' | 'attempt' | 'reason'> {
  onLoad: () => void
  onError: () => void
  retry: () => void
}

function start(addresses: readonly string[]): State {
  const now = Date.now()
  const src = bestAddress(addresses, now, MARGIN) ?? ''
  const phase = isExpired(src, now, MARGIN) ? 'healing' : 'ready'
  return { phase, src, attempt: 0, healedAt: 0, hasLoaded: false, reason: null, refused: null }
}

/**
 * @param id the generation through which the address is refreshed
 * @param addresses what the row offers now, best first, at least one
 * @param read finds them in a fresh row
 */
export function useAddress(
  id: string,
  addresses: readonly string[],
  read: (row: Row) => readonly string[],
): LiveAddress {
  const client = useQueryClient()
  const offered = addresses.join(' ')
  const [state, setState] = useState(() => start(addresses))

  // Someone else refreshed the row since it was given up: what failed here may work now.
  if (state.phase === 'broken' && state.refused === null) setState({ ...state, refused: offered })
  else if (state.phase === 'broken' && state.refused !== offered) setState(start(addresses))

  const isHealing = state.phase === 'healing'
  useEffect(() => {
    if (!isHealing) return
    let isGone = false
    const settle = (reason: string | null) => {
      if (isGone) return
      const row = findRow(client, id)
      setState((before) => settled(before, row ? read(row) : [], reason))
    }
    heal(client, id).then(
      (answer) => settle(answer.unavailable ?? null),
      (error: Error) => settle(error.message),
    )
    return () => {
      isGone = true
    }
  }, [client, id, read, isHealing])

  return {
    ...state,
    onLoad: () => {
      if (!state.hasLoaded) setState({ ...state, hasLoaded: true })
    },
    onError: () => setState(failed),
    retry: () =>
      setState((before) => ({ ...before, phase: 'healing', hasLoaded: false, refused: null })),
  }
}

/** After asking for fresh addresses: on with the best of them, or the reason why there is none. */
export function settled(before: State, addresses: readonly string[], reason: string | null): State {
  const now = Date.now()
  const src = bestAddress(addresses, now) ?? before.src
  const next = { ...before, src, attempt: before.attempt + 1, healedAt: now, hasLoaded: false }
  if (!isExpired(src, now)) return { ...next, phase: 'ready', reason }
  return {
    ...next,
    phase: 'broken',
    reason: reason ?? 'The address has expired and upstream gave no fresh one.',
  }
}

/** After a failure to load: refresh once, and again only when this address worked and has run out. */
export function failed(before: State): State {
  const now = Date.now()
  const canHeal =
    before.healedAt === 0 ||
    (before.hasLoaded && (isExpired(before.src, now) || now - before.healedAt > PATIENCE))
  return canHeal
    ? { ...before, phase: 'healing' }
    : {
        ...before,
        phase: 'broken',
        reason: before.reason ?? 'A fresh address did not help. The file may be gone.',
      }
}
