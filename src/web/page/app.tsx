import { ModelNames } from '#web/generation/model-name.tsx'
import { ErrorBoundary } from '#web/ui/error-boundary.tsx'
import { IconSheet } from '#web/ui/icon.tsx'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { BrowserRouter, Navigate, Route, Routes } from 'react-router'
import { GenerationsPage } from './generations-page.tsx'

const NotFound = lazy(async () => ({ default: (await import('./not-found.tsx')).NotFound }))

const client = new QueryClient()

export function App() {
  return (
    <ErrorBoundary what="This page">
      <QueryClientProvider client={client}>
        <ModelNames>
          <IconSheet />
          <BrowserRouter>
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
          </BrowserRouter>
        </ModelNames>
      </QueryClientProvider>
    </ErrorBoundary>
  )
}
