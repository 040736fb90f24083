/** Keeps a defect, or a piece of the page that did not arrive, from taking the rest of the page with it. */
import { Component, type ReactNode } from 'react'
import { Button } from './button.tsx'

interface ErrorBoundaryProps {
  /** What could not be shown, such as "The filters". */
  what: string
  children: ReactNode
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    if (!this.state.isBroken) return this.props.children
    return (
      <div role="alert" className="flex flex-col items-start gap-3 p-4">
        <p>{this.props.what} could not be shown. Reload the page to try again.</p>
        <Button onClick={() => window.location.reload()}>Reload</Button>
      </div>
    )
  }
}
