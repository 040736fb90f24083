/** What the process itself gives: `.env`, files and standard output. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { RASTERISER } from '#sandbox/serve-media.ts'
import { readConfig, type Config } from './config.ts'
import { createLog, type Log } from './log.ts'
import { createRedactor } from './redactor.ts'

/** Reads `.env` and the environment; ends the process with one line per problem where they are bad. */
export function loadConfig(): Config {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const result = readConfig(process.env)
  if ('config' in result) return result.config
  for (const problem of result.problems) console.error(problem)
  process.exit(1)
}

export function createProcessLog({ apiKey, accessToken }: Config): Log {
  const redact = createRedactor([apiKey, accessToken])
  return createLog(redact, (line) => process.stdout.write(`${line}\n`))
}

/**
 * @param folder where the sandbox's media files are
 * @param rasteriser where what paints its thumbnails is; the build puts it beside them
 */
export function mediaReader(folder: string, rasteriser = join(folder, RASTERISER)) {
  return async (file: string): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await readFile(file === RASTERISER ? rasteriser : join(folder, basename(file))))
}
