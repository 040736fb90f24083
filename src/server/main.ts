/** The process: reads the environment, listens, and ends in good order. */
import { createServer } from 'node:http'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { version } from '#package.json'
import { assemble } from './assemble.ts'
import { inUrl, originOf } from './config.ts'
import { createProcessLog, loadConfig, mediaReader } from './environment.ts'
import { Failure } from './failure.ts'
import { problemResponse } from './problem-response.ts'
import { readStaticSite } from './static-site.ts'

/** How long requests under way may take to finish once the process is asked to end. */
const GRACE = 3000

const config = loadConfig()
const log = createProcessLog(config)
const here = import.meta.dirname
const site = readStaticSite(join(here, '../web'))

let handle: (request: Request) => Response | Promise<Response>
const listener = getRequestListener((request) => handle(request), {
  // What is no valid request never becomes one: its address or its Host cannot be read.
  errorHandler: () => problemResponse(new Failure('bad_request', 'The request cannot be read.')),
})
const server = createServer((request, response) => void listener(request, response))

server.on('error', (error: NodeJS.ErrnoException) => {
  const place = `${inUrl(config.host)}:${config.port}`
  if (error.code === 'EADDRINUSE') {
    console.error(
      `PORT ${config.port} is in use. Set PORT to another one, or to 0 for any free one.`,
    )
  } else console.error(`Cannot listen on ${place}: ${error.message}.`)
  process.exit(1)
})

server.listen(config.port, config.host, () => {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  const origin = originOf(config, port)
  const readMedia = mediaReader(join(here, 'media'))
  const { app, close } = assemble(config, { origin, version, log, site, readMedia })
  handle = app.fetch
  console.log(
    config.apiKey === undefined
      ? 'No HEDRA_API_KEY is set: this is sandbox data, made up on the spot.'
      : `Live data from ${new URL(config.apiUrl).host}.`,
  )
  console.log(`Hedra Generations is at ${origin}`)
  endOnSignal(close)
})

/** Stops accepting, lets what is under way finish, and leaves; a second signal leaves at once. */
function endOnSignal(close: () => Promise<void>) {
  let isEnding = false
  const end = () => {
    if (isEnding) process.exit(1)
    isEnding = true
    server.close(() => void close().finally(() => process.exit(0)))
    setTimeout(() => process.exit(0), GRACE).unref()
  }
  process.on('SIGINT', end).on('SIGTERM', end)
}

// A defect in one request must not take the others with it.
process.on('uncaughtException', (error) => log('defect', { defect: error.stack ?? String(error) }))
