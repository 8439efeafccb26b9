/**
 * A map that keeps what was asked for or set last: at least `limit` entries, at most twice as many. Entries live in two
 * generations; when the younger is full the older is forgotten, which costs no bookkeeping on every look.
 */
export class Recent<K, V> {
  #young = new Map<K, V>();
  #old = new Map<K, V>();

  constructor(readonly limit: number) {}

  get(key: K): V | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: K, value: V): void {
    if (this.#young.size >= this.limit && !this.#young.has(key)) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }

  delete(key: K): void {
    this.#young.delete(key);
    this.#old.delete(key);
  }

  /** Each key once, as they are now. */
  keys(): ReadonlySet<K> {
    return new Set([...this.#old.keys(), ...this.#young.keys()]);
  }
}
