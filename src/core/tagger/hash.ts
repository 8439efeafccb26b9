/** The 32-bit FNV-1a hash of a string's UTF-16 units (Fowler, Noll, Vo), finished with murmur3's avalanche so that all bits count. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return finish(hash);
}

/** One hash of two; the order counts. */
export function mix(a: number, b: number): number {
  return finish(Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 0x7f4a7c15, 0x85ebca77));
}

function finish(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  // Signed, for numbers of 32 bits with a sign are what engines keep in registers.
  return h ^ (h >>> 16);
}
