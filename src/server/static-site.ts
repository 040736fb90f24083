/** The built web app, held in memory: nothing on disk but what was there at the start can be asked for. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { acceptsCoding, isFresh } from './answer.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
}
/** Codings by preference, and the ending under which the build left them. */
const CODINGS = { br: '.br', gzip: '.gz' } as const
const DOCUMENT = '/index.html'
/** The bundler puts a hash into the name of all that is below this. */
const HASHED = '/assets/'

interface StaticFile {
  type: string
  etag: string
  cache: string
  bodies: Map<string, Uint8Array<ArrayBuffer>>
}

export interface StaticSite {
  /** Answers for a file of the site; undefined where there is none. */
  file: (path: string, request: Request) => Response | undefined
  /** Answers with the document. */
  document: (request: Request, status: number, headers: Record<string, string>) => Response
}

/** Reads a built site. @param folder where `index.html` is */
export function readStaticSite(folder: string): StaticSite {
  const files = new Map<string, StaticFile>()
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'))
  for (const name of names) {
    const type = TYPES[extname(name)]
    if (type === undefined) continue
    const body = readFileSync(join(folder, name))
    const bodies = new Map([['identity', new Uint8Array(body)]])
    for (const [coding, ending] of Object.entries(CODINGS)) {
      if (!names.includes(`${name}${ending}`)) continue
      bodies.set(coding, new Uint8Array(readFileSync(join(folder, `${name}${ending}`))))
    }
    const etag = createHash('sha256').update(body).digest('base64url').slice(0, 27)
    const cache = name.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache'
    files.set(name, { type, etag, cache, bodies })
  }
  const page = files.get(DOCUMENT)
  if (page === undefined) throw new Error(`no ${DOCUMENT} in ${folder}`)
  return {
    file(path, request) {
      const found = path === DOCUMENT ? undefined : files.get(path)
      return found && sendFile(found, request, 200, {})
    },
    document: (request, status, headers) => sendFile(page, request, status, headers),
  }
}

function sendFile(
  { type, etag, cache, bodies }: StaticFile,
  request: Request,
  status: number,
  extra: Record<string, string>,
): Response {
  const coding =
    Object.keys(CODINGS).find((coding) => bodies.has(coding) && acceptsCoding(request, coding)) ??
    'identity'
  const body = bodies.get(coding)!
  const tag = coding === 'identity' ? `"${etag}"` : `"${etag}-${coding}"`
  const headers: Record<string, string> = { ...extra, etag: tag, 'cache-control': cache }
  if (bodies.size > 1) headers['vary'] = 'accept-encoding'
  if (status === 200 && isFresh(request, tag)) return new Response(null, { status: 304, headers })
  headers['content-type'] = type
  headers['content-length'] = String(body.length)
  if (coding !== 'identity') headers['content-encoding'] = coding
  return new Response(request.method === 'HEAD' ? null : body, { status, headers })
}
