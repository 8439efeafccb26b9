import { fold } from '../text/fold';
import { type Span } from '../text/span';

/** A place where the same is written again. */
export interface SameMention extends Span {
  /** same: letter by letter, but for typography. form: with other hyphens or spaces. case: with other capitals, which may be another word. */
  readonly kind: 'same' | 'form' | 'case';
}

const possessive = /'s?$/;
const special = /[.*+?^${}()|[\]\\/-]/g;

/**
 * Every place where the words of a span are written, the span itself among them, in text order: also with other kinds of
 * apostrophes, hyphens and spaces, composed differently, broken over lines, or in other capitals. A possessive ending
 * stays outside, whether the span has one or not.
 */
export function sameMentions(text: string, { start, end }: Span): readonly SameMention[] {
  return mentionsOf(text.slice(start, end), text);
}

/** The same for words that need not stand in the text. */
export function mentionsOf(some: string, text: string): readonly SameMention[] {
  const words = fold(some).text.trim().replace(possessive, '');
  if (!/[\p{L}\p{N}]/u.test(words)) return [];
  const folded = fold(text);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${formsOf(words)}(?![\\p{L}\\p{N}])`, 'giu');
  return [...folded.text.matchAll(pattern)].map(({ index, 0: found }) => ({
    ...folded.source({ start: index, end: index + found.length }),
    kind: kindOf(found, words),
  }));
}

/** The words with spaces and hyphens exchangeable; a hyphen may also be left out. */
function formsOf(words: string): string {
  return words
    .split(/([ -])/)
    .map((part) => (part === ' ' ? '[ -]' : part === '-' ? '[ -]?' : part.replace(special, '\\$&')))
    .join('');
}

function kindOf(found: string, words: string): SameMention['kind'] {
  if (found === words) return 'same';
  return found.toLowerCase() === words.toLowerCase() ? 'case' : 'form';
}
