/** Which clicks on a row open a tab or window of its own: all of the row follows its link then. */

interface Click {
  target: EventTarget | null
  button: number
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
}

export function rowAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
}

/** The index of the row that something stands in, or -1. */
export function indexAt(target: EventTarget | null): number {
  return Number(rowAt(target)?.dataset['index'] ?? -1)
}

/** Whether a click is on something that has its own way with clicks. */
export function isOnButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button') !== null
}

export function isForTab({ button, ctrlKey, metaKey, shiftKey }: Omit<Click, 'target'>): boolean {
  return button === 1 || (button === 0 && (ctrlKey || metaKey || shiftKey))
}

/** On the link itself the browser does it; anywhere else in the row the link is clicked in its place. */
export function openTab({ target, button, ctrlKey, metaKey, shiftKey }: Click): void {
  if (target instanceof Element && target.closest('a')) return
  clickLink(rowAt(target), {
    ctrlKey: ctrlKey || button === 1,
    metaKey: metaKey || button === 1,
    shiftKey,
  })
}

/** Clicks the link of a row with these keys held. The list does not hear of it. */
export function clickLink(row: HTMLElement | null, keys: MouseEventInit): void {
  const click = new MouseEvent('click', { cancelable: true, view: window, ...keys })
  row?.querySelector('a')?.dispatchEvent(click)
}
