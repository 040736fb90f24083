import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ancestorsOf, firstOpen, idOf, LINES_MAX, linesOf } from './json-lines.ts'
import { pathText, shortPathText } from './json-path.ts'
import { MATCHES_MAX, searchJson } from './json-search.ts'
import { treeStep } from './tree-keys.ts'
import { literalPattern } from '#web/ui/highlight.tsx'

const at = (root: unknown, path: readonly (string | number)[]) =>
  path.reduce<unknown>((value, name) => (value as Record<string | number, unknown>)[name], root)

const json = fc
  .jsonValue({ maxDepth: 5 })
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown)

describe('the lines of a tree', () => {
  it('show every value once, each under its own id, when all is open', () => {
    fc.assert(
      fc.property(json, (root) => {
        const { lines } = linesOf(root, () => true)
        expect(new Set(lines.map((line) => line.id)).size).toBe(lines.length)
        for (const line of lines) {
          expect(line.value).toBe(at(root, line.path))
          expect(line.id).toBe(idOf(line.path))
        }
      }),
    )
  })

  it('stay few at first, whatever comes', () => {
    const wide = Array.from({ length: 5000 }, (_, index) => ({ index, name: `item ${index}` }))
    const first = firstOpen(wide)
    const { lines } = linesOf(wide, (id) => first.has(id))
    expect(lines.length).toBe(51)
    expect(lines[1]).toMatchObject({ range: [0, 100], name: null })
    const million = Array.from({ length: 1_000_001 }, () => 0)
    expect(linesOf(million, (id) => firstOpen(million).has(id)).lines.length).toBe(3)
    expect(linesOf(million, () => true)).toMatchObject({ isCut: true })
    expect(linesOf(million, () => true).lines.length).toBe(LINES_MAX)
  })

  it('reach any place when its ancestors are open', () => {
    const root = { list: Array.from({ length: 12_345 }, (_, index) => ({ 'a/b~': index })) }
    const path = ['list', 10_101, 'a/b~']
    const open = new Set(ancestorsOf(root, path))
    const { lines } = linesOf(root, (id) => open.has(id))
    expect(lines.find((line) => line.id === idOf(path))?.value).toBe(10_101)
  })

  it('hold 10,000 levels', () => {
    let deep: unknown = 'bottom'
    for (let level = 0; level < 10_000; level += 1) deep = { a: deep }
    const first = firstOpen(deep)
    expect(linesOf(deep, (id) => first.has(id)).lines.length).toBeLessThan(100)
    const { matches } = searchJson(deep, literalPattern('bottom')!)
    expect(matches[0]?.path.length).toBe(10_000)
  })
})

describe('search', () => {
  it('finds keys and values, in the tree’s own order, and counts all', () => {
    const root = { Seed: 1, other: [{ note: 'a seed' }, 'none', null], 'x.seed': true }
    const { matches, count } = searchJson(root, literalPattern('SEED')!)
    expect(matches.map((match) => pathText('input', match.path))).toEqual([
      'input.Seed',
      'input.other[0].note',
      'input["x.seed"]',
    ])
    expect(count).toBe(3)
    expect(searchJson(root, literalPattern('nul')!).count).toBe(1)
    const many = Array.from({ length: 5000 }, () => 'x')
    const found = searchJson(many, literalPattern('x')!)
    expect([found.count, found.matches.length]).toEqual([5000, MATCHES_MAX])
  })

  it('takes a query as it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (query) => {
        const pattern = literalPattern(query)
        if (pattern) expect(searchJson([`<${query}>`], pattern).count).toBe(1)
      }),
      { numRuns: 30 },
    )
    expect(literalPattern('  ')).toBe(null)
  })
})

describe('paths and keys', () => {
  it('writes a path as code would', () => {
    const path = ['a', 0, 'b c', '$x', '']
    expect(pathText('input', path)).toBe('input.a[0]["b c"].$x[""]')
    expect(shortPathText('input', path, 2)).toBe('…$x[""]')
    expect(shortPathText('input', path)).toBe(pathText('input', path))
  })

  it('walks the tree as tree views are walked', () => {
    const root = { a: { b: 1 }, c: 2 }
    const { lines } = linesOf(root, (id) => id !== '/a')
    const [top, a, c] = lines
    expect(lines.length).toBe(3)
    expect(treeStep('ArrowRight', lines, a!)).toEqual({ turn: true })
    expect(treeStep('ArrowLeft', lines, c!)).toEqual({ to: top })
    expect(treeStep('ArrowLeft', lines, top!)).toEqual({ turn: false })
    expect(treeStep('ArrowRight', lines, top!)).toEqual({ to: a })
    expect(treeStep('End', lines, top!)).toEqual({ to: c })
    expect(treeStep('ArrowDown', lines, c!)).toEqual({ to: undefined })
    expect(treeStep('j', lines, top!)).toBe(null)
  })
})
