import { describe, expect, it } from 'vitest'
import { drawnRows } from './drawn-rows.ts'

const range = { startIndex: 10, endIndex: 12, overscan: 0, count: 20 }
const margin = { behind: 1, ahead: 3 }

describe('the drawn rows', () => {
  it('lie around what is visible, more of them ahead', () => {
    expect(drawnRows(range, margin, true, 11)).toEqual([9, 10, 11, 12, 13, 14, 15])
    expect(drawnRows(range, margin, false, 11)).toEqual([7, 8, 9, 10, 11, 12, 13])
  })

  it('keep the current row, wherever it is', () => {
    expect(drawnRows(range, margin, true, 0)[0]).toBe(0)
    expect(drawnRows(range, margin, true, 19).at(-1)).toBe(19)
    expect(drawnRows(range, margin, true, -1)).toHaveLength(7)
    expect(drawnRows(range, margin, true, 20)).toHaveLength(7)
  })

  it('end where the list does', () => {
    const edge = { ...range, startIndex: 0, endIndex: 19 }
    expect(drawnRows(edge, margin, true, 5)).toHaveLength(20)
    expect(drawnRows({ ...edge, endIndex: -1, count: 0 }, margin, true, 0)).toEqual([])
  })
})
