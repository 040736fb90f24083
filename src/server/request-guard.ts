/** Who may ask at all: the Host header, the method and the asking site, before anything else is read. */
import { Failure } from './failure.ts'

/** The names that always mean this machine. */
export const LOOPBACK_NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/**
 * Refuses a Host that is not one of ours, as a rebound DNS name would be, whatever its port.
 * @throws {Failure}
 */
export function checkHost(request: Request, allowed: ReadonlySet<string>): void {
  const header = request.headers.get('host')
  const { hostname } = new URL(request.url)
  const named = header === null ? hostname : hostOf(header)
  // An absolute request target overrides Host (RFC 9112, 3.2.2): both must be ours.
  if (allowed.has(named) && allowed.has(hostname)) return
  throw new Failure(
    'host_not_allowed',
    'This name is not one that the dashboard answers to. Add it to ALLOWED_HOSTS to use it.',
  )
}

const hostOf = (host: string) => host.replace(/:\d*$/, '').toLowerCase()

/** Holds every route to reading. @throws {Failure} */
export function checkMethod(request: Request): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  throw new Failure('method_not_allowed', 'The dashboard only reads: GET and HEAD.')
}

/** Refuses what pages of other origins ask of the API, as far as browsers tell. @throws {Failure} */
export function checkSite(request: Request): void {
  const site = request.headers.get('sec-fetch-site')
  if (site === null || site === 'same-origin' || site === 'none') return
  throw new Failure('cross_site', 'A page of another site may not read from the dashboard.')
}
