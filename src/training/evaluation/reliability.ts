import { type GoldRecord, type LabelledSpan } from '../records';

/** Upper ends of the bins. */
const bins = [0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1] as const;

interface Bin {
  readonly count: number;
  readonly scores: number;
  readonly right: number;
}

/** A table of what scores promise and what they keep: for each bin the mean score and the share that is right. */
export function reliabilityTable(
  records: readonly GoldRecord[],
  found: readonly (readonly LabelledSpan[])[],
): string[] {
  const tally: Bin[] = bins.map(() => ({ count: 0, scores: 0, right: 0 }));
  for (const [index, { spans }] of records.entries()) {
    const gold = new Set(spans.map(({ start, end, label }) => `${start} ${end} ${label}`));
    for (const { start, end, label, score } of found[index] ?? []) {
      if (score === undefined) continue;
      const at = bins.findIndex((limit) => score <= limit);
      const bin = tally[at];
      const right = gold.has(`${start} ${end} ${label}`) ? 1 : 0;
      if (bin) tally[at] = { count: bin.count + 1, scores: bin.scores + score, right: bin.right + right };
    }
  }
  const rows = tally.map(({ count, scores, right }, at) => {
    const share = (sum: number) => (count === 0 ? '' : ((100 * sum) / count).toFixed(1));
    return `| ${bins[at - 1] ?? 0} to ${bins[at] ?? 1} | ${count} | ${share(scores)} | ${share(right)} |`;
  });
  return ['| score | mentions | mean score | right |', '| --- | --: | --: | --: |', ...rows];
}
