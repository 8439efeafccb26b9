import { type KnownLabel } from '../../labels/labels';
import { type Compromise, spanOfTerms, type Term, termsOf, type View } from '../compromise';
import { type Detector, type Finding } from '../detector';
import { isTitle } from '../gazetteer/titles';

type Whole = ReturnType<Compromise>;

/** What is asked of compromise, and how sure its answer is: about its precision on news. */
const questions: readonly (readonly [label: KnownLabel, score: number, ask: (doc: Whole) => View])[] = [
  ['PERSON', 0.6, (doc) => doc.people()],
  ['ORG', 0.5, (doc) => doc.organizations()],
  ['GPE', 0.6, (doc) => doc.places()],
];

/** People, organisations and places as compromise sees them, for use without a model. */
export function compromiseNames(nlp: Compromise): Detector {
  return {
    id: 'compromise',
    emits: questions.map(([label]) => label),
    *detect({ text }) {
      const doc = nlp(text);
      for (const [label, score, ask] of questions) {
        for (const terms of termsOf(ask(doc))) {
          const finding = findingOf(text, terms, label, score);
          if (finding) yield finding;
        }
      }
    },
  };
}

function findingOf(text: string, terms: readonly Term[], label: KnownLabel, score: number): Finding | undefined {
  const span = spanOfTerms(text, terms);
  if (!span) return undefined;
  let { start } = span;
  let words = text.slice(start, span.end);
  if (label === 'PERSON') {
    for (let title = firstWord(words); isTitle(title.trim()); title = firstWord(words)) {
      start += title.length;
      words = words.slice(title.length);
    }
  }
  if (!/^\p{Lu}/u.test(words)) return undefined;
  return { start, end: start + words.length, label, score };
}

/** With the white space behind it; empty where there is only one word. */
function firstWord(words: string): string {
  return /^\S+\s+/.exec(words)?.[0] ?? '';
}
