/**
 * Thumbnails as pixels, which is what Hedra serves: an SVG document costs a page some two milliseconds of
 * its main thread, however small. resvg, compiled to WebAssembly, paints them; its code comes from outside.
 */
import { initWasm, Resvg } from '@resvg/resvg-wasm'

/** Resolves once the process has its one rasteriser. */
let ready: Promise<void> | undefined

/**
 * @param svg a whole document; its width and height are those of the picture
 * @param readCode reads resvg's WebAssembly module
 * @returns the picture as PNG
 * @throws what `readCode` throws; the next call tries again
 */
export async function rasterise(
  svg: string,
  readCode: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  ready ??= initWasm(readCode())
  await ready.catch((error: unknown) => {
    ready = undefined
    throw error
  })
  const drawing = new Resvg(svg)
  try {
    const picture = drawing.render()
    const png = new Uint8Array(picture.asPng())
    picture.free()
    return png
  } finally {
    drawing.free()
  }
}
