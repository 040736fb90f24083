import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findIds } from './read-ids.ts'

const A = '3c90c3cc-0d44-4b50-8888-8dd25736052a'
const B = '11111111-2222-4333-8444-555555555555'

test.each([
  ['a list', `${A}, ${B}`],
  ['lines', `${A}\n${B}\n`],
  ['JSON', JSON.stringify([A, B], null, 2)],
  ['a set in braces', `{${A};${B}}`],
  ['capitals', `${A.toUpperCase()} ${B}`],
  ['twice the same', `${A} ${B} ${A}`],
  ['links', `http://localhost:4400/generations/${A}?view=gallery (id=${B})`],
])('%s', (_what, text) => {
  expect(findIds(text)).toEqual({ ids: [A, B], rest: [] })
})

test('what is no ID is named, what is only punctuation is not', () => {
  expect(findIds(`${A} - foo, ${B}0 : 12`)).toEqual({ ids: [A], rest: ['foo', `${B}0`, '12'] })
})

test('any separators give the same IDs, and any other words are left out', () => {
  const separator = fc
    .array(fc.constantFrom(' ', '\n', '\t', ',', ';', '|', '"', "'", '[', ']', '{', '}', '(', '“'))
    .map((parts) => `,${parts.join('')}`)
  const word = fc.constantFrom('foo', 'é', '12', '3c90c3cc-0d44')
  const item = fc.oneof(fc.uuid(), word)
  fc.assert(
    fc.property(fc.array(fc.tuple(item, separator)), (items) => {
      const found = findIds(items.flat().join(''))
      const given = [...new Set(items.map(([text]) => text))]
      expect(found.ids).toEqual(given.filter((text) => text.length === 36))
      expect(found.rest).toEqual(given.filter((text) => text.length !== 36))
    }),
  )
})
