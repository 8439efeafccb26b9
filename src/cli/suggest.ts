/** Of the words, the one that somebody who typed `typed` may have meant: at most two letters added, left out, changed or swapped. */
export function suggestion(typed: string, words: readonly string[]): string | undefined {
  const [best] = words
    .map((word) => [word, distance(typed, word)] as const)
    .filter(([word, far]) => far <= Math.min(2, word.length - 2))
    .sort(([, a], [, b]) => a - b);
  return best?.[0];
}

/** Edits between two words, a swap of neighbours counting one (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap ? (before[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
