import nlp from 'compromise';
import { type KnownLabel } from '../../labels/labels';
import { type Detector, type Finding } from '../detector';
import { isTitle } from '../gazetteer/titles';

interface Term {
  readonly text: string;
  readonly offset: { readonly start: number };
}
type Answer = readonly { readonly terms: readonly Term[] }[];

/** As much of an answer as is used here. */
interface View {
  json(options: object): unknown;
}
type Whole = ReturnType<typeof nlp>;

/** What is asked of compromise, and how sure its answer is: about its precision on news. */
const questions: readonly (readonly [label: KnownLabel, score: number, ask: (doc: Whole) => View])[] = [
  ['PERSON', 0.6, (doc) => doc.people()],
  ['ORG', 0.5, (doc) => doc.organizations()],
  ['GPE', 0.6, (doc) => doc.places()],
];
const options = { offset: true, terms: { offset: true } };

/** People, organisations and places as compromise sees them, for use without a model. */
export const compromiseNames: Detector = {
  id: 'compromise',
  emits: questions.map(([label]) => label),
  *detect({ text }) {
    const doc = nlp(text);
    for (const [label, score, ask] of questions) {
      for (const { terms } of ask(doc).json(options) as Answer) {
        const finding = findingOf(text, terms, label, score);
        if (finding) yield finding;
      }
    }
  },
};

/**
 * The span from the first term to the last. The offset of an answer as a whole is wrong after quotation marks (compromise
 * issues 771, 774, 1144), so each end is found again by the term's own words.
 */
function findingOf(text: string, terms: readonly Term[], label: KnownLabel, score: number): Finding | undefined {
  const first = terms[0];
  const last = terms.at(-1);
  if (!first || !last) return undefined;
  let start = text.indexOf(first.text, Math.max(0, first.offset.start - 2));
  const from = text.indexOf(last.text, Math.max(start, last.offset.start - 2));
  if (start < 0 || from < start) return undefined;
  let words = text.slice(start, from + last.text.length).replace(/(?:['’]s?|[.,;:!?”"])+$/u, '');
  if (label === 'PERSON') {
    for (let [title] = firstWord(words); isTitle(title.trim()); [title] = firstWord(words)) {
      start += title.length;
      words = words.slice(title.length);
    }
  }
  if (!/^\p{Lu}/u.test(words)) return undefined;
  return { start, end: start + words.length, label, score };
}

/** With the white space behind it; empty where there is only one word. */
function firstWord(words: string): [string] {
  return [/^\S+\s+/.exec(words)?.[0] ?? ''];
}
