/** The few statistics that the bench prints. Empty lists give NaN, which prints as a dash. */

/** @param share 0 to 1 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b)
  if (sorted.length === 0) return NaN
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)]!
  const high = sorted[Math.ceil(at)]!
  return low + (high - low) * (at - Math.floor(at))
}

export const median = (values: readonly number[]) => quantile(values, 0.5)
export const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0)
export const pause = (millis: number) => new Promise<void>((done) => setTimeout(done, millis))
