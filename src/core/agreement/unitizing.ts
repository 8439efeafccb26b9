import { type Span } from '../text/span';
import { firstIndex } from '../util/search';

/** What one annotator marked with one label on a continuum: disjoint spans in order. */
export type Units = readonly Span[];

/** A stretch of the continuum that is a unit or the gap between two. */
interface Section {
  readonly start: number;
  readonly length: number;
  readonly isUnit: boolean;
}

/** What α of one label is made of: the disagreement that is there and that which chance would make. */
export interface UnitizingDisagreement {
  readonly observed: number;
  readonly expected: number;
}

/**
 * Observed and expected disagreement of one label after Krippendorff (1995; 2004, chapter 11.6): α for unitizing is one minus
 * their ratio. Squares of the distances between edges count, so a span one character longer disagrees a little and a span that
 * the other has not at all disagrees by its length squared. `units` has a list for each of at least two annotators.
 */
export function unitizingDisagreement(units: readonly Units[], continuum: Span): UnitizingDisagreement {
  const length = continuum.end - continuum.start;
  const sections = units.map((list) => sectionsOf(list, continuum));
  return { observed: observed(sections, length), expected: expected(sections, length) };
}

/** α of several labels together, or of one; `undefined` where nobody marked anything. */
export function unitizingAlpha(disagreements: readonly UnitizingDisagreement[]): number | undefined {
  const sum = (of: (one: UnitizingDisagreement) => number) => disagreements.reduce((total, one) => total + of(one), 0);
  const byChance = sum((one) => one.expected);
  return byChance === 0 ? undefined : 1 - sum((one) => one.observed) / byChance;
}

function sectionsOf(units: Units, { start, end }: Span): readonly Section[] {
  const sections: Section[] = [];
  let at = start;
  for (const unit of units) {
    if (unit.start > at) sections.push({ start: at, length: unit.start - at, isUnit: false });
    sections.push({ start: unit.start, length: unit.end - unit.start, isUnit: true });
    at = unit.end;
  }
  if (end > at) sections.push({ start: at, length: end - at, isUnit: false });
  return sections;
}

function observed(raters: readonly (readonly Section[])[], length: number): number {
  let sum = 0;
  for (const [index, ours] of raters.entries())
    for (const [other, theirs] of raters.entries()) if (index !== other) sum += distances(ours, theirs);
  return sum / (raters.length * (raters.length - 1) * length * length);
}

/** The sum over all pairs of sections that meet. */
function distances(ours: readonly Section[], theirs: readonly Section[]): number {
  let sum = 0;
  let from = 0;
  for (const section of ours) {
    const end = section.start + section.length;
    while (from < theirs.length && endOf(theirs[from]) <= section.start) from++;
    for (let at = from; at < theirs.length; at++) {
      const other = theirs[at];
      if (!other || other.start >= end) break;
      sum += distance(section, other);
    }
  }
  return sum;
}

function endOf(section: Section | undefined): number {
  return section ? section.start + section.length : 0;
}

function distance(a: Section, b: Section): number {
  if (a.isUnit && b.isUnit) return (a.start - b.start) ** 2 + (endOf(a) - endOf(b)) ** 2;
  if (a.isUnit && !b.isUnit && b.start <= a.start && endOf(a) <= endOf(b)) return a.length ** 2;
  if (!a.isUnit && b.isUnit && a.start <= b.start && endOf(b) <= endOf(a)) return b.length ** 2;
  return 0;
}

function expected(raters: readonly (readonly Section[])[], length: number): number {
  const all = raters.flat();
  const units = all.filter(({ isUnit }) => isUnit);
  const gaps = new Gaps(all.filter(({ isUnit }) => !isUnit).map((gap) => gap.length));
  let sum = 0;
  let within = 0;
  for (const { length: l } of units) {
    sum += ((units.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l) + l ** 2 * gaps.placesFor(l);
    within += l * (l - 1);
  }
  const places = raters.length * length;
  const pairs = places * (places - 1) - within;
  return pairs === 0 ? 0 : ((2 / length) * sum) / pairs;
}

/** Counts in how many places of all gaps a unit fits. */
class Gaps {
  /** The longest first. */
  readonly #lengths: readonly number[];
  /** The sum of this and all longer ones. */
  readonly #sums: readonly number[];

  constructor(lengths: readonly number[]) {
    this.#lengths = [...lengths].sort((a, b) => b - a);
    let sum = 0;
    this.#sums = this.#lengths.map((length) => (sum += length));
  }

  /** A gap of length h has h - l + 1 places for a unit of length l. */
  placesFor(l: number): number {
    const count = firstIndex(this.#lengths.length, (at) => (this.#lengths[at] ?? 0) < l);
    return (this.#sums[count - 1] ?? 0) - count * (l - 1);
  }
}
