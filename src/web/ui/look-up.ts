/**
 * The entry of a table under a key that comes from outside; undefined where there is none. A plain index
 * would also find what every object inherits, such as `toString`.
 */
export function lookUp<T>(table: Readonly<Record<string, T>>, key: string | null): T | undefined {
  return key !== null && Object.hasOwn(table, key) ? table[key] : undefined
}
