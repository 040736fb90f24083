/** The live API over undici: bounded in size and connections, never following a redirect. */
import { promisify } from 'node:util'
import { brotliDecompress, gunzip } from 'node:zlib'
import { Agent, request, type Dispatcher } from 'undici'
import { TransportFault, type Transport } from './transport.ts'

/** Largest body, as sent and once unpacked. */
export const MAX_BODY = 32 * 1024 * 1024
const CONNECTIONS = 64
const CONNECT_TIMEOUT = 10_000

const unpackers = { gzip: promisify(gunzip), br: promisify(brotliDecompress) } as const

/** @param timeout milliseconds without a byte after which an answer is given up */
export function createLiveTransport(timeout: number): Transport & { close: () => Promise<void> } {
  const dispatcher = new Agent({
    connections: CONNECTIONS,
    connect: { timeout: Math.min(timeout, CONNECT_TIMEOUT) },
    headersTimeout: timeout,
    bodyTimeout: timeout,
    maxResponseSize: MAX_BODY,
  })
  const transport: Transport = async (url, { headers, signal }) => {
    // Over the loopback packing costs more than it saves.
    const packed = url.startsWith('https:') ? { 'accept-encoding': 'gzip, br' } : {}
    const response = await request(url, {
      dispatcher,
      signal,
      headers: { ...headers, ...packed },
    }).catch((error: unknown) => {
      throw faultOf(error)
    })
    const header = (name: string) => [response.headers[name]].flat()[0]
    const text = await readBody(response, header('content-encoding'))
    return { status: response.statusCode, header, text }
  }
  return Object.assign(transport, { close: () => dispatcher.destroy() })
}

async function readBody(response: Dispatcher.ResponseData, encoding: string | undefined) {
  const status = response.statusCode
  try {
    const bytes = Buffer.from(await response.body.arrayBuffer())
    if (encoding === undefined || encoding === 'identity') return bytes.toString('latin1')
    const unpack = unpackers[encoding as keyof typeof unpackers]
    if (unpack === undefined) throw new TransportFault('unreadable', status)
    return (await unpack(bytes, { maxOutputLength: MAX_BODY })).toString('latin1')
  } catch (error) {
    response.body.destroy()
    throw error instanceof TransportFault ? error : faultOf(error, status)
  }
}

/** Sorts undici's and zlib's errors; an abort stays what it is. */
function faultOf(error: unknown, status?: number): unknown {
  if (!(error instanceof Error) || error.name === 'AbortError') return error
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE' || code === 'ERR_BUFFER_TOO_LARGE') {
    return new TransportFault('too_large', status, error)
  }
  if (code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code.startsWith('ERR__ERROR')) {
    return new TransportFault('unreadable', status, error)
  }
  return new TransportFault(status === undefined ? 'unreachable' : 'cut', status, error)
}
