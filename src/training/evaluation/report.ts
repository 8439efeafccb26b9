import { type Counts, interval, type Score, scoreOf, sum } from './scores';
import { type ErrorTable } from './errors';

/** What a system scored on one file: for each record, the counts by label. */
export interface Result {
  readonly system: string;
  readonly records: readonly ReadonlyMap<string, Counts>[];
  readonly errors: ErrorTable;
  /** Measured warm, in one thread; only where asked for. */
  readonly wordsPerSecond?: number;
}

const percent = (fraction: number) => (100 * fraction).toFixed(1);
const triple = ({ precision, recall, f1 }: Score) => `${percent(precision)} | ${percent(recall)} | ${percent(f1)}`;
const row = (...cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;

/** The counts of the chosen labels over all records. */
function total({ records }: Result, labels: readonly string[]): Counts {
  return sum(records.flatMap((record) => labels.map((label) => record.get(label) ?? {})));
}

function perRecord({ records }: Result, labels: readonly string[]): Counts[] {
  return records.map((record) => sum(labels.map((label) => record.get(label) ?? {})));
}

/** A table of every label: how often it stands in the gold, exact and partial scores, and all labels together with the interval. */
export function labelTable(result: Result, labels: readonly string[]): string[] {
  const lines = [
    row('label', 'gold', 'found', 'precision', 'recall', 'F1', 'partial F1'),
    row('---', ...Array.from({ length: 6 }, () => '--:')),
  ];
  for (const label of labels) {
    const counts = total(result, [label]);
    if (counts.gold + counts.found === 0) continue;
    lines.push(row(label, counts.gold, counts.found, triple(scoreOf(counts)), percent(scoreOf(counts, 'partial').f1)));
  }
  const counts = total(result, labels);
  const all = [counts.gold, counts.found, triple(scoreOf(counts)), percent(scoreOf(counts, 'partial').f1)] as const;
  const [low, high] = interval(perRecord(result, labels));
  return [...lines, row('**all**', ...all), '', `F1 of all, 95 % interval: ${percent(low)} to ${percent(high)}.`];
}

/** A table of the systems, each on the labels that it emits, beside the first system on the same labels. */
export function peerTable(results: readonly Result[], emitted: readonly (readonly string[])[]): string[] {
  const ours = results[0];
  const lines = [
    row('system', 'labels', 'precision', 'recall', 'F1', 'partial F1', 'ours on the same', 'words a second'),
    row('---', '---', ...Array.from({ length: 6 }, () => '--:')),
  ];
  for (const [index, result] of results.entries()) {
    const labels = emitted[index] ?? [];
    const counts = total(result, labels);
    const same = ours ? percent(scoreOf(total(ours, labels)).f1) : '';
    const speed = result.wordsPerSecond === undefined ? '' : Math.round(result.wordsPerSecond).toLocaleString('en');
    const partial = percent(scoreOf(counts, 'partial').f1);
    lines.push(row(result.system, labels.join(' '), triple(scoreOf(counts)), partial, same, speed));
  }
  return lines;
}

/** The most frequent errors of each kind, twenty unless told otherwise. */
export function errorLines(errors: ErrorTable, most = 20): string[] {
  return [...errors].flatMap(([kind, tally]) => [
    `${kind} (${tally.reduce((all, [, times]) => all + times, 0)}):`,
    ...tally.slice(0, most).map(([what, times]) => `  ${times} × ${what}`),
  ]);
}
