import { type Word } from './words';

/** For each token features that are made for the whole paragraph at once; undefined where there are none. */
export type Extra = (number[] | undefined)[];

/** Stands for the word beyond the paragraph. */
export const edge = 77;

/** One more feature for the token at `at`. */
export function push(extra: Extra, at: number, feature: number): void {
  const list = extra[at];
  if (list) list.push(feature);
  else extra[at] = [feature];
}

/** Whether a word begins with a capital letter. */
export function isCapital(word: Word | undefined): boolean {
  return word?.kind === 'capital' || word?.kind === 'capitals';
}
