import { type Mark } from '../annotate/mark';
import { type Span } from '../text/span';
import { type Disagreement, disagreementsIn } from './disagreements';
import { addMatches, f1, matchSpans, noMatches } from './spans';
import { type Study } from './study';
import { codesOf, cohenKappa, nominalAlpha } from './tokens';
import { unitizingAlpha, unitizingDisagreement } from './unitizing';

/** How far annotators agree, on one label or on all. Absent is what cannot be measured: nobody marked anything, or all the same. */
export interface Scores {
  /** How many spans the annotators marked, together. */
  readonly spans: number;
  /** Mean of all pairs of annotators: spans that are the same in edges and label. */
  readonly exactF1?: number;
  /** The same, for spans of the same label that overlap. */
  readonly partialF1?: number;
  /** Cohen's κ on tokens, mean of all pairs. */
  readonly kappa?: number;
  /** Krippendorff's α on tokens, nominal. */
  readonly alpha?: number;
  /** Krippendorff's α for unitizing, on characters. */
  readonly unitizingAlpha?: number;
}

/** The agreement of two annotators or more. */
export interface Agreement {
  readonly documents: number;
  readonly annotators: number;
  readonly all: Scores;
  readonly labels: Readonly<Record<string, Scores>>;
  readonly disagreements: readonly Disagreement[];
}

/** Measures everything. The texts of a study are one continuum, end to end. */
export function agreementOf({ items }: Study): Agreement {
  const annotators = items[0]?.marks.length ?? 0;
  const labels = Array.from(new Set(items.flatMap(({ marks }) => marks.flat().map(({ label }) => label)))).sort();
  const codings = joined(items.map(codesOf), annotators);
  const units = unitsOf(items, annotators);
  const scoresFor = (only?: string): Scores => {
    const isWanted = (label: string) => only === undefined || label === only;
    const coded = codings.map((coding) => coding.map((code) => (isWanted(code) ? code : 'O')));
    const wanted = items.map(({ marks }) => marks.map((list) => list.filter(({ label }) => isWanted(label))));
    return {
      ...spanScores(wanted, annotators),
      ...defined('kappa', mean(pairs(annotators).map(([a, b]) => cohenKappa(coded[a] ?? [], coded[b] ?? [])))),
      ...defined('alpha', nominalAlpha(coded)),
      ...defined(
        'unitizingAlpha',
        unitizingAlpha(labels.filter(isWanted).map((label) => unitizingDisagreement(units.of(label), units.continuum))),
      ),
    };
  };
  return {
    documents: items.length,
    annotators,
    all: scoresFor(),
    labels: Object.fromEntries(labels.map((label) => [label, scoresFor(label)])),
    disagreements: items.flatMap(disagreementsIn),
  };
}

function spanScores(items: readonly (readonly (readonly Mark[])[])[], annotators: number): Scores {
  const scored = pairs(annotators).map(([a, b]) =>
    items.map((marks) => matchSpans(marks[a] ?? [], marks[b] ?? [])).reduce(addMatches, noMatches),
  );
  return {
    spans: items.reduce((sum, marks) => sum + marks.flat().length, 0),
    ...defined('exactF1', mean(scored.map((one) => f1(one.exact, one)))),
    ...defined('partialF1', mean(scored.map((one) => f1(one.partial, one)))),
  };
}

function pairs(count: number): (readonly [number, number])[] {
  return Array.from({ length: count }, (_, a) =>
    Array.from({ length: count - a - 1 }, (_, b) => [a, a + b + 1] as const),
  ).flat();
}

function mean(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function defined<K extends string>(name: K, value: number | undefined): Partial<Record<K, number>> {
  return value === undefined ? {} : ({ [name]: value } as Partial<Record<K, number>>);
}

/** The codings of all texts end to end, a list for each annotator. */
function joined(
  codings: readonly (readonly (readonly string[])[])[],
  annotators: number,
): readonly (readonly string[])[] {
  return Array.from({ length: annotators }, (_, rater) => codings.flatMap((text) => text[rater] ?? []));
}

function unitsOf(items: Study['items'], annotators: number) {
  const byLabel = new Map<string, Span[][]>();
  let offset = 0;
  for (const { document, marks } of items) {
    for (const [rater, list] of marks.entries())
      for (const { start, end, label } of list) {
        const raters = byLabel.get(label) ?? Array.from({ length: annotators }, () => []);
        byLabel.set(label, raters);
        const units = raters[rater];
        if (units && start + offset >= (units.at(-1)?.end ?? 0))
          units.push({ start: start + offset, end: end + offset });
      }
    offset += document.text.length;
  }
  return { continuum: { start: 0, end: offset }, of: (label: string) => byLabel.get(label) ?? [] };
}
