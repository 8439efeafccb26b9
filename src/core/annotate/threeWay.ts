/** What becomes of a value that two people may have changed; clear unless both changed it, differently. */
export function threeWay<T>(base: T, ours: T, theirs: T): { readonly isClear: boolean; readonly value: T } {
  if (isSame(ours, theirs) || isSame(theirs, base)) return { isClear: true, value: ours };
  return { isClear: isSame(ours, base), value: theirs };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
