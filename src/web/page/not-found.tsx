import { Link } from 'react-router'

export function NotFound() {
  return (
    <main className="flex h-full flex-col items-center justify-center gap-4 p-6 text-center">
      <h1 className="text-20 font-semibold">There is no page at this address</h1>
      <Link to="/generations" className="text-accent underline underline-offset-4">
        Go to your generations
      </Link>
    </main>
  )
}
