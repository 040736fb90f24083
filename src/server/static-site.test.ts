import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createTestApp } from './app-under-test.ts'
import { readStaticSite } from './static-site.ts'

const folder = mkdtempSync(join(tmpdir(), 'site-'))
mkdirSync(join(folder, 'assets'))
writeFileSync(join(folder, 'index.html'), '<!doctype html>')
writeFileSync(join(folder, 'assets/a-1.js'), 'plain')
writeFileSync(join(folder, 'assets/a-1.js.br'), 'packed')
writeFileSync(join(folder, 'secret.pem'), 'secret')
afterAll(() => rmSync(folder, { recursive: true }))

describe('the built site', () => {
  const { get } = createTestApp({ site: readStaticSite(folder) })

  it('keeps hashed files for ever and asks about the document each time', async () => {
    expect((await get('/assets/a-1.js')).headers.get('cache-control')).toMatch(/immutable/)
    const page = await get('/generations')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    const etag = page.headers.get('etag')!
    expect((await get('/generations', { 'if-none-match': etag })).status).toBe(304)
  })

  it('sends what the build packed to those who take it', async () => {
    const packed = await get('/assets/a-1.js', { 'accept-encoding': 'gzip, br' })
    expect(packed.headers.get('content-encoding')).toBe('br')
    expect(packed.headers.get('content-type')).toMatch(/^text\/javascript/)
    expect(await packed.text()).toBe('packed')
    expect(await (await get('/assets/a-1.js')).text()).toBe('plain')
  })

  it('sends the head alone to HEAD', async () => {
    const head = await get('/assets/a-1.js', {}, 'HEAD')
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
      200,
      '5',
      '',
    ])
  })

  it('knows no file but the kinds that a page is made of', async () => {
    for (const path of [
      '/secret.pem',
      '/assets/a-1.js.br',
      '/index.html',
      '/assets/',
      '/%2e%2e/package.json',
    ]) {
      expect((await get(path)).status).toBe(404)
    }
  })
})
