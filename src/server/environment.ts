/** What the process itself gives: `.env`, files and standard output. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
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

/** @param folder where the sandbox's media files are */
export function mediaReader(folder: string) {
  return async (file: string): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await readFile(join(folder, basename(file))))
}
