/** The proxy in development: made anew whenever a file of it changes, without the page. */
import { join } from 'node:path'
import { version } from '#package.json'
import { RASTERISER } from '#sandbox/serve-media.ts'
import { assemble } from './assemble.ts'
import { createProcessLog, loadConfig, mediaReader } from './environment.ts'

/** Whether a request is the proxy's; all others are the bundler's. */
export const isForProxy = (url: string) => /^\/(?:api|sandbox)\//.test(url)

const apps = new Map<string, ReturnType<typeof assemble>['app']>()

/** @param origin where the browser found the page */
export function createDevApp(origin: string) {
  const known = apps.get(origin)
  if (known) return known
  const config = loadConfig()
  const root = join(import.meta.dirname, '../..')
  const readMedia = mediaReader(
    join(root, 'src/sandbox/media'),
    join(root, 'node_modules/@resvg/resvg-wasm', RASTERISER),
  )
  const { app } = assemble(config, { origin, version, log: createProcessLog(config), readMedia })
  apps.set(origin, app)
  return app
}
