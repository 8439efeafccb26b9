import { type Mark } from '../annotate/mark';
import { compareSpans, isSameSpan, overlaps, type Span } from '../text/span';
import { type Item } from './study';
import { keyOf } from './spans';

/** A place where two annotators differ: in the label, in the edges, in both, or one has a span that the other has not. */
export interface Disagreement extends Span {
  readonly uri: string;
  readonly kind: 'label' | 'boundary' | 'both' | 'missing';
  /** The annotators, counted from 0. */
  readonly between: readonly [number, number];
  readonly ours: Mark | undefined;
  readonly theirs: Mark | undefined;
}

/** All disagreements of a text between every two annotators, in text order. */
export function disagreementsIn({ document, marks }: Item): Disagreement[] {
  const found: Disagreement[] = [];
  for (const [index, ours] of marks.entries())
    for (const [other, theirs] of marks.entries())
      if (index < other) found.push(...between(document.uri, ours, theirs, [index, other]));
  return found.sort(compareSpans);
}

function between(
  uri: string,
  ours: readonly Mark[],
  theirs: readonly Mark[],
  pair: readonly [number, number],
): Disagreement[] {
  const left = without(ours, theirs);
  const right = without(theirs, ours);
  const taken = new Set<Mark>();
  const found: Disagreement[] = [];
  for (const mark of left) {
    const other = partnerOf(mark, right, taken);
    if (other) taken.add(other);
    found.push(disagreement(uri, pair, mark, other));
  }
  for (const mark of right) if (!taken.has(mark)) found.push(disagreement(uri, pair, undefined, mark));
  return found;
}

/** Those that the other list has not, with the same span and label. */
function without(marks: readonly Mark[], others: readonly Mark[]): readonly Mark[] {
  const known = new Set(others.map(keyOf));
  return marks.filter((mark) => !known.has(keyOf(mark)));
}

/** The one with the same span, else with the same label, else any that overlaps. */
function partnerOf(mark: Mark, others: readonly Mark[], taken: ReadonlySet<Mark>): Mark | undefined {
  const near = others.filter((other) => !taken.has(other) && overlaps(mark, other));
  return near.find((other) => isSameSpan(other, mark)) ?? near.find((other) => other.label === mark.label) ?? near[0];
}

function disagreement(
  uri: string,
  pair: readonly [number, number],
  ours: Mark | undefined,
  theirs: Mark | undefined,
): Disagreement {
  const start = Math.min(ours?.start ?? Infinity, theirs?.start ?? Infinity);
  const end = Math.max(ours?.end ?? 0, theirs?.end ?? 0);
  return { uri, start, end, between: pair, kind: kindOf(ours, theirs), ours, theirs };
}

function kindOf(ours: Mark | undefined, theirs: Mark | undefined): Disagreement['kind'] {
  if (!ours || !theirs) return 'missing';
  if (ours.label === theirs.label) return 'boundary';
  return isSameSpan(ours, theirs) ? 'label' : 'both';
}
