/** The id of the prompt's search box. */
export const PROMPT_BOX_ID = 'filter-prompt'

const FRAMES = 30

/** Focuses the prompt's search box, which may be about to appear: it is waited for a few frames. */
export function focusPromptBox(frames = FRAMES): void {
  const box = document.getElementById(PROMPT_BOX_ID)
  if (box) box.focus()
  else if (frames > 0) requestAnimationFrame(() => focusPromptBox(frames - 1))
}
