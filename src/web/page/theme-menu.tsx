import { IconButton } from '#web/ui/button.tsx'
import { useStored } from '#web/ui/stored.ts'
import { Monitor, Moon, Sun, type LucideIcon } from 'lucide-react'
import { chooseTheme, theme, THEMES, type Theme } from './theme.ts'

const LOOKS: Record<Theme, { word: string; Icon: LucideIcon }> = {
  system: { word: 'system', Icon: Monitor },
  light: { word: 'light', Icon: Sun },
  dark: { word: 'dark', Icon: Moon },
}

/** Steps through system, light and dark. */
export function ThemeMenu() {
  const now = useStored(theme)
  const next = THEMES[(THEMES.indexOf(now) + 1) % THEMES.length]!
  const { word, Icon } = LOOKS[now]
  return (
    <IconButton
      label={`Theme: ${word}. Switch to ${LOOKS[next].word}`}
      onClick={() => chooseTheme(next)}
    >
      <Icon size={16} aria-hidden="true" />
    </IconButton>
  )
}
