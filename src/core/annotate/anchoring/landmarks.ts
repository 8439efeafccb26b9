import { type Span } from '../../text/span';

/** An offset of the old text and where the same place is known to stand in the new one; both UTF-16. */
interface Landmark {
  readonly old: number;
  readonly now: number;
}

/** The nearest landmarks before and after an annotation, in the order of the old text. */
export interface Surroundings {
  readonly old: number;
  readonly left: Landmark | undefined;
  readonly right: Landmark | undefined;
}

/** How far from where a neighbour lets expect it a place may lie, where the neighbours are no longer in order. UTF-16. */
const reach = 600;

/**
 * The neighbours of every annotation. `annotations` are the old starts, ascending; `places` the new starts of those that
 * are certain. The ends of the text are neighbours of the outermost.
 */
export function surroundings(
  oldStarts: readonly number[],
  places: readonly (number | undefined)[],
  ends: { readonly oldLength: number | undefined; readonly length: number },
): readonly Surroundings[] {
  const lefts = neighbours(oldStarts, places, { old: 0, now: 0 });
  const last = ends.oldLength === undefined ? undefined : { old: ends.oldLength, now: ends.length };
  const rights = neighbours([...oldStarts].reverse(), [...places].reverse(), last).reverse();
  return oldStarts.map((old, index) => ({ old, left: lefts[index], right: rights[index] }));
}

function neighbours(
  oldStarts: readonly number[],
  places: readonly (number | undefined)[],
  first: Landmark | undefined,
): (Landmark | undefined)[] {
  let nearest = first;
  return oldStarts.map((old, index) => {
    const before = nearest;
    const now = places[index];
    if (now !== undefined) nearest = { old, now };
    return before;
  });
}

/** Where the neighbours let expect the annotation to start, if nothing between them changed. */
export function expectedStarts(around: Surroundings): readonly number[] {
  return [around.left, around.right].flatMap((landmark) => (landmark ? expectedFrom(around, landmark) : []));
}

function expectedFrom({ old }: Surroundings, landmark: Landmark): number {
  return landmark.now + old - landmark.old;
}

/** Where the annotation may stand: between its neighbours, or near where either lets expect it if they are out of order. */
export function windows(around: Surroundings): readonly Span[] {
  const { left, right } = around;
  if (left && right && left.now <= right.now) return [{ start: left.now, end: right.now }];
  return expectedStarts(around).map((at) => ({ start: at - reach, end: at + reach }));
}

/** Counts the units that typography may have made or taken away: line ends and everything beyond ASCII. */
export class Softness {
  readonly #counts: Uint32Array;

  constructor(text: string) {
    this.#counts = new Uint32Array(text.length + 1);
    let count = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit > 126 || unit === 10 || unit === 13) count++;
      this.#counts[at + 1] = count;
    }
  }

  between(a: number, b: number): number {
    const last = this.#counts.length - 1;
    const [from, to] = a < b ? [a, b] : [b, a];
    return (this.#counts[Math.min(to, last)] ?? 0) - (this.#counts[Math.max(from, 0)] ?? 0);
  }
}

/** How many of the two neighbours let expect the annotation to start at this very place. */
export function expectations(around: Surroundings, start: number, softness: Softness): number {
  const { left, right } = around;
  return (isExpected(around, left, start, softness) ? 1 : 0) + (isExpected(around, right, start, softness) ? 1 : 0);
}

/** Differences of typography between the two places are allowed for. */
function isExpected(around: Surroundings, landmark: Landmark | undefined, start: number, softness: Softness): boolean {
  if (!landmark) return false;
  const off = Math.abs(start - expectedFrom(around, landmark));
  return off === 0 || off <= softness.between(landmark.now, start);
}
