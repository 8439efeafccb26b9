import { type Span } from '../text/span';
import { type Token, tokensOf } from '../text/tokens';
import { cueOf } from './cues';
import { type Quoted, quotedStretches } from './quoted';

/** A word, a mark, or a whole stretch in quotation marks; offsets of the paragraph. */
export interface Item extends Span {
  readonly text: string;
  /** The text in lower case; empty for a quotation. */
  readonly lower: string;
  readonly quoted?: Quoted;
}

/** The items of a sentence, in order. */
export type Sentence = readonly Item[];

const stops = new Set(['.', '!', '?', '…', '...', ';']);

const hyphens = new Set(['-', '‑', '/', '&']);

/** A longer sentence is cut, so that looking back and ahead in one costs little whatever the text. In items. */
const longestSentence = 200;

/** So far behind a quotation that ends in a question or exclamation mark its attribution is looked for. In items. */
const attributionReach = 7;

/** The sentences of a paragraph; what stands in quotation marks is one item and cuts no sentence from within. */
export function sentencesIn(text: string): readonly Sentence[] {
  return cut(itemsOf(text), text);
}

function itemsOf(text: string): Item[] {
  const quotations = quotedStretches(text);
  const items: Item[] = [];
  let next = 0;
  for (const token of tokensOf(text)) {
    while ((quotations[next]?.end ?? Infinity) <= token.start) pushQuoted(items, text, quotations[next++]);
    if ((quotations[next]?.start ?? Infinity) <= token.start) continue;
    pushToken(items, token, text);
  }
  while (next < quotations.length) pushQuoted(items, text, quotations[next++]);
  return items;
}

function pushQuoted(items: Item[], text: string, quoted: Quoted | undefined): void {
  if (quoted)
    items.push({ start: quoted.start, end: quoted.end, text: text.slice(quoted.start, quoted.end), lower: '', quoted });
}

/** Words joined by a hyphen ("Abu-Sayyid", "no-one") become one item. */
function pushToken(items: Item[], token: Token, text: string): void {
  const last = items.at(-1);
  const touches = last?.end === token.start && !last.quoted;
  const joins = touches && ((hyphens.has(token.text) && isWordAt(text, token.end)) || hyphens.has(last.text.slice(-1)));
  if (last && joins) {
    const joined = last.text + token.text;
    items[items.length - 1] = { start: last.start, end: token.end, text: joined, lower: joined.toLowerCase() };
  } else items.push({ start: token.start, end: token.end, text: token.text, lower: token.text.toLowerCase() });
}

function isWordAt(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}

function cut(items: readonly Item[], text: string): readonly Sentence[] {
  const sentences: Item[][] = [];
  let from = 0;
  for (const [index, item] of items.entries()) {
    if (index - from < longestSentence && !endsSentence(items, index, item, text)) continue;
    sentences.push(items.slice(from, index + 1));
    from = index + 1;
  }
  if (from < items.length) sentences.push(items.slice(from));
  return sentences;
}

function endsSentence(items: readonly Item[], index: number, item: Item, text: string): boolean {
  const next = items[index + 1];
  if (stops.has(item.text)) return item.text === ';' || !next || !startsSmall(next) || next.start - item.end > 2;
  if (!item.quoted) return false;
  if (!next) return true;
  const end = /[.!?…]['"”’)\]]*$/.exec(text.slice(Math.max(item.start, item.end - 4), item.end))?.[0];
  if (!end || startsSmall(next) || /^[,:;.!?—–)-]/.test(next.text)) return false;
  return end.startsWith('.')
    ? next.quoted !== undefined || !isAttribution(items, index + 1)
    : !isAttribution(items, index + 1);
}

function startsSmall({ text, quoted }: Item): boolean {
  return !quoted && /^[\p{Ll}]/u.test(text);
}

/** Whether a short "X said." begins here. */
function isAttribution(items: readonly Item[], from: number): boolean {
  for (let at = from; at < Math.min(items.length, from + attributionReach); at++) {
    const item = items[at];
    if (!item || item.quoted || stops.has(item.text)) return false;
    const cue = cueOf(item.lower);
    if (cue?.uses.has('direct') && cue.form !== 'ing') return /^(?:[.,:—–]|)$/.test(items[at + 1]?.text ?? '');
  }
  return false;
}

/** Whether the item is a word or a number. */
export function isWord(item: Item | undefined): item is Item {
  if (item === undefined || item.quoted) return false;
  const unit = item.text.charCodeAt(0);
  return isBasicLetter(unit) || (unit >= 48 && unit <= 57) || /^[\p{L}\p{N}$£€#@’']/u.test(item.text);
}

/** Whether the item begins with a capital letter. */
export function isCapital(item: Item | undefined): boolean {
  if (item === undefined || item.quoted) return false;
  const unit = item.text.charCodeAt(0);
  return unit < 128 ? unit >= 65 && unit <= 90 : /^\p{Lu}/u.test(item.text);
}

/** Whether the item ends a sentence or a part of it: a full stop, a question or exclamation mark, a semicolon. */
export function isStop(item: Item | undefined): boolean {
  return item !== undefined && stops.has(item.text);
}

function isBasicLetter(unit: number): boolean {
  return (unit | 32) >= 97 && (unit | 32) <= 122;
}
