/** The theme: the system's, or a chosen one. `public/theme.js` reads the same key before the first paint. */
import { stored } from '#web/ui/stored.ts'
import * as z from 'zod/mini'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const Theme = z.enum(THEMES)

export const theme = stored<Theme>('theme', (value) => Theme.parse(value), 'system')

/** Chooses a theme, for this page at once and for the next visits. */
export function chooseTheme(next: Theme): void {
  theme.set(next)
  if (next === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = next
}
