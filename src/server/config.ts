/** The environment, read once. A bad value is told by name; a secret's value is never told. */
import * as z from 'zod'
import { LOOPBACK_NAMES } from './request-guard.ts'

export interface Config {
  apiKey: string | undefined
  apiUrl: string
  host: string
  port: number
  accessToken: string | undefined
  allowedHosts: ReadonlySet<string>
  sandbox: { size: number; seed: number; mediaTtl: number }
  upstreamTimeout: number
}

export type ConfigResult = { config: Config } | { problems: string[] }

/** What may stand in a header's value (RFC 9110, 5.5), without blanks. */
const SECRET = /^[\x21-\x7e]{1,512}$/
const secret = z.string().regex(SECRET, 'has characters that no header can carry')

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, 'is not a whole number')
    .transform(Number)
    .refine((value) => value >= least && value <= most, `is not ${least} to ${most}`)

const address = z
  .string()
  .refine((text) => isHttpUrl(text), 'is not an http(s) address without user, query and fragment')
  .transform((text) => text.replace(/\/+$/, ''))

const NAME = /^(?:[a-z\d](?:[a-z\d._-]*[a-z\d])?|\[[\da-f:.]+\])$/

const hosts = z
  .string()
  .transform((text) => text.split(',').map((name) => name.trim().toLowerCase()))
  .refine((names) => names.every((name) => NAME.test(name)), 'is not a list of names without ports')

const Environment = z.object({
  HEDRA_API_KEY: secret.optional(),
  HEDRA_API_URL: address.default('https://api.hedra.com/web-app/public'),
  HOST: z
    .string()
    .regex(/^[\w.:-]{1,253}$/, 'is not an address to listen on')
    .default('127.0.0.1'),
  PORT: whole(0, 65_535).default(4400),
  ACCESS_TOKEN: secret.optional(),
  ALLOWED_HOSTS: hosts.default([]),
  SANDBOX_SIZE: whole(0, 1_000_000).default(5000),
  SANDBOX_SEED: whole(0, 4_294_967_295).default(1),
  SANDBOX_MEDIA_TTL: whole(1, 31_536_000).default(3600),
  UPSTREAM_TIMEOUT_MS: whole(1, 600_000).default(20_000),
})

/** Reads the environment; an empty value counts as absent. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigResult {
  const given = Object.keys(Environment.shape).flatMap((name) => {
    const value = env[name]?.trim()
    return value ? [[name, value] as const] : []
  })
  const read = Environment.safeParse(Object.fromEntries(given))
  const problems = read.success
    ? []
    : read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`)
  if (!read.success) return { problems: [...new Set(problems)] }
  const { data } = read
  if (!isLoopback(data.HOST) && data.ACCESS_TOKEN === undefined) {
    return {
      problems: [
        `HOST is ${data.HOST}, which others can reach: set ACCESS_TOKEN as well, or leave HOST at 127.0.0.1.`,
      ],
    }
  }
  const own = isWildcard(data.HOST) ? [] : [inUrl(data.HOST)]
  return {
    config: {
      apiKey: data.HEDRA_API_KEY,
      apiUrl: data.HEDRA_API_URL,
      host: data.HOST,
      port: data.PORT,
      accessToken: data.ACCESS_TOKEN,
      allowedHosts: new Set([...LOOPBACK_NAMES, ...own, ...data.ALLOWED_HOSTS]),
      sandbox: {
        size: data.SANDBOX_SIZE,
        seed: data.SANDBOX_SEED,
        mediaTtl: data.SANDBOX_MEDIA_TTL,
      },
      upstreamTimeout: data.UPSTREAM_TIMEOUT_MS,
    },
  }
}

function isHttpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password, search, hash } = new URL(text)
  return /^https?:$/.test(protocol) && `${username}${password}${search}${hash}` === ''
}

const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
const isWildcard = (host: string) => host === '0.0.0.0' || host === '::'

/** A host as it stands in an address: an IPv6 one in brackets. */
export const inUrl = (host: string) => (host.includes(':') ? `[${host}]` : host.toLowerCase())

/** Where a browser finds the server: a wildcard is reached by name. */
export function originOf({ host, allowedHosts }: Config, port: number): string {
  const name = [...allowedHosts].find((name) => !LOOPBACK_NAMES.includes(name))
  return `http://${isWildcard(host) ? (name ?? 'localhost') : inUrl(host)}:${port}`
}
