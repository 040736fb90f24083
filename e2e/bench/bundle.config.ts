/** Bundles the bench for Node, so that plain `node` runs it and each of its processes starts at once. */
import { defineConfig } from 'vite'

export default defineConfig({
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: 'e2e/.output/bench',
    emptyOutDir: true,
    copyPublicDir: false,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: {
        'bench-main': 'e2e/bench/bench-main.ts',
        'bench-upstream': 'e2e/bench/bench-upstream.ts',
      },
    },
  },
})
