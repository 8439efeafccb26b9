/**
 * A table from 32-bit hashes to row numbers that is read from a file as it stands: rows in ascending order of hash, an
 * index by the upper 16 bits of the hash and the lower 16 bits of each row. The hash itself stands for its key; that
 * two keys share one is rare enough (three in ten thousand for a million rows) to be part of the model's error.
 */
export interface HashTable {
  readonly index: Uint32Array;
  readonly low: Uint16Array;
}

/** The row of a hash, or -1. */
export function rowOf({ index, low }: HashTable, hash: number): number {
  const high = hash >>> 16;
  const end = index[high + 1]!;
  const wanted = hash & 0xffff;
  for (let row = index[high]!; row < end; row++) {
    const value = low[row]!;
    if (value === wanted) return row;
    if (value > wanted) return -1;
  }
  return -1;
}

/** Makes a table of hashes that ascend and are all different. */
export function hashTable(hashes: Uint32Array): HashTable {
  const index = new Uint32Array(65537);
  const low = new Uint16Array(hashes.length);
  for (const [row, hash] of hashes.entries()) {
    index[(hash >>> 16) + 1]!++;
    low[row] = hash & 0xffff;
  }
  for (let high = 0; high < 65536; high++) index[high + 1]! += index[high]!;
  return { index, low };
}
