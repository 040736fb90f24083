import { expect, test } from 'vitest'
import { fromLocal } from './local-time.ts'
import { INCOMPLETE, readBound, readIds, readPrompt, readThread } from './readings.ts'

const A = '3c90c3cc-0d44-4b50-8888-8dd25736052a'
const B = '11111111-2222-4333-8444-555555555555'

test('a prompt is trimmed, and refused where the address cannot hold it', () => {
  expect(readPrompt('  a cat ')).toEqual({ value: 'a cat', problem: null })
  expect(readPrompt('   ')).toEqual({ value: '', problem: null })
  expect(readPrompt('x'.repeat(1001))).toEqual({
    value: null,
    problem: 'The text is longer than 1000 characters.',
  })
})

test('a thread is one ID, however it was quoted', () => {
  expect(readThread(` "${A.toUpperCase()}",`)).toEqual({ value: A, problem: null })
  expect(readThread(' ')).toEqual({ value: '', problem: null })
  expect(readThread('abc').value).toBeNull()
  expect(readThread(`${A} ${B}`).problem).toMatch(/only one thread/)
})

test('IDs are kept and the rest is named', () => {
  expect(readIds(`${A};${B}`)).toEqual({ value: `${A}\n${B}`, problem: null })
  expect(readIds('')).toEqual({ value: '', problem: null })
  expect(readIds(`${A} foo`)).toEqual({
    value: A,
    problem: '“foo” is not an ID and was left out.',
  })
  expect(readIds('a b c d e')).toEqual({
    value: null,
    problem: '“a”, “b”, “c” and 2 more are not IDs and were left out.',
  })
})

test('more IDs than fit are refused with what to do', () => {
  const many = Array.from({ length: 130 }, (_, index) => A.slice(0, -3) + String(index + 100))
  expect(readIds(many.join(' '))).toEqual({
    value: null,
    problem: '130 IDs are too many: up to 100 can be looked up at once, so remove 30.',
  })
})

test('a bound is written when it is whole and on the right side of the other', () => {
  const noon = '2026-01-31T12:00'
  const search = { created_before: fromLocal(noon)! }
  expect(readBound('2026-01-31T12:00', 'created_after', search)).toEqual({
    value: noon,
    problem: null,
  })
  expect(readBound('2026-01-31T12:00:01', 'created_after', search).problem).toMatch(/later than/)
  expect(readBound(INCOMPLETE, 'created_after', search)).toMatchObject({
    value: null,
    isPartial: true,
  })
  expect(readBound('', 'created_after', search)).toEqual({ value: '', problem: null })
})
