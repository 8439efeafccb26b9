import { type Span } from './span';

/** A word, a number, a punctuation mark or a symbol. */
export interface Token extends Span {
  readonly text: string;
}

/** Abbreviations that keep their full stop wherever they stand, in lower case without it. */
const abbreviations = new Set(
  (
    'mr mrs ms dr prof rev hon pres gov sen rep reps sens gen lt col maj capt sgt cpl cmdr adm brig insp supt det sr jr st ' +
    'mt ft no nos vs inc corp co cos ltd bros llc plc dept univ assn ave blvd rd jan feb mar apr aug sept sep oct nov dec ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky mass md mich minn miss mo mont neb nev okla ore pa ' +
    'tenn tex va vt wash wis wyo ont que i.e e.g etc al approx est'
  ).split(' '),
);

/** Of those, the ones that are words as well: at the end of a sentence their full stop is the sentence's. */
const alsoWords = new Set(
  'no co del ill ind mass miss ore pa wash det mar est al sen rep gen col ark st mo va ms hon ave'.split(' '),
);

/**
 * In this order: web and mail addresses (RFC 5321: no more than 64 characters before the @); mentions and hashtags; abbreviations of single letters (U.S., a.m.); numbers
 * with their separators, signs excluded, with a letter suffix (20th, 5m, 1990s); words with inner apostrophes or full
 * stops (O'Neill, don't), and joined marks; runs of full stops and dashes; a pair of surrogates; anything else.
 */
const pattern = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>"“”‘’]*[^\s<>"“”‘’.,;:!?)\]]`,
    String.raw`[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+`,
    String.raw`[@#][\p{L}\p{N}_]+`,
    String.raw`\p{L}(?:\.\p{L})+(?:\.(?![\p{L}\p{N}])|\b)`,
    String.raw`\p{N}+(?:[.,:/]\p{N}+)*(?:[\p{L}\p{M}]+)?`,
    String.raw`[\p{L}\p{M}_](?:[\p{L}\p{M}\p{N}_\u00ad\u200c\u200d]|['’ʼ](?=\p{L}))*`,
    String.raw`\.{2,}|-{2,}|[\ud800-\udbff][\udc00-\udfff]`,
    String.raw`[^\s\u200b\ufeff]`,
  ].join('|'),
  'gu',
);

/** Endings that are tokens of their own: possessive 's, and what contractions hang on a word. */
const clitic = /['’ʼ](?:s|S|re|ve|ll|d|m)$/;

/**
 * The tokens of a text, in order and disjoint; all that is not white space is in one. Hyphens and dashes stand alone
 * ("Iran-backed" is three tokens), so do brackets, quotation marks and currency signs; possessive 's and 're, 've, 'll,
 * 'd, 'm are cut off; initials, abbreviations and decimal numbers keep their full stops.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = match.index;
    let end = start + match[0].length;
    if (text.charCodeAt(end) === 46 && keepsFullStop(text, match[0], end)) pattern.lastIndex = ++end;
    addWord(tokens, text, start, end);
  }
  return tokens;
}

function addWord(tokens: Token[], text: string, start: number, end: number): void {
  const word = text.slice(start, end);
  const cut = end - start > 2 && hasApostrophe(word) ? clitic.exec(word)?.index : undefined;
  if (!cut) {
    tokens.push({ start, end, text: word });
    return;
  }
  tokens.push({ start, end: start + cut, text: word.slice(0, cut) });
  tokens.push({ start: start + cut, end, text: word.slice(cut) });
}

function hasApostrophe(word: string): boolean {
  return word.includes("'") || word.includes('’') || word.includes('ʼ');
}

/** Whether the full stop at `at` belongs to the word before it: an initial (J. Smith) or an abbreviation. */
function keepsFullStop(text: string, word: string, at: number): boolean {
  if (word.length === 1) return /\p{Lu}/u.test(word) && /^\.(?:\s?\p{Lu}|[,-])/u.test(text.slice(at, at + 3));
  if (word.length > 6) return false;
  const known = word.toLowerCase();
  if (!abbreviations.has(known)) return false;
  if (!alsoWords.has(known)) return true;
  return /^\p{Lu}/u.test(word) && /^\.(?:\s[\p{L}\p{N}]|[,)])/u.test(text.slice(at, at + 3));
}
