import { type Span } from '../text/span';
import { splitsPair } from '../text/surrogates';

const wordUnit = /[\p{L}\p{N}\p{M}_]/u;
/** Stands outside of what is labelled: “Fenwick’s” names Fenwick. */
const possessive = /^['’ʼ]s(?![\p{L}\p{N}])/u;
const joint = /['’ʼ\-‐‑]/;

/** What a selection is rid of at its edges: white space, quotation marks, brackets, and punctuation that belongs to no name. */
const head = /[\s.,;:!?…"“”„«»()[\]{}*_#>–—-]/;
const tail = /[\s,;:!?…"“”„«»()[\]{}*_–—-]/;

/** A selection without white space and punctuation at its edges; `undefined` where nothing is left. */
export function trimSpan(text: string, { start, end }: Span): Span | undefined {
  let from = start;
  let to = end;
  while (from < to && head.test(text.charAt(from))) from++;
  while (from < to && tail.test(text.charAt(to - 1))) to--;
  if (endsSentence(text.slice(Math.max(from, to - 7), to))) to--;
  return from < to ? { start: from, end: to } : undefined;
}

/** A full stop behind a word of more than two letters is the sentence's; behind “U.S.” or “Jr.” it may be the name's. Seven code units tell. */
function endsSentence(words: string): boolean {
  return /(?:[\p{L}\p{N}]{3}|\d)\.$/u.test(words);
}

/** The span in whole words: grown where it cuts one, and without the possessive ending that editors take for a part of the word. */
export function snapToWords(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end - possessiveEnding(text, { start, end });
  while (from > 0 && isInside(text, from)) from--;
  while (to < text.length && isInside(text, to)) to++;
  return { start: from, end: to };
}

function possessiveEnding(text: string, { start, end }: Span): number {
  const isOne = end - start > 2 && possessive.test(text.slice(end - 2, end + 1)) && isWord(text.charAt(end - 3));
  return isOne ? 2 : 0;
}

/** The word that `offset` stands in or beside; `undefined` amid white space. */
export function wordAt(text: string, offset: number): Span | undefined {
  const touches = (at: number) => wordUnit.test(text.charAt(at));
  if (!touches(offset) && !touches(offset - 1)) return undefined;
  const at = touches(offset) ? offset : offset - 1;
  return snapToWords(text, { start: at, end: at + 1 });
}

/** Whether a boundary at `at` would cut a word; apostrophes and hyphens between letters hold it together, but a possessive. */
function isInside(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  if (splitsPair(text, at)) return true;
  if (isWord(before) && isWord(after)) return true;
  if (isWord(before) && joint.test(after))
    return isWord(text.charAt(at + 1)) && !possessive.test(text.slice(at, at + 3));
  return joint.test(before) && isWord(after) && isWord(text.charAt(at - 2));
}

function isWord(unit: string): boolean {
  return wordUnit.test(unit) || /[\ud800-\udfff]/.test(unit);
}

/** Which edge of a span moves, which way, and how far. */
export interface Resize {
  readonly edge: 'start' | 'end';
  readonly by: -1 | 1;
  readonly unit: 'character' | 'word';
}

/** The span with one edge moved; `undefined` where that would leave nothing or the text ends. */
export function resize(text: string, span: Span, { edge, by, unit }: Resize): Span | undefined {
  let at = span[edge] + by;
  if (unit === 'character' && splitsPair(text, at)) at += by;
  if (unit === 'word') {
    const wanted = edge === 'start' ? isWordStart : isWordEnd;
    while (at > 0 && at < text.length && !wanted(text, at)) at += by;
  }
  const resized = { ...span, [edge]: at };
  const isInText = at >= 0 && at <= text.length;
  return isInText && resized.start < resized.end ? { start: resized.start, end: resized.end } : undefined;
}

function isWordStart(text: string, at: number): boolean {
  return isWord(text.charAt(at)) && !isInside(text, at);
}

function isWordEnd(text: string, at: number): boolean {
  return isWord(text.charAt(at - 1)) && !isInside(text, at);
}
