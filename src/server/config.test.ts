import { describe, expect, it } from 'vitest'
import { originOf, readConfig, type Config } from './config.ts'

const config = (env: Record<string, string>): Config => {
  const result = readConfig(env)
  if ('problems' in result) throw new Error(result.problems.join())
  return result.config
}
const problems = (env: Record<string, string>) => {
  const result = readConfig(env)
  return 'problems' in result ? result.problems : []
}

describe('the environment', () => {
  it('has a default for everything, and empty counts as absent', () => {
    expect(config({ HEDRA_API_KEY: '', PORT: ' ' })).toEqual({
      apiKey: undefined,
      apiUrl: 'https://api.hedra.com/web-app/public',
      host: '127.0.0.1',
      port: 4400,
      accessToken: undefined,
      allowedHosts: new Set(['localhost', '127.0.0.1', '[::1]']),
      sandbox: { size: 5000, seed: 1, mediaTtl: 3600 },
      upstreamTimeout: 20_000,
    })
  })

  it('is named line by line where it is bad, without telling a secret', () => {
    const told = problems({
      HEDRA_API_KEY: 'sk_secret\r\nX-Evil: 1',
      HEDRA_API_URL: 'ftp://x',
      PORT: '70000',
      SANDBOX_SIZE: '-1',
      ACCESS_TOKEN: 'to ken',
      ALLOWED_HOSTS: 'a:80',
    })
    expect(told.map((line) => line.split(' ')[0])).toEqual([
      'HEDRA_API_KEY',
      'HEDRA_API_URL',
      'PORT',
      'ACCESS_TOKEN',
      'ALLOWED_HOSTS',
      'SANDBOX_SIZE',
    ])
    expect(told.join()).not.toMatch(/sk_secret|to ken|\n/)
  })

  it('holds to loopback without a token', () => {
    for (const HOST of ['0.0.0.0', '192.168.1.2', 'box.local', '::']) {
      expect(problems({ HOST })).toEqual([expect.stringContaining('ACCESS_TOKEN')])
      expect(problems({ HOST, ACCESS_TOKEN: 't' })).toEqual([])
    }
    for (const HOST of ['127.0.0.1', '127.1.2.3', 'localhost', '::1'])
      expect(problems({ HOST })).toEqual([])
  })

  it('answers to its own name, and to those allowed', () => {
    const { allowedHosts } = config({
      HOST: 'Box.local',
      ACCESS_TOKEN: 't',
      ALLOWED_HOSTS: 'A.test, b',
    })
    expect([...allowedHosts]).toEqual([
      'localhost',
      '127.0.0.1',
      '[::1]',
      'box.local',
      'a.test',
      'b',
    ])
  })

  it('tells where a browser finds the server', () => {
    const at = (env: Record<string, string>) => originOf(config({ ACCESS_TOKEN: 't', ...env }), 80)
    expect(at({})).toBe('http://127.0.0.1:80')
    expect(at({ HOST: '::1' })).toBe('http://[::1]:80')
    expect(at({ HOST: '0.0.0.0' })).toBe('http://localhost:80')
    expect(at({ HOST: '0.0.0.0', ALLOWED_HOSTS: 'a.test' })).toBe('http://a.test:80')
  })
})
