/** Starts the page: asks for the first rows at once and draws when they are there, or soon without them. */
import './no-eval.ts'
import './styles.css'
import { notifyManager, QueryClient } from '@tanstack/react-query'
import { askForFirstRows } from './generation/first-rows.ts'

// Answers are drawn right after the task that brought them, not some tasks later.
notifyManager.setScheduler(queueMicrotask)
const client = new QueryClient()
// Three files, each run in a task of its own, so that none of them holds the page up.
const parts = [
  import('react-dom/client'),
  import('./page/app.tsx'),
  askForFirstRows(client),
] as const

void Promise.all(parts).then(([{ createRoot }, { drawApp }]) =>
  drawApp(createRoot(document.getElementById('root')!), client),
)
