import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createIdentity, REALMS, type Realm } from './identity.ts'

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/

it('makes UUIDs that can be read back in their own realm alone', () => {
  const realms = Object.keys(REALMS) as Realm[]
  fc.assert(
    fc.property(
      fc.integer(),
      fc.constantFrom(...realms),
      fc.integer({ min: 0, max: 2 ** 31 }),
      (seed, realm, number) => {
        const identity = createIdentity(seed)
        const id = identity.id(realm, number)
        expect(id).toMatch(UUID)
        expect(identity.number(realm, id.toUpperCase())).toBe(number)
        for (const other of realms) {
          if (other !== realm) expect(identity.number(other, id)).toBeUndefined()
        }
      },
    ),
  )
})

it('reads nothing out of other texts', () => {
  expect(createIdentity(1).number('generation', 'nonsense')).toBeUndefined()
})
