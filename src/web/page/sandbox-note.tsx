/** What the sandbox is, and the way to one's own generations. */
export function SandboxNote() {
  return (
    <div className="flex w-80 max-w-[90vw] flex-col gap-2 p-4">
      <h2 className="text-14 font-semibold">This is sandbox data</h2>
      <p className="text-muted">
        No API key is set, so a local stand-in for Hedra answers. Nothing here was made by you and
        nothing leaves this machine.
      </p>
      <p className="text-muted">To see your own generations, start again with your key:</p>
      <pre className="overflow-x-auto rounded-6 bg-sunken p-2 font-mono text-12">
        HEDRA_API_KEY=… npm start
      </pre>
    </div>
  )
}
