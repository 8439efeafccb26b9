import { type Mark } from '../annotate/mark';
import { overlaps } from '../text/span';

/** How many spans of two annotators match. */
export interface Matches {
  /** Same span, same label. */
  readonly exact: number;
  /** Same label, at least one character in common; each span is matched once at most. Includes the exact ones. */
  readonly partial: number;
  readonly ours: number;
  readonly theirs: number;
}

/** Matches the spans of one text. Both lists are in text order. */
export function matchSpans(ours: readonly Mark[], theirs: readonly Mark[]): Matches {
  const taken = new Set<Mark>();
  const open: Mark[] = [];
  let exact = 0;
  const byKey = new Map<string, Mark[]>();
  for (const mark of theirs) {
    const equals = byKey.get(keyOf(mark));
    if (equals) equals.push(mark);
    else byKey.set(keyOf(mark), [mark]);
  }
  for (const mark of ours) {
    const same = byKey.get(keyOf(mark))?.pop();
    if (same) {
      exact++;
      taken.add(same);
    } else open.push(mark);
  }
  const left = theirs.filter((mark) => !taken.has(mark));
  return { exact, partial: exact + matchPartly(open, left), ours: ours.length, theirs: theirs.length };
}

/** Greedy, in text order, which finds the most matches there are where the marks of one label are disjoint. */
function matchPartly(ours: readonly Mark[], theirs: readonly Mark[]): number {
  const taken = new Set<Mark>();
  let from = 0;
  let found = 0;
  for (const mark of ours) {
    while (from < theirs.length && (theirs[from]?.end ?? 0) <= mark.start) from++;
    for (let at = from; at < theirs.length && (theirs[at]?.start ?? 0) < mark.end; at++) {
      const other = theirs[at];
      if (!other || taken.has(other) || other.label !== mark.label || !overlaps(other, mark)) continue;
      taken.add(other);
      found++;
      break;
    }
  }
  return found;
}

/** The same for marks of the same span and label. */
export function keyOf({ start, end, label }: Mark): string {
  return `${start} ${end} ${label}`;
}

/** The sums of matches. */
export function addMatches(a: Matches, b: Matches): Matches {
  return {
    exact: a.exact + b.exact,
    partial: a.partial + b.partial,
    ours: a.ours + b.ours,
    theirs: a.theirs + b.theirs,
  };
}

/** No spans, no matches. */
export const noMatches: Matches = { exact: 0, partial: 0, ours: 0, theirs: 0 };

/** The harmonic mean of precision and recall, which does not change when the annotators are swapped; `undefined` where nobody marked anything. */
export function f1(matched: number, { ours, theirs }: Matches): number | undefined {
  return ours + theirs === 0 ? undefined : (2 * matched) / (ours + theirs);
}
