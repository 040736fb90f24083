import { ModelNames } from '#web/generation/model-name.tsx'
import { SearchProvider } from '#web/generation/search.tsx'
import { ErrorBoundary } from '#web/ui/error-boundary.tsx'
import { lateComponent } from '#web/ui/late-component.tsx'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { startTransition, StrictMode, Suspense } from 'react'
import type { Root } from 'react-dom/client'
import { BrowserRouter, Navigate, Route, Routes } from 'react-router'
import { GenerationsPage } from './generations-page.tsx'

const NotFound = lateComponent(async () => (await import('./not-found.tsx')).NotFound)

/** Draws the page, in slices: the page answers in between. */
export function drawApp(root: Root, client: QueryClient) {
  startTransition(() =>
    root.render(
      <StrictMode>
        <App client={client} />
      </StrictMode>,
    ),
  )
}

function App({ client }: { client: QueryClient }) {
  return (
    <ErrorBoundary what="This page">
      <QueryClientProvider client={client}>
        <ModelNames>
          {/* What a click asks for is drawn at once; in slices it would come a frame or two later. */}
          <BrowserRouter useTransitions={false}>
            <SearchProvider>
              <Routes>
                <Route path="/" element={<Navigate to="/generations" replace />} />
                <Route path="/generations/:id?" element={<GenerationsPage />} />
                <Route
                  path="*"
                  element={
                    <Suspense fallback={null}>
                      <NotFound />
                    </Suspense>
                  }
                />
              </Routes>
            </SearchProvider>
          </BrowserRouter>
        </ModelNames>
      </QueryClientProvider>
    </ErrorBoundary>
  )
}
