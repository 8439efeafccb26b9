/**
 * A function that remembers its answers for the keys that were asked for last: at least `limit` of them, at most twice as
 * many. Same key, same answer, so `make` must depend on nothing else.
 */
export function remember<K, V>(limit: number, make: (key: K) => V): (key: K) => V {
  let recent = new Map<K, V>();
  let older = new Map<K, V>();
  return (key) => {
    let value = recent.get(key);
    if (value !== undefined) return value;
    value = older.get(key) ?? make(key);
    if (recent.size >= limit) {
      older = recent;
      recent = new Map();
    }
    recent.set(key, value);
    return value;
  };
}
