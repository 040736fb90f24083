/** The built web app's files and its one document, which the address decides the view of. */
import type { AccessGate } from './access-token.ts'
import { firstPageLink } from './first-page.ts'
import type { StaticSite } from './static-site.ts'
import { tokenPage } from './token-page.ts'

const VIEW = /^\/(?:generations(?:\/[^/]*)?)?$/
/** What is no view and has an ending, or lies where the bundler puts files, is a file that is not there. */
const FILE = /^\/assets\/|\.[a-z\d]{2,11}$/i

/** Answers whatever is neither `/api` nor media. */
export function servePage(request: Request, site: StaticSite, gate?: AccessGate): Response {
  const url = new URL(request.url)
  if (gate) {
    const admitted = gate.admit(url)
    if (admitted) return admitted
    if (!gate.isOpenTo(request)) {
      const isFromElsewhere = request.headers.get('sec-fetch-site') === 'cross-site'
      return tokenPage(url, url.searchParams.has('token'), isFromElsewhere)
    }
  }
  const file = site.file(url.pathname, request)
  if (file) return file
  if (VIEW.test(url.pathname)) {
    const link = firstPageLink(url)
    return site.document(request, 200, link === undefined ? {} : { link })
  }
  if (!FILE.test(url.pathname)) return site.document(request, 404, {})
  return new Response('Not found\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}
