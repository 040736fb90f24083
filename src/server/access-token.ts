/**
 * The one gate for people: ACCESS_TOKEN, as a bearer token, or once in the address of a page, which
 * turns it into a cookie. The cookie holds a digest, never the token.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

const COOKIE = 'hedra_access'
const MONTH = 30 * 24 * 3600

export interface AccessGate {
  /** Whether a request carries the token, as a bearer or as the cookie. */
  isOpenTo: (request: Request) => boolean
  /** Where `?token=` is right: the redirect that sets the cookie and takes the token out of the address. */
  admit: (url: URL) => Response | undefined
}

export function createAccessGate(token: string): AccessGate {
  const digest = (text: string, use: string) =>
    createHmac('sha256', token).update(`${use}\0${text}`).digest()
  const expected = digest(token, 'given')
  const pass = digest(token, 'cookie').toString('base64url')
  const expectedPass = digest(pass, 'given')
  // Digests of equal length are compared, so the time tells nothing about the token.
  const isToken = (text: string) => timingSafeEqual(digest(text, 'given'), expected)
  const isPass = (text: string) => timingSafeEqual(digest(text, 'given'), expectedPass)

  return {
    isOpenTo(request) {
      const bearer = /^Bearer +(.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
      if (bearer !== undefined && isToken(bearer.trim())) return true
      const cookie = readCookie(request.headers.get('cookie') ?? '')
      return cookie !== undefined && isPass(cookie)
    },
    admit(url) {
      const given = url.searchParams.getAll('token')
      if (given.length !== 1 || !isToken(given[0]!)) return undefined
      const params = new URLSearchParams(url.searchParams)
      params.delete('token')
      const query = params.toString()
      return new Response(null, {
        status: 303,
        headers: {
          // The path alone, on one leading slash: the redirect can lead nowhere else.
          location: `${url.pathname.replace(/^[/\\]+/, '/')}${query && `?${query}`}`,
          'set-cookie': `${COOKIE}=${pass}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${MONTH}`,
          'cache-control': 'no-store',
        },
      })
    },
  }
}

function readCookie(header: string): string | undefined {
  const pairs = header.split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1)
}
