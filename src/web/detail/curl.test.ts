// oxlint-disable-next-line no-restricted-imports -- the shell is what this is tested against
import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curlCommand, requestBody, shellQuote } from './curl.ts'

/** What a real POSIX shell makes of a script, byte for byte. */
const sh = (script: string, env: Record<string, string> = {}) =>
  execFileSync('sh', {
    input: script,
    env: { PATH: process.env['PATH'] ?? '', ...env },
  }).toString()

/** Runs the command with a `curl` that prints its arguments and its standard input instead. */
const PRINTING = `curl() { for a in "$@"; do printf '%s\\0' "$a"; done; case " $* " in *' @- '*) cat;; esac; }\n`
const run = (command: string) =>
  sh(PRINTING + command, { HEDRA_API_KEY: 'sk $(key) "quoted"' }).split('\0')

const NASTY = [
  `it's`,
  `'`,
  `''\\''`,
  'two\nlines\r\n',
  '$(touch /tmp/no) `id` ${HOME}',
  '!! !$ \\ \\\\ \\n',
  '"double" \'single\'',
  'שלום ‮ abc',
  'مرحبا',
  '🦦👩‍👩‍👧',
  '\u0000\u001b[31m\u007f\u009b\u2028',
  '%s %n -- ; rm -rf / | & > <',
  'HEDRA_INPUT',
  '\nHEDRA_INPUT\n',
]

const text = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom("'", '"', '\\', '$', '`', '!', '\n', '(', ')', 'a', ' ') }),
)

describe('Copy as cURL', () => {
  it('quotes any text so that the shell reads it back', () => {
    const word = text.map((value) => Buffer.from(value.replaceAll('\0', '')).toString())
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (values) => {
        const script = values.map((value) => `printf '%s\\0' ${shellQuote(value)}`).join('\n')
        expect(sh(script)).toBe(values.map((value) => `${value}\0`).join(''))
      }),
      { numRuns: 60, examples: [[NASTY.map((value) => value.replaceAll('\0', ''))]] },
    )
  })

  it('sends the input whatever is in it, and the key from the environment alone', () => {
    const input = fc.dictionary(text, fc.oneof(text, fc.jsonValue() as fc.Arbitrary<unknown>))
    fc.assert(
      fc.property(input, (fields) => {
        const parsed = JSON.parse(JSON.stringify({ ...fields, type: 'image' })) as unknown
        const args = run(curlCommand(parsed))
        expect(args.slice(0, 6)).toEqual([
          '--request',
          'POST',
          'https://api.hedra.com/web-app/public/generations',
          '--header',
          'X-API-Key: sk $(key) "quoted"',
          '--header',
        ])
        expect(JSON.parse(args[8]!)).toEqual(requestBody(parsed))
      }),
      { numRuns: 60, examples: [[{ text_prompt: NASTY.join('\n') }]] },
    )
  })

  it('hands a body that is too long for an argument over standard input', () => {
    const input = { type: 'video', text: `it's ${'\nHEDRA_INPUT\n'.repeat(20_000)}` }
    const args = run(curlCommand(input))
    expect(args.slice(7, 9)).toEqual(['--data-binary', '@-'])
    expect(JSON.parse(args[9]!)).toEqual(input)
  })

  it('leaves out what the server made, and nothing else', () => {
    const server = { generation_id: 'a', generation_ids: ['a'], reserved_asset_id: 'b' }
    const kept = {
      workspace_id: 'w',
      agent_thread_id: 't',
      seed: null,
      future: { generation_id: 1 },
    }
    expect(requestBody({ ...kept, ...server, audio_generation: { ...server, text: 'x' } })).toEqual(
      { ...kept, audio_generation: { text: 'x' } },
    )
    expect(requestBody([1])).toEqual([1])
  })

  it('holds an input that nests 10,000 levels deep', () => {
    let value: unknown = 1
    for (let level = 0; level < 10_000; level += 1) value = [value]
    expect(curlCommand({ value })).toContain('['.repeat(10_000))
  })
})
