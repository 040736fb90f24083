import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edited, isShown, settled, type Draft, type Reading } from './draft.ts'

const read = (text: string): Reading =>
  text.includes('!') ? { value: null, problem: 'no' } : { value: text.trim(), problem: null }

/** A field and its address, which shows what was written only when it arrives. */
class Field {
  address = ''
  draft: Draft | null = null
  onItsWay: string | null = null

  get shown(): Draft | null {
    const { draft, address, onItsWay } = this
    return draft && isShown(draft, address, onItsWay !== null) ? draft : null
  }
  get text() {
    return this.shown?.text ?? this.address
  }
  type(text: string) {
    this.draft = edited(this.shown, this.address, text, 300)
  }
  settle(occasion: 'pause' | 'enter' | 'leave') {
    if (!this.shown) return
    const reading = read(this.shown.text)
    this.draft = settled(this.shown, reading, occasion)
    if (reading.value !== null && reading.value !== this.address) this.onItsWay = reading.value
  }
  arrive() {
    if (this.onItsWay !== null) this.address = this.onItsWay
    this.onItsWay = null
  }
  goElsewhere(address: string) {
    this.arrive()
    this.address = address
  }
}

test('a commit that arrives while typing goes on does not touch the text', () => {
  const field = new Field()
  field.type('ca')
  field.settle('pause')
  field.type('cat ')
  field.arrive()
  expect(field.text).toBe('cat ')
  field.settle('pause')
  field.arrive()
  expect([field.text, field.address]).toEqual(['cat ', 'cat'])
  field.settle('leave')
  expect(field.text).toBe('cat')
})

test('what was sent stays in sight until the address shows it', () => {
  const field = new Field()
  field.type('cat')
  field.settle('enter')
  expect(field.text).toBe('cat')
})

test('a refused text stays with its problem until the address says something else', () => {
  const field = new Field()
  field.type('cat!')
  field.settle('leave')
  expect([field.text, field.address, field.shown?.problem]).toEqual(['cat!', '', 'no'])
  field.goElsewhere('dog')
  expect(field.text).toBe('dog')
})

test('a half entered text is not complained about on a pause', () => {
  const draft = edited(null, '', 'x', 300)
  const partial: Reading = { value: null, problem: 'no', isPartial: true }
  expect(settled(draft, partial, 'pause')).toEqual({ ...draft, pause: null })
  expect(settled(draft, partial, 'leave').problem).toBe('no')
})

test('whatever happens, typed text is never overwritten, and a field at rest shows the address', () => {
  const letters = fc.constantFrom('a', 'b', ' ')
  const step = fc.oneof(
    letters.map((letter) => (field: Field) => {
      const next = field.text + letter
      field.type(next)
      expect(field.text).toBe(next)
    }),
    fc
      .constantFrom('pause' as const, 'enter' as const, 'leave' as const)
      .map((occasion) => (field: Field) => {
        const before = field.text.trim()
        field.settle(occasion)
        expect(field.text.trim()).toBe(before)
      }),
    fc.constant((field: Field) => {
      const before = field.text
      field.arrive()
      expect(field.text).toBe(before)
    }),
    letters.map((letter) => (field: Field) => {
      const pending = field.shown?.isPending ? field.text : null
      field.goElsewhere(letter.trim())
      expect(field.text).toBe(pending ?? (field.shown ? field.text : letter.trim()))
    }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const field = new Field()
      for (const one of steps) one(field)
      field.settle('leave')
      field.arrive()
      expect(field.text).toBe(field.address)
    }),
  )
})
