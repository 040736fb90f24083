import { describe, expect, it } from 'vitest'
import { SharedCalls } from './shared-calls.ts'

interface Value {
  text: string
}

function setUp() {
  const clock = { now: 0 }
  const calls = new SharedCalls<Value>({ now: () => clock.now, maxSize: 1000 })
  const started: {
    signal: AbortSignal
    resolve: (text: string) => void
    reject: (e: Error) => void
  }[] = []
  const call = (signal: AbortSignal) =>
    new Promise<{ value: Value; size: number; freshUntil: number }>((resolve, reject) => {
      const answer = (text: string) =>
        resolve({ value: { text }, size: text.length, freshUntil: clock.now + 1000 })
      started.push({ signal, resolve: answer, reject })
    })
  const get = (key: string, signal = new AbortController().signal) => calls.get(key, signal, call)
  return { clock, started, get }
}

describe('SharedCalls', () => {
  it('makes one call for all who wait, and keeps its answer for a moment', async () => {
    const { clock, started, get } = setUp()
    const waiting = Array.from({ length: 20 }, () => get('a'))
    started[0]!.resolve('A')
    expect((await Promise.all(waiting)).map(({ value }) => value.text)).toEqual(Array(20).fill('A'))
    clock.now = 999
    await get('a')
    expect(started).toHaveLength(1)
    clock.now = 1000
    void get('a')
    void get('b')
    expect(started).toHaveLength(3)
  })

  it('shares a failure but never keeps it', async () => {
    const { started, get } = setUp()
    const waiting = [get('a'), get('a')]
    started[0]!.reject(new Error('no'))
    for (const one of waiting) await expect(one).rejects.toThrow('no')
    void get('a')
    expect(started).toHaveLength(2)
  })

  it('lets one waiter leave without the others, and ends the call with the last', async () => {
    const { started, get } = setUp()
    const [one, two, three] = [1, 2, 3].map(() => new AbortController())
    const first = get('a', one!.signal)
    const second = get('a', two!.signal)
    one!.abort()
    await expect(first).rejects.toThrow(/abort/)
    expect(started[0]!.signal.aborted).toBe(false)
    two!.abort()
    await expect(second).rejects.toThrow(/abort/)
    expect(started[0]!.signal.aborted).toBe(true)
    const third = get('a', three!.signal)
    expect(started).toHaveLength(2)
    started[1]!.resolve('A')
    expect((await third).value.text).toBe('A')
    await expect(get('a', one!.signal)).rejects.toThrow(/abort/)
  })

  it('keeps nothing that is too large', async () => {
    const { started, get } = setUp()
    const big = get('a')
    started[0]!.resolve('x'.repeat(5000))
    await big
    void get('a')
    expect(started).toHaveLength(2)
  })
})
