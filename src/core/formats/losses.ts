import { type Mark } from '../annotate/mark';
import { type AnnotatedDocument, type Format, type Loss } from './format';

/** What may be known of a document beside its labelled spans: what is counted, how many there are, what one and several are called. */
const features = {
  overlaps: ['overlapping spans', ({ marks }) => countOverlaps(spoken(marks)), 'overlapping span', 'overlapping spans'],
  status: ['who decided', ({ marks }) => count(marks, ({ status }) => status !== 'suggested'), 'decision', 'decisions'],
  rejected: [
    'rejected suggestions',
    ({ marks }) => count(marks, ({ status }) => status === 'rejected'),
    'rejected suggestion',
    'rejected suggestions',
  ],
  scores: ['scores', ({ marks }) => count(marks, ({ score }) => score < 1), 'score', 'scores'],
  sources: [
    'detectors',
    ({ marks }) => count(marks, ({ source }) => source !== 'human'),
    'detector name',
    'detector names',
  ],
  values: ['values', ({ marks }) => count(marks, ({ value }) => value !== undefined), 'value', 'values'],
  entities: [
    'entities',
    ({ marks }) => count(marks, ({ entity }) => entity !== undefined),
    'entity link',
    'entity links',
  ],
  notes: ['notes', ({ marks }) => count(marks, ({ note }) => note !== undefined), 'note', 'notes'],
  attributes: ['attributes', ({ marks }) => count(marks, hasAttributes), 'set of attributes', 'sets of attributes'],
  authors: ['authors', ({ marks }) => count(marks, ({ author }) => author !== undefined), 'author', 'authors'],
  quotations: ['quotations', ({ quotations }) => quotations.length, 'quotation', 'quotations'],
  date: ['article date', ({ date }) => (date ? 1 : 0), 'article date', 'article dates'],
} as const satisfies Record<
  string,
  readonly [title: string, count: (document: AnnotatedDocument) => number, one: string, several: string]
>;

/** Something that one format can carry and another cannot. */
export type Feature = keyof typeof features;

/** All features in the order in which tables list them. */
export const featureIds = Object.keys(features) as readonly Feature[];

/** The heading of a feature in a table. */
export function featureTitle(feature: Feature): string {
  return features[feature][0];
}

/** The marks that are not turned down: what a format without a place for rejections writes. */
export function spoken(marks: readonly Mark[]): readonly Mark[] {
  return marks.some(({ status }) => status === 'rejected')
    ? marks.filter(({ status }) => status !== 'rejected')
    : marks;
}

/** One loss for each document and each feature that occurs there and that the format does not carry. */
export function lossesOf(format: Pick<Format, 'title' | 'carries'>, documents: readonly AnnotatedDocument[]): Loss[] {
  const missing = featureIds.filter((id) => !format.carries.includes(id));
  return documents.flatMap((document) =>
    missing.flatMap((id) => {
      const [, countIn, one, several] = features[id];
      const found = countIn(document);
      if (found === 0) return [];
      const what = found === 1 ? `1 ${one} is` : `${found} ${several} are`;
      return { uri: document.document.uri, message: `${what} left out: ${format.title} has no place for that.` };
    }),
  );
}

function count(marks: readonly Mark[], has: (mark: Mark) => boolean): number {
  return marks.reduce((sum, mark) => (has(mark) ? sum + 1 : sum), 0);
}

function hasAttributes({ attributes }: Mark): boolean {
  return attributes !== undefined && Object.keys(attributes).length > 0;
}

function countOverlaps(marks: readonly Mark[]): number {
  let reached = 0;
  let found = 0;
  for (const { start, end } of marks) {
    if (start < reached) found++;
    reached = Math.max(reached, end);
  }
  return found;
}
