/** One build for two worlds, the browser's (`dist/web`) and Node's (`dist/server`), and one process for both in development. */
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { getRequestListener } from '@hono/node-server'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { Plugin, Rolldown } from 'vite'
import { defineConfig } from 'vitest/config'
import { stampBuild } from './src/build-stamp.mjs'
import { iconSheet } from './src/web/ui/icon-sheet.ts'

/** What `src/server/dev.ts` exports. */
interface DevServer {
  isForProxy: (url: string) => boolean
  createDevApp: (origin: string) => { fetch: (request: Request) => Response | Promise<Response> }
}

/** Serves `/api` and the sandbox's media from source, in the process that serves the page. */
function proxyInDevelopment(): Plugin {
  return {
    name: 'proxy-in-development',
    apply: 'serve',
    configureServer(server) {
      const load = () => server.ssrLoadModule('/src/server/dev.ts') as Promise<DevServer>
      const listener = getRequestListener(async (request) => {
        const dev = await load()
        return dev.createDevApp(new URL(request.url).origin).fetch(request)
      })
      server.middlewares.use((request, response, next) => {
        load()
          .then((dev) =>
            dev.isForProxy(request.url ?? '/') ? listener(request, response) : next(),
          )
          .catch(next)
      })
    },
  }
}

/**
 * What the page starts with is several files: the entry, and what it asks for by itself. All are named
 * in the document, so that they come at once, and are compiled whole while they load, in the background,
 * not function by function while the page starts (V8's explicit compile hints; elsewhere a comment).
 */
function startsAtOnce(): Plugin {
  const firstFiles = (bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] => {
    const chunkOf = (name: string) => {
      const file = bundle[name]
      return file?.type === 'chunk' ? [file] : []
    }
    const entries = Object.keys(bundle)
      .flatMap(chunkOf)
      .filter(({ isEntry }) => isEntry)
    const starts = [
      ...entries,
      ...entries.flatMap((entry) => entry.dynamicImports.flatMap(chunkOf)),
    ]
    return [...new Set([...starts, ...starts.flatMap((chunk) => chunk.imports.flatMap(chunkOf))])]
  }
  return {
    name: 'starts-at-once',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const chunk of firstFiles(bundle)) {
          chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`
        }
      },
    },
    transformIndexHtml: (html, { bundle = {} }) => {
      const isNamed = ({ fileName }: Rolldown.OutputChunk) => html.includes(fileName)
      return firstFiles(bundle)
        .filter((chunk) => !isNamed(chunk))
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
        }))
    },
  }
}

/** Puts the sheet of icons into the document, before the place of the page. */
function iconsInDocument(): Plugin {
  return {
    name: 'icons-in-document',
    transformIndexHtml: (html) => html.replace('<div id="root">', `${iconSheet()}\n    $&`),
  }
}

/** Packs every text of the built page once, as small as it gets, so that the server never has to. */
function packedPage(): Plugin {
  return {
    name: 'packed-page',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    async closeBundle() {
      const entries = await readdir('dist/web', { recursive: true, withFileTypes: true })
      const texts = entries.filter(({ name }) =>
        /\.(?:html|js|css|svg|json|webmanifest)$/.test(name),
      )
      await Promise.all(
        texts.map(async ({ parentPath, name }) => {
          const file = join(parentPath, name)
          const text = await readFile(file)
          const [br, gz] = await Promise.all([pack(text), promisify(gzip)(text, { level: 9 })])
          await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)])
        }),
      )
    },
  }
}

const pack = promisify(brotliCompress)

/** The WebAssembly module that paints the sandbox's thumbnails. */
const RASTERISER = 'node_modules/@resvg/resvg-wasm/index_bg.wasm'

/** Puts the sandbox's media beside the built server and marks the build as whole. */
function finishBuild(): Plugin {
  return {
    name: 'finish-build',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'ssr',
    async closeBundle() {
      const media = 'dist/server/media'
      await rm(media, { recursive: true, force: true })
      await cp('src/sandbox/media', media, { recursive: true })
      await cp(RASTERISER, join(media, basename(RASTERISER)))
      stampBuild()
    },
  }
}

export default defineConfig(({ command }) => ({
  plugins: [
    react(),
    tailwindcss(),
    proxyInDevelopment(),
    startsAtOnce(),
    iconsInDocument(),
    packedPage(),
    finishBuild(),
  ],
  server: { port: Number(process.env['PORT'] ?? 4400), strictPort: true },
  builder: {},
  environments: {
    client: {
      build: {
        outDir: 'dist/web',
        modulePreload: { polyfill: false },
        // Under the CSP a data: address is only allowed for pictures, so nothing is inlined.
        assetsInlineLimit: 0,
        reportCompressedSize: false,
        rolldownOptions: {
          output: {
            // The three files that the page starts with; a group takes along what its modules need.
            codeSplitting: {
              groups: [
                { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 3 },
                { name: 'start', tags: ['$initial'], priority: 2 },
                { name: 'app', test: /web\/page\/app\.tsx$/, priority: 1 },
              ],
            },
          },
        },
      },
    },
    ssr: {
      // The built server is one file that needs no package.
      ...(command === 'build' && { resolve: { noExternal: true as const } }),
      build: {
        outDir: 'dist/server',
        emptyOutDir: true,
        copyPublicDir: false,
        target: 'node20',
        minify: false,
        rolldownOptions: {
          input: 'src/server/main.ts',
          output: { entryFileNames: '[name].js', codeSplitting: false },
        },
      },
    },
  },
  test: {
    include: ['src/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'e2e/.output/unit-tests.json' }]],
  },
}))
