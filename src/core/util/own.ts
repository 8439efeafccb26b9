/** What a table itself holds for a key: what every object inherits ("constructor") is no entry of it. */
export function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
