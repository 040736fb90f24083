import { describe, expect, it } from 'vitest'
import { createTestApp, TOKEN } from './app-under-test.ts'
import type { StaticSite } from './static-site.ts'

const site: StaticSite = {
  file: (path) => (path === '/assets/a.js' ? new Response('script') : undefined),
  document: (_, status, headers) => new Response('document', { status, headers }),
}

describe('the Host header', () => {
  it.each(['localhost', 'localhost:4400', 'LOCALHOST:1', '127.0.0.1:4400', '[::1]:4400'])(
    'may be %s',
    async (host) => {
      expect((await createTestApp().get('/api/health', { host })).status).toBe(200)
    },
  )

  it.each([
    'evil.test',
    'localhost.evil.test',
    '127.0.0.1.nip.io',
    '',
    '[::2]',
    'localhost:4400:1',
  ])('may not be %s', async (host) => {
    const { get } = createTestApp({ site })
    for (const path of ['/api/health', '/generations']) {
      const response = await get(path, { host })
      expect(response.status).toBe(421)
      expect(await response.text()).toContain('host_not_allowed')
    }
  })
})

describe('other sites', () => {
  it('may link to the page, and read nothing', async () => {
    const { get } = createTestApp({ site })
    for (const asker of ['cross-site', 'same-site']) {
      const headers = { 'sec-fetch-site': asker }
      expect((await get('/api/generations', headers)).status).toBe(403)
      expect((await get('/generations', headers)).status).toBe(200)
    }
    for (const asker of ['same-origin', 'none']) {
      expect((await get('/api/generations', { 'sec-fetch-site': asker })).status).toBe(200)
    }
  })
})

describe('the access token', () => {
  const open = () => createTestApp({ site, accessToken: TOKEN })

  it('is needed everywhere but for the health', async () => {
    const { get, asked } = open()
    const refused = await get('/api/generations')
    expect(refused.status).toBe(401)
    expect(refused.headers.get('www-authenticate')).toBe('Bearer')
    expect(await refused.text()).toContain('token_required')
    for (const path of ['/', '/generations', '/assets/a.js', '/nope']) {
      const page = await get(path)
      expect(page.status).toBe(401)
      expect(await page.text()).toContain('Access token needed')
    }
    expect((await get('/api/health')).status).toBe(200)
    expect(asked).toEqual([])
  })

  it('is taken as a bearer', async () => {
    const { get } = open()
    expect((await get('/api/models', { authorization: `Bearer ${TOKEN}` })).status).toBe(200)
    for (const bad of [`Bearer ${TOKEN}x`, `Basic ${TOKEN}`, 'Bearer ', TOKEN]) {
      expect((await get('/api/models', { authorization: bad })).status).toBe(401)
    }
  })

  it('is taken once from the address of a page, which leads on without it', async () => {
    const { get } = open()
    const admitted = await get(`/generations/x?type=video&token=${TOKEN}`)
    expect(admitted.status).toBe(303)
    expect(admitted.headers.get('location')).toBe('/generations/x?type=video')
    const cookie = admitted.headers.get('set-cookie')!
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict/)
    expect(cookie).not.toContain(TOKEN)
    const [pair] = cookie.split(';')
    expect((await get('/generations', { cookie: `other=1; ${pair}` })).status).toBe(200)
    expect((await get('/api/models', { cookie: pair! })).status).toBe(200)
    expect((await get('/api/models', { cookie: `${pair}x` })).status).toBe(401)
    const external = await get(`//evil.test/?token=${TOKEN}`)
    expect(external.headers.get('location')).toBe('/evil.test/')
  })

  it('has a page of its own that keeps the view and says when it was wrong', async () => {
    const { get } = open()
    const page = await get('/generations?prompt_query=%22%3E%3Cscript%3E&token=wrong')
    const html = await page.text()
    expect(html).toContain('That is not the token')
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;"')
    expect(html).not.toMatch(/<script|wrong|javascript:/)
    expect(page.headers.get('content-security-policy')).toMatch(/style-src 'sha256-/)
  })

  it('is not in the log', async () => {
    const { get, log } = open()
    await get(`/?token=${TOKEN}`)
    await get('/api/models', { authorization: `Bearer ${TOKEN}` })
    expect(log).toHaveLength(2)
    expect(log.join()).not.toContain(TOKEN)
  })
})

describe('pages', () => {
  it('are one document for every view, with the first request announced', async () => {
    const { get } = createTestApp({ site })
    for (const path of ['/', '/generations', '/generations/', '/generations/abc']) {
      const page = await get(path)
      expect(page.status).toBe(200)
      expect(page.headers.get('link')).toBe(
        '</api/generations>; rel=preload; as=fetch; crossorigin',
      )
    }
    const filtered = await get(
      '/generations?view=gallery&type=video&prompt_query=a+b&status=error&bad=1',
    )
    expect(filtered.headers.get('link')).toContain(
      '</api/generations?type=video&prompt_query=a+b>;',
    )
    expect((await get('/generations?last=7d')).headers.has('link')).toBe(false)
    expect(
      (await get(`/generations?prompt_query=${'%F0%9F%98%80'.repeat(400)}`)).headers.has('link'),
    ).toBe(false)
  })

  it('are 404 elsewhere, as the document for people and as text for files', async () => {
    const { get } = createTestApp({ site })
    expect(await (await get('/assets/a.js')).text()).toBe('script')
    const page = await get('/nope')
    expect([page.status, await page.text()]).toEqual([404, 'document'])
    for (const path of [
      '/assets/b.js',
      '/robots.txt',
      '/../package.json',
      '/assets/..%2f..%2fpackage.json',
    ]) {
      const file = await get(path)
      expect([file.status, await file.text()]).toEqual([404, 'Not found\n'])
    }
  })
})
