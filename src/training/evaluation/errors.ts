import { overlaps } from '../../core/text/span';
import { oneLine } from '../../core/text/oneLine';
import { type GoldRecord, type LabelledSpan } from '../records';

/** How an answer can be wrong. */
const errorKinds = ['wrong label', 'wrong bounds', 'missed', 'invented'] as const;

/** Errors of one kind with how often they were made, the most frequent first. */
export type ErrorTable = ReadonlyMap<(typeof errorKinds)[number], readonly (readonly [what: string, times: number])[]>;

/** One record's errors, each as its kind and what was taken for what. */
function* errorsOf(text: string, gold: readonly LabelledSpan[], found: readonly LabelledSpan[]) {
  const show = ({ start, end, label }: LabelledSpan) => `${oneLine(text.slice(start, end))} [${label}]`;
  for (const span of found) {
    const rival = gold.find((one) => overlaps(one, span));
    if (!rival) yield ['invented', show(span)] as const;
    else if (rival.start === span.start && rival.end === span.end) {
      if (rival.label !== span.label) yield ['wrong label', `${show(rival)} as ${span.label}`] as const;
    } else yield ['wrong bounds', `${show(rival)} as ${show(span)}`] as const;
  }
  for (const span of gold) if (!found.some((one) => overlaps(one, span))) yield ['missed', show(span)] as const;
}

/** Tallies the errors over all records. */
export function tallyErrors(records: readonly GoldRecord[], found: readonly (readonly LabelledSpan[])[]): ErrorTable {
  const tallies = new Map(errorKinds.map((kind) => [kind, new Map<string, number>()]));
  for (const [index, { text, spans }] of records.entries()) {
    for (const [kind, what] of errorsOf(text, spans, found[index] ?? [])) {
      const tally = tallies.get(kind);
      tally?.set(what, (tally.get(what) ?? 0) + 1);
    }
  }
  return new Map([...tallies].map(([kind, tally]) => [kind, [...tally].sort((a, b) => b[1] - a[1])]));
}
