import nlp from 'compromise';
import { type KnownLabel } from '../../core/labels/labels';
import { type LabelledSpan } from '../records';
import { type System } from './system';

/** As much of a compromise document as is used here. */
interface View {
  json(options: object): unknown;
}
type Whole = ReturnType<typeof nlp>;

/** What is asked of compromise and what its answers are called here. Places are its one label for countries, cities and regions. */
const questions: readonly (readonly [KnownLabel, (doc: Whole) => View])[] = [
  ['PERSON', (doc) => doc.people()],
  ['ORG', (doc) => doc.organizations()],
  ['GPE', (doc) => doc.places()],
  ['NORP', (doc) => doc.match('#Demonym')],
  ['PERCENT', (doc) => doc.percentages()],
  ['MONEY', (doc) => doc.money()],
  ['DATE', (doc) => doc.match('#Date+')],
  ['ORDINAL', (doc) => doc.match('#Ordinal')],
  ['CARDINAL', (doc) => doc.match('#Cardinal+')],
];

/** compromise, each of its questions asked, earlier answers first where two overlap. */
export const compromise: System = {
  name: 'compromise',
  emits: questions.map(([label]) => label),
  annotate: (texts) => texts.map(annotateOne),
};

function annotateOne(text: string): LabelledSpan[] {
  const doc = nlp(text);
  // Bare term offsets: `json({ offset: true })` is wrong after quotation marks (compromise issues 774, 1144).
  doc.compute('offset');
  const spans: LabelledSpan[] = [];
  for (const [label, ask] of questions) {
    for (const { terms } of ask(doc).json({ offset: true, terms: { offset: true } }) as Sentence[]) {
      const span = spanOf(text, terms, label);
      if (span && !spans.some((other) => other.start < span.end && span.start < other.end)) spans.push(span);
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

interface Term {
  readonly text: string;
  readonly offset: { readonly start: number; readonly length: number };
}
interface Sentence {
  readonly terms: readonly Term[];
}

/** From the first term to the last, without possessive 's, which no guideline counts in. */
function spanOf(text: string, terms: readonly Term[], label: KnownLabel): LabelledSpan | undefined {
  const first = terms[0];
  const last = terms.at(-1);
  if (!first || !last) return undefined;
  const start = text.indexOf(first.text, Math.max(0, first.offset.start - 2));
  const from = text.indexOf(last.text, Math.max(start, last.offset.start - 2));
  if (start < 0 || from < 0) return undefined;
  const words = text.slice(start, from + last.text.length).replace(/(?:['’]s|['’.,;:])$/, '');
  return words === '' ? undefined : { start, end: start + words.length, label };
}
