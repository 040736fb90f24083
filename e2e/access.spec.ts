/** Who gets in, and which environments the process refuses to start with. */
import { chips } from './fixtures/parts.ts'
import { startProduct } from './fixtures/product.ts'
import { ask, problemIn } from './fixtures/raw.ts'
import { expect, rows, test } from './fixtures/test.ts'

// The browser itself notes what was refused.
test.use({ allowConsole: [/status of 401/] })

const TOKEN = 'open-sesame-42'
const SMALL = { SANDBOX_SIZE: '20', ACCESS_TOKEN: TOKEN }

test('a page asks for the token, refuses a wrong one, and remembers the right one', async ({
  page,
  context,
  start,
}) => {
  const { url, output } = await start(SMALL)
  const response = await page.goto(`${url}/generations?type=image`)
  expect(response?.status()).toBe(401)
  await expect(page.getByRole('heading', { name: 'Access token needed' })).toBeVisible()
  await page.getByLabel('Access token', { exact: true }).fill('wrong')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('That is not the token. Try again.')
  await page.getByLabel('Access token', { exact: true }).fill(TOKEN)
  await page.keyboard.press('Enter')
  await expect(rows(page).first()).toBeVisible()
  expect(page.url()).toBe(`${url}/generations?type=image`)

  const [cookie] = await context.cookies()
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
  expect(cookie?.value).not.toContain(TOKEN)
  expect(output()).not.toContain(TOKEN)
  await page.reload()
  await expect(rows(page).first()).toBeVisible()
})

test('a link with the token leads in, and the address keeps nothing of it', async ({
  page,
  start,
}) => {
  const { url } = await start(SMALL)
  await page.goto(`${url}/?token=${TOKEN}`)
  await expect(rows(page).first()).toBeVisible()
  expect(page.url()).toBe(`${url}/generations`)
  await page.getByRole('radio', { name: 'Video' }).click()
  await expect(chips(page)).toHaveCount(1)
  await page.context().clearCookies()
  await page.getByRole('radio', { name: 'Image' }).click()
  const alert = page.getByRole('main').getByRole('alert')
  await expect(alert).toContainText('The dashboard needs its access token.')
  await expect(rows(page).first()).toBeVisible()
})

test('programs send the token as a bearer; health alone is open', async ({ start }) => {
  const { url } = await start(SMALL)
  const status = async (path: string, headers: Record<string, string> = {}) =>
    (await ask(url, path, { headers })).status
  const bearer = { authorization: `Bearer ${TOKEN}` }
  for (const path of ['/api/generations', '/api/models', '/api/live?ids=a', '/api/nothing']) {
    const refused = await ask(url, path)
    expect(refused.status, path).toBe(401)
    expect(refused.headers['www-authenticate'], path).toBe('Bearer')
    expect(problemIn(refused).code, path).toBe('token_required')
  }
  expect(await status('/api/generations', bearer)).toBe(200)
  expect(await status('/', bearer)).toBe(200)
  expect(await status('/api/generations', { authorization: `Bearer ${TOKEN}x` })).toBe(401)
  expect(await status('/api/generations', { authorization: `Basic ${TOKEN}` })).toBe(401)
  expect(await status(`/api/generations?token=${TOKEN}`)).toBe(401)
  expect(await status('/api/generations', { cookie: `hedra_access=${TOKEN}` })).toBe(401)
  expect(await status('/assets/none.js')).toBe(401)
  expect(await status('/api/health')).toBe(200)
  expect((await ask(url, '/api/health')).body).not.toContain(TOKEN)
})

test('a link cannot lead to another site by way of the token', async ({ start }) => {
  const { url } = await start(SMALL)
  for (const path of ['//evil.test/', '///evil.test/', '/%5cevil.test/', '/.//evil.test/']) {
    const { status, headers } = await ask(url, `${path}?token=${TOKEN}`)
    expect(status, path).toBe(303)
    const { origin } = new URL(headers.location ?? '', url)
    expect(origin, path).toBe(url)
  }
})

/** What the process says when it refuses to start. */
async function refusal(env: Record<string, string>): Promise<string[]> {
  const error: unknown = await startProduct(env).then(
    (product) => product.stop().then(() => undefined),
    (reason: unknown) => reason,
  )
  expect(error, 'it does not start').toBeInstanceOf(Error)
  return (error as Error).message.trim().split('\n').slice(1)
}

test('an address that others can reach needs a token', async ({ start }) => {
  for (const HOST of ['0.0.0.0', '::', '192.0.2.7']) {
    const [line, ...more] = await refusal({ HOST })
    expect(line).toMatch(/^HOST is .+, which others can reach: set ACCESS_TOKEN as well/)
    expect(more).toEqual([])
  }
  const { url } = await start({ ...SMALL, HOST: '0.0.0.0' })
  const { port } = new URL(url)
  expect((await ask(`http://127.0.0.1:${port}`, '/api/generations')).status).toBe(401)
})

test('each bad value of the environment is one line that names it', async () => {
  const lines = await refusal({
    PORT: 'http',
    HEDRA_API_URL: 'ftp://x',
    HEDRA_API_KEY: 'two words',
    ACCESS_TOKEN: 'é',
    SANDBOX_SIZE: '-1',
    SANDBOX_SEED: '1.5',
    ALLOWED_HOSTS: 'a:80,b',
    UPSTREAM_TIMEOUT_MS: '0',
  })
  const names = lines.map((line) => line.split(' ')[0])
  expect(lines).toHaveLength(8)
  const expected = [
    'ACCESS_TOKEN',
    'ALLOWED_HOSTS',
    'HEDRA_API_KEY',
    'HEDRA_API_URL',
    'PORT',
    'SANDBOX_SEED',
    'SANDBOX_SIZE',
    'UPSTREAM_TIMEOUT_MS',
  ]
  expect(new Set(names)).toEqual(new Set(expected))
  expect(lines.join('\n')).not.toContain('two words')
})

test('a port that is taken is a clear error', async ({ sandbox }) => {
  const { port } = new URL(sandbox.url)
  expect(await refusal({ PORT: port })).toEqual([
    `PORT ${port} is in use. Set PORT to another one, or to 0 for any free one.`,
  ])
})
