import { Recent } from './recent';

/** A function that remembers its answers for the keys that were asked for last, `limit` or more. Same key, same answer, so `make` must depend on nothing else. */
export function remember<K, V>(limit: number, make: (key: K) => V): (key: K) => V {
  const known = new Recent<K, V>(limit);
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    known.set(key, value);
    return value;
  };
}
