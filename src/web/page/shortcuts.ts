/** The page's own keys, for when the focus is on nothing that takes them itself. */
import { useEffect, useEffectEvent } from 'react'

/** What each key does, for the sheet that `?` opens. */
export const SHORTCUTS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['j', '↓'], 'Next generation'],
  [['k', '↑'], 'Previous generation'],
  [['Enter'], 'Open the generation'],
  [['Ctrl', 'Enter'], 'Open it in a new tab'],
  [['Esc'], 'Close what is open'],
  [['Home', 'End'], 'First or last loaded generation'],
  [['/'], 'Search prompts'],
  [['?'], 'This list'],
]

export interface ShortcutActions {
  search: () => void
  help: () => void
  close: () => void
}

/** Listens on the document; keys typed into a field or handled on their way up are left alone. */
export function useShortcuts(actions: ShortcutActions): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') {
      if (!isFloating(event.target)) actions.close()
      return
    }
    if (isTyping(event.target) || document.querySelector('dialog[open]')) return
    if (event.key === '/') actions.search()
    else if (event.key === '?') actions.help()
    else if (['j', 'k', 'ArrowDown', 'ArrowUp'].includes(event.key) && isNowhere(event.target)) {
      document.querySelector<HTMLElement>('[role=grid] [role=row][tabindex="0"]')?.focus()
    } else return
    event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=radio], [type=checkbox]), textarea, select'))
  )
}

function isNowhere(target: EventTarget | null): boolean {
  return target === document.body || target === document.documentElement
}

/** A dialog or popover closes itself on Escape. */
function isFloating(target: EventTarget | null): boolean {
  if (document.querySelector('[popover]:popover-open, dialog[open]')) return true
  return target instanceof Element && target.closest('dialog, [popover]') !== null
}
