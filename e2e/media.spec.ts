/** Media whose addresses run out or fail: they come back by themselves, or say so and offer a way. */
import type { Page } from '@playwright/test'
import { idOf, Model, rowsBefore } from './fixtures/model.ts'
import { drawer, rowOf, scrollTo, section } from './fixtures/parts.ts'
import { expect, list, rows, test } from './fixtures/test.ts'

// The browser itself notes every address that fails.
test.use({ allowConsole: [/Failed to load resource/] })

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** How many pictures of rows in view have loaded, and how many are still missing. */
const pictures = (page: Page) =>
  list(page)
    .getByRole('row')
    .locator('img')
    .evaluateAll((all) => {
      const images = all as HTMLImageElement[]
      const isLoaded = ({ complete, naturalWidth }: HTMLImageElement) =>
        complete && naturalWidth > 0
      return {
        loaded: images.filter(isLoaded).length,
        missing: images.filter((image) => !isLoaded(image)).length,
      }
    })

async function expectPictures(page: Page, least: number): Promise<void> {
  await expect
    .poll(async () => {
      const { loaded, missing } = await pictures(page)
      return loaded >= least && missing === 0
    })
    .toBe(true)
  await expect(page.getByRole('button', { name: 'Load the picture again' })).toHaveCount(0)
}

test('pictures whose addresses last 5 seconds are there a minute later', async ({
  page,
  startLive,
}) => {
  const { product, upstream } = await startLive({ size: 300, mediaTtl: 5 })
  await page.clock.install()
  await page.goto(`${product.url}/generations?type=image`)
  await expectPictures(page, 5)
  await scrollTo(page, 3000)
  await expectPictures(page, 5)
  upstream.ahead += 60_000
  await page.clock.fastForward(60_000)
  await scrollTo(page, 0)
  await expectPictures(page, 5)
  await scrollTo(page, 3000)
  await expectPictures(page, 5)
})

/** Rows whose pictures have addresses of which some work. */
function pictured(count: number, address: (number: number) => string): Model {
  const model = new Model(rowsBefore(Date.now() - 60_000, count))
  for (let number = 0; number < count; number++) picture(model, number, address(number))
  return model
}

function picture(model: Model, number: number, url: string): void {
  const media = { type: 'generated_image', width: 1, height: 1, url, generated_image_inputs: {} }
  const asset = { id: idOf(number), type: 'image', name: 'One', thumbnail_url: url, asset: media }
  model.change(idOf(number), { asset })
}

test('a thumbnail whose address is refused is refreshed once, and then shows', async ({
  page,
  startLive,
}) => {
  const { product, upstream } = await startLive({ size: 1 })
  const model = pictured(3, (number) => `https://media.test/old-${number}.png`)
  upstream.intercept = (url) => {
    const isHealing = url.searchParams.has('ids')
    if (isHealing) for (const n of [0, 1, 2]) picture(model, n, `https://media.test/new-${n}.png`)
    return model.answer(url)
  }
  await page.route('https://media.test/**', (route) =>
    route.request().url().includes('old')
      ? route.fulfill({ status: 403 })
      : route.fulfill({ contentType: 'image/png', body: PNG }),
  )
  await page.goto(product.url)
  await expectPictures(page, 3)
  const healed = upstream.asked.flatMap((path) => {
    const { searchParams } = new URL(path, product.url)
    return searchParams.get('ids')?.split(',') ?? []
  })
  expect(
    healed.toSorted((a, b) => a.localeCompare(b)),
    'each once',
  ).toEqual([0, 1, 2].map(idOf))
})

test('a thumbnail that cannot be healed says so, and a retry brings it back', async ({
  page,
  startLive,
}) => {
  const { product, upstream } = await startLive({ size: 1 })
  const model = pictured(1, () => 'https://media.test/one.png')
  upstream.intercept = (url) => model.answer(url)
  let isBroken = true
  await page.route('https://media.test/**', (route) =>
    isBroken
      ? route.fulfill({ status: 403 })
      : route.fulfill({ contentType: 'image/png', body: PNG }),
  )
  let healed = 0
  page.on('request', (request) => {
    if (request.url().includes('/api/live')) healed++
  })
  await page.goto(product.url)
  const again = page.getByRole('button', { name: 'Load the picture again' })
  await expect(again).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(healed).toBe(1)

  await again.click()
  await expect.poll(() => healed).toBe(2)
  await expect(again).toBeVisible()
  isBroken = false
  await again.click()
  await expectPictures(page, 1)
  await expect(drawer(page)).toHaveCount(0)
})

test('a player whose address is refused heals, and says so when that fails', async ({
  page,
  startLive,
}) => {
  const { product } = await startLive({ size: 300 })
  const refused = new Set<string>()
  let isGone = false
  await page.route('**/sandbox/media/**', async (route) => {
    const { pathname } = new URL(route.request().url())
    const isFilm = route.request().resourceType() === 'media'
    if (!isFilm || (!isGone && refused.has(pathname))) return route.fallback()
    refused.add(pathname)
    return route.fulfill({ status: 403 })
  })
  await page.goto(`${product.url}/generations?type=video&status=complete`)
  await rows(page).first().click()
  const film = section(page, 'Preview').locator('video')
  const readyState = () => film.evaluate((video) => (video as HTMLVideoElement).readyState)
  await expect.poll(readyState).toBeGreaterThan(0)
  expect(refused.size).toBe(1)

  isGone = true
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  const preview = section(page, 'Preview')
  await expect(preview.getByRole('alert')).toContainText('The file may be gone.')
  isGone = false
  await preview.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(readyState).toBeGreaterThan(0)
})

const EVIL = [
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml,<svg onload="alert(1)"/>',
  'blob:https://else.test/1',
  'file:///etc/passwd',
  'vbscript:x',
]

test('no address but http(s) becomes a source or a link', async ({ page, startLive }) => {
  const { product, upstream } = await startLive({ size: 1 })
  const model = pictured(EVIL.length, (number) => EVIL[number]!)
  for (const [number, address] of EVIL.entries()) {
    model.change(idOf(number), {
      input: { type: 'image', text_prompt: '<img src=x onerror=alert(1)>', link: address },
      url: address,
      download_url: address,
    })
  }
  upstream.intercept = (url) => model.answer(url)
  page.on('dialog', () => expect(false, 'no script of upstream’s runs').toBe(true))
  await page.goto(product.url)
  await expect(rowOf(page, idOf(0))).toContainText('<img src=x onerror=alert(1)>')
  const addresses = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[src], [href], [poster], [srcset]')].flatMap((element) =>
        ['src', 'href', 'poster', 'srcset'].flatMap((name) => element.getAttribute(name) ?? []),
      ),
    )
  for (const number of EVIL.keys()) {
    await rowOf(page, idOf(number)).click()
    await expect(section(page, 'Details')).toContainText(idOf(number).slice(-4))
    for (const address of await addresses()) {
      expect(address).toMatch(/^(\/|#|https?:)/)
    }
  }
})
