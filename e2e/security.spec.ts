/** What the process keeps to itself, and whom it does not listen to. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ask, problemIn } from './fixtures/raw.ts'
import { expect, rows, test } from './fixtures/test.ts'
import { json, UPSTREAM_KEY } from './fixtures/upstream.ts'

const BUILT = fileURLToPath(new URL('../dist/web', import.meta.url))

test('the key is in no built file, no answer, no address and no line of the log', async ({
  page,
  startLive,
}) => {
  const { product, upstream } = await startLive({ size: 150 })
  const seen: string[] = []
  const reads: Promise<void>[] = []
  page.on('response', (response) => {
    seen.push(response.url(), JSON.stringify(response.headers()))
    const keep = (body: Buffer) => void seen.push(body.toString('latin1'))
    if (response.url().startsWith(product.url)) {
      reads.push(response.body().then(keep, () => undefined))
    }
  })
  await page.goto(product.url)
  await rows(page).first().click()
  await expect(page.getByRole('button', { name: 'Copy as cURL' })).toBeVisible()
  seen.push(await page.content())
  await page.goto('about:blank')

  // An upstream that talks of the key, as some do in their errors.
  const echo = { messages: [`Bad key ${UPSTREAM_KEY}`], request_id: UPSTREAM_KEY }
  for (const status of [200, 401, 422, 500]) {
    upstream.intercept = () => json({ ...echo, data: [{ id: 'x', echo: UPSTREAM_KEY }] }, status)
    const answer = await ask(product.url, `/api/generations?prompt_query=echo${status}`)
    expect(answer.status).toBe(status === 500 ? 502 : status)
    seen.push(answer.body, JSON.stringify(answer.headers))
  }
  await Promise.all(reads)
  expect(seen.length).toBeGreaterThan(20)
  for (const text of [...seen, product.output(), ...builtFiles()]) {
    expect(text.includes(UPSTREAM_KEY), text.slice(0, 200)).toBe(false)
  }
  expect(product.output()).toContain('"path":"/api/generations"')
  expect(product.output()).not.toContain('echo401')
})

function builtFiles(): string[] {
  const entries = readdirSync(BUILT, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  expect(files.length).toBeGreaterThan(5)
  return files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'))
}

test('a redirect from upstream is not followed, so the key goes nowhere else', async ({
  startLive,
}) => {
  const heard: string[] = []
  const elsewhere = createServer((request, response) => {
    heard.push(JSON.stringify(request.headers))
    response.end('{"data":[]}')
  })
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
  const location = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`
  const { product, upstream } = await startLive({ size: 5 })
  for (const status of [301, 302, 303, 307, 308]) {
    upstream.intercept = () => new Response(null, { status, headers: { location } })
    const answer = await ask(product.url, `/api/generations?limit=${status - 300}`)
    expect(answer.status).toBe(502)
    expect(problemIn(answer).message).toContain('is not followed so that the key stays safe')
    expect(answer.headers.location).toBeUndefined()
  }
  expect(heard).toEqual([])
  elsewhere.close()
})

test('document, assets and API answers carry strict headers', async ({ sandbox }) => {
  const page = await ask(sandbox.url, '/generations')
  const asset = /\/assets\/[^"]+\.js/.exec(page.body)?.[0] ?? ''
  const paths = ['/generations', asset, '/api/health', '/api/generations?limit=1', '/api/nothing']
  for (const path of paths) {
    const { headers } = await ask(sandbox.url, path)
    const policy = headers['content-security-policy'] ?? ''
    expect(policy, path).toContain("default-src 'none'")
    expect(policy, path).toContain("script-src 'self'")
    expect(policy, path).toContain("frame-ancestors 'none'")
    expect(policy, path).toContain("base-uri 'none'")
    expect(policy, path).not.toMatch(/unsafe-|\*/)
    expect(headers, path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers, path).not.toHaveProperty('access-control-allow-origin')
    expect(headers, path).not.toHaveProperty('x-powered-by')
  }
  expect(page.headers['cache-control']).toBe('no-cache')
  const { headers } = await ask(sandbox.url, asset)
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
})

test('nothing but names of its own is answered', async ({ sandbox }) => {
  const { port } = new URL(sandbox.url)
  for (const path of ['/', '/generations', '/api/health', '/api/generations', '/theme.js']) {
    const refused = await ask(sandbox.url, path, { headers: { host: `rebound.test:${port}` } })
    expect(refused.status, path).toBe(421)
    expect(problemIn(refused).code).toBe('host_not_allowed')
  }
  const absolute = await ask(sandbox.url, 'http://rebound.test/api/generations')
  expect(absolute.status).toBe(421)
  for (const host of [`localhost:${port}`, '127.0.0.1', `[::1]:${port}`, `LOCALHOST:${port}`]) {
    expect((await ask(sandbox.url, '/api/health', { headers: { host } })).status, host).toBe(200)
  }
})

test('pages of other sites can neither read the API nor frame the page', async ({
  page,
  sandbox,
}) => {
  for (const site of ['cross-site', 'same-site']) {
    const refused = await ask(sandbox.url, '/api/generations', {
      headers: { 'sec-fetch-site': site },
    })
    expect(refused.status, site).toBe(403)
    expect(problemIn(refused).code).toBe('cross_site')
  }
  for (const site of ['same-origin', 'none']) {
    const headers = { 'sec-fetch-site': site }
    expect((await ask(sandbox.url, '/api/health', { headers })).status, site).toBe(200)
  }

  await page.route('http://other.test/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe src="${sandbox.url}/generations"></iframe>`,
    }),
  )
  await page.goto('http://other.test/')
  await expect
    .poll(() => page.frames().map((frame) => frame.url()))
    .toContain('chrome-error://chromewebdata/')
})

test('only reading is allowed', async ({ sandbox }) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
    for (const path of ['/api/generations', '/api/generations/abc', '/', '/api/nothing']) {
      const refused = await ask(sandbox.url, path, { method })
      expect(refused.status, `${method} ${path}`).toBe(405)
      expect(refused.headers.allow).toBe('GET, HEAD')
      expect(problemIn(refused).code).toBe('method_not_allowed')
    }
  }
  const head = await ask(sandbox.url, '/api/generations?limit=1', { method: 'HEAD' })
  expect(head).toMatchObject({ status: 200, body: '' })
})
