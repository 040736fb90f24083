/** The page that stands where the dashboard would while the access token is missing. */
import { createHash } from 'node:crypto'
import { contentSecurityPolicy } from './security-headers.ts'

const STYLE = `
:root { color-scheme: light dark; --ink: #18181b; --soft: #52525b; --line: #a1a1aa; --ground: #fafafa; --card: #fff; --accent: #4338ca }
@media (prefers-color-scheme: dark) { :root { --ink: #fafafa; --soft: #a1a1aa; --line: #71717a; --ground: #09090b; --card: #18181b; --accent: #a5b4fc } }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem; background: var(--ground); color: var(--ink); font: 0.9375rem/1.5 system-ui, sans-serif }
main { width: 100%; max-width: 26rem; padding: 1.75rem; background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem }
h1 { margin: 0 0 0.5rem; font-size: 1.25rem; line-height: 1.3 }
p { margin: 0 0 1rem; color: var(--soft) }
label { display: block; margin-bottom: 0.25rem; font-weight: 600 }
input { width: 100%; padding: 0.5rem 0.75rem; font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 0.375rem }
button { margin: 0.75rem 0 1rem; padding: 0.5rem 1rem; font: inherit; font-weight: 600; color: var(--card); background: var(--accent); border: 0; border-radius: 0.375rem; cursor: pointer }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
[role=alert] { color: var(--ink); font-weight: 600 }
code { overflow-wrap: anywhere }
`
const POLICY = contentSecurityPolicy({
  'style-src': `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  'form-action': "'self'",
})

/**
 * Asks for the token.
 * @param isWrong whether one was given that is not right
 * @param isFromElsewhere whether a link of another site led here: the cookie, which is not sent then,
 * may well be there, so the page asks once more by itself
 */
export function tokenPage(url: URL, isWrong: boolean, isFromElsewhere: boolean): Response {
  const kept = [...url.searchParams].filter(([name]) => name !== 'token')
  const fields = kept.map(
    ([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`,
  )
  const again = isFromElsewhere && !isWrong ? '<meta http-equiv="refresh" content="0">' : ''
  const alert = isWrong ? '<p role="alert">That is not the token. Try again.</p>' : ''
  const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${again}
<link rel="icon" href="data:,"><title>Access token needed · Hedra Generations</title><style>${STYLE}</style></head>
<body><main>
<h1>Access token needed</h1>
<p>Whoever runs this dashboard set an access token. Enter it once; this browser then remembers it for 30 days.</p>
${alert}<form method="get">${fields.join('')}
<label for="token">Access token</label>
<input id="token" name="token" type="password" autocomplete="current-password" required autofocus>
<button>Open the dashboard</button></form>
<p>Programs send it as <code>Authorization: Bearer</code>. It is the value of <code>ACCESS_TOKEN</code> where the dashboard was started.</p>
</main></body></html>`
  return new Response(html, {
    status: 401,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
      'www-authenticate': 'Bearer', // RFC 9110, 15.5.2 and RFC 6750, 3
    },
  })
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escape = (text: string) => text.replace(/[&<>"']/g, (char) => ENTITIES[char]!)
