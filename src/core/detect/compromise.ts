import type nlp from 'compromise';
import { type Finding } from './detector';

/** compromise, once it is loaded. */
export type Compromise = typeof nlp;

/** Loads the library when it is needed: reading its lexicon takes longer than analysing an article. */
export async function loadCompromise(): Promise<Compromise> {
  return (await import('compromise')).default;
}

/** A word of an answer. */
export interface Term {
  readonly text: string;
  readonly offset: { readonly start: number };
}

/** As much of an answer as is used here. */
export interface View {
  json(options: object): unknown;
}

const options = { offset: true, terms: { offset: true } };

/** The terms of each answer. */
export function termsOf(view: View): readonly (readonly Term[])[] {
  return (view.json(options) as readonly { readonly terms: readonly Term[] }[]).map(({ terms }) => terms);
}

/**
 * The span from the first term to the last, without the punctuation and the possessive at its end. The offset of an answer
 * as a whole is wrong after quotation marks (compromise issues 771, 774, 1144), so each end is found again by the term's
 * own words.
 */
export function spanOfTerms(text: string, terms: readonly Term[]): Pick<Finding, 'start' | 'end'> | undefined {
  const first = terms[0];
  const last = terms.at(-1);
  if (!first || !last) return undefined;
  const start = text.indexOf(first.text, Math.max(0, first.offset.start - 2));
  const from = text.indexOf(last.text, Math.max(start, last.offset.start - 2));
  if (start < 0 || from < start) return undefined;
  const words = text.slice(start, from + last.text.length).replace(/(?:['’]s?|[.,;:!?”"])+$/u, '');
  return words === '' ? undefined : { start, end: start + words.length };
}
