/** Reads the sandbox's media from its sources, for upstreams that run it in their own process. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { RASTERISER } from '#sandbox/serve-media.ts'

/** @param file its name; read below the working directory, which is the repository's root */
export async function readMedia(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const folder = file === RASTERISER ? 'node_modules/@resvg/resvg-wasm' : 'src/sandbox/media'
  return new Uint8Array(await readFile(join(folder, file)))
}
