// Runs before the first paint, so that a chosen theme never flashes. The key is src/web/page/theme.ts's.
try {
  const theme = JSON.parse(localStorage.getItem('hedra:theme'))
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage is refused or holds something else: the system's theme stands.
}
