import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanRows } from './json-rows.ts'

const rowTexts = (text: string, key: string) => scanRows(text, key).rows
const nestingDepth = (text: string) => scanRows(text, 'data').depth

describe('the rows', () => {
  it('cuts out of any JSON exactly what JSON.parse finds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue()),
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.nat(4),
        (rows, rest, indent) => {
          const text = JSON.stringify({ ...rest, data: rows, after: { data: [1] } }, null, indent)
          const found = rowTexts(text, 'data')
          expect(found?.map((row) => JSON.parse(row) as unknown)).toEqual(
            (JSON.parse(text) as { data: unknown }).data,
          )
          expect(rowTexts(JSON.stringify(rows), 'data')?.length).toBe(rows.length)
        },
      ),
    )
  })

  it('leaves every character of a row as it is', () => {
    const row = '{ "seed": 12345678901234567890, "cost": 1.0, "p":"\\u0022]},[\\\\" ,"a":1,"a":2}'
    expect(rowTexts(`{"data":[${row} , null,[]]}`, 'data')).toEqual([row, 'null', '[]'])
  })

  it('takes the last of repeated keys, as JSON.parse does, and nothing that is no array', () => {
    expect(rowTexts('{"data":[1],"d\\u0061ta":[2,3]}', 'data')).toEqual(['2', '3'])
    expect(rowTexts('{"data":[1],"data":{}}', 'data')).toBeUndefined()
    expect(rowTexts('{"x":"data","y":{"data":[1]}}', 'data')).toBeUndefined()
    expect(rowTexts('7', 'data')).toBeUndefined()
  })
})

describe('the depth', () => {
  it('counts brackets, not those in strings, at any depth', () => {
    expect(nestingDepth('"[[["')).toBe(0)
    expect(nestingDepth('{"a":[{"b":"]"}]}')).toBe(3)
    expect(nestingDepth('['.repeat(100_000) + ']'.repeat(100_000))).toBe(100_000)
  })
})
