import { existsSync, readFileSync } from 'node:fs';
import { type KnownLabel, labelIds } from '../core/labels/labels';
import { type LabelledSpan } from './records';

/**
 * How a corpus's labels and the 18 meet: both sides are renamed into a third set, and what has no name there is left
 * out. A label of the 18 that is not in `ours` is one that the corpus does not annotate.
 */
export interface LabelMap {
  readonly corpus: Readonly<Record<string, string>>;
  readonly ours: Readonly<Partial<Record<KnownLabel, string>>>;
}

/** The map for corpora that use the 18 labels themselves. */
export const sameLabels: LabelMap = {
  corpus: Object.fromEntries(labelIds.map((id) => [id, id])),
  ours: Object.fromEntries(labelIds.map((id) => [id, id])),
};

/** The map of that name in `maps/`, or of that file. */
export function readLabelMap(nameOrFile: string): LabelMap {
  const shipped = `src/training/maps/${nameOrFile}.json`;
  const map = JSON.parse(readFileSync(existsSync(shipped) ? shipped : nameOrFile, 'utf8')) as LabelMap;
  for (const label of Object.keys(map.ours)) {
    if (!(labelIds as readonly string[]).includes(label)) throw new Error(`${nameOrFile}: ${label} is none of the 18`);
  }
  return map;
}

/** The spans under their names in the third set; spans without one are left out. */
export function rename(spans: readonly LabelledSpan[], names: Readonly<Record<string, string>>): LabelledSpan[] {
  return spans.flatMap((span) => {
    const label = names[span.label];
    return label === undefined ? [] : [{ start: span.start, end: span.end, label }];
  });
}
