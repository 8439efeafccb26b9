import { type Span } from '../text/span';
import { lexicon, type Word } from './lexicon';
import { fractionSigns } from './words/numbers';
import { splitsPair } from '../text/surrogates';

/** A piece of text as the grammar of figures and dates reads it. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'mark';
  /** In lower case; a number without its grouping ("1500", "3.5"), a fraction sign as itself. */
  readonly lower: string;
  /** What the word can mean to the grammar. */
  readonly word: Word | undefined;
  /** Whether white space or the start of the text stands before it. */
  readonly gap: boolean;
  /** Whether it starts with a capital. */
  readonly capital: boolean;
  /** Whether all of it is capitals. */
  readonly upper: boolean;
}

/** No sum is written with more digits; a longer run is no number, so that exact arithmetic stays cheap. */
const longestNumber = 40;

const letter = /[\p{L}\p{M}]/u;
const capital = /\p{Lu}/u;
const signs = Object.keys(fractionSigns).join('');

/** Cuts a text into words, numbers and single marks, in order; white space is left out. Linear. */
export function lex(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let gap = true;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      gap = true;
      at++;
      continue;
    }
    const token = tokenAt(text, at, code, gap);
    tokens.push(token);
    at = token.end;
    gap = false;
  }
  return tokens;
}

function tokenAt(text: string, at: number, code: number, gap: boolean): Token {
  if (isDigit(code) || (code === 46 && gap && isDigit(text.charCodeAt(at + 1)))) return number(text, at, gap);
  if (isLetterAt(text, at, code)) return word(text, at, gap);
  if (code > 127 && signs.includes(text.charAt(at))) return token('number', text, at, at + 1, text.charAt(at), gap);
  const size = splitsPair(text, at + 1) ? 2 : 1;
  return token('mark', text, at, at + size, text.slice(at, at + size), gap);
}

function token(kind: Token['kind'], text: string, start: number, end: number, lower: string, gap: boolean): Token {
  const code = text.charCodeAt(start);
  const isCapital = code < 128 ? code >= 65 && code <= 90 : capital.test(text.charAt(start));
  const word = lexicon.get(lower);
  const upper = isCapital && word !== undefined && text.slice(start, end) === text.slice(start, end).toUpperCase();
  return { kind, start, end, lower, word, gap, capital: isCapital, upper };
}

function word(text: string, start: number, gap: boolean): Token {
  let end = endOfLetters(text, start);
  if (end - start === 1) end = endOfInitials(text, end);
  if (isOClock(text, start, end)) end = endOfLetters(text, end + 1);
  return token('word', text, start, end, text.slice(start, end).toLowerCase().replace('’', "'"), gap);
}

/** "a.m.", "U.S." are one word with their points. */
function endOfInitials(text: string, end: number): number {
  let at = end;
  while (text.charCodeAt(at) === 46 && isLetterAt(text, at + 1, text.charCodeAt(at + 1))) {
    if (endOfLetters(text, at + 1) !== at + 2) break;
    at += 2;
  }
  if (at === end) return end;
  return text.charCodeAt(at) === 46 ? at + 1 : at;
}

function isOClock(text: string, start: number, end: number): boolean {
  return end - start === 1 && isApostrophe(text.charCodeAt(end)) && /^o.clock\b/i.test(text.slice(start, start + 8));
}

function endOfLetters(text: string, start: number): number {
  let at = start;
  while (at < text.length && isLetterAt(text, at, text.charCodeAt(at))) at++;
  return at;
}

function number(text: string, start: number, gap: boolean): Token {
  return withDecimalComma(text, start, gap) ?? withDecimalPoint(text, start, gap);
}

/** "1.250,75", "0,75": points group and a comma parts off the decimals, as on the continent; bounded, so that no row of groups is read twice. */
const continental = /\d{1,3}(?:(?:\.\d{3}){1,4},\d{1,2}|,\d{2})(?!\d|[.,]\d)/y;

function withDecimalComma(text: string, start: number, gap: boolean): Token | undefined {
  continental.lastIndex = start;
  const end = start + (continental.exec(text)?.[0].length ?? 0);
  const isInner = /[\d,.]/.test(text.charAt(start - 1));
  return end === start || isInner
    ? undefined
    : token('number', text, start, end, text.slice(start, end).replaceAll('.', '').replace(',', '.'), gap);
}

function withDecimalPoint(text: string, start: number, gap: boolean): Token {
  const whole = endOfDigits(text, start);
  let end = endOfGroups(text, start, whole);
  const isInner = text.charCodeAt(start - 1) === 46 && isDigit(text.charCodeAt(start - 2));
  if (!isInner && text.charCodeAt(end) === 46 && isDigit(text.charCodeAt(end + 1))) {
    const fraction = endOfDigits(text, end + 1);
    const isDotted = text.charCodeAt(fraction) === 46 && isDigit(text.charCodeAt(fraction + 1)) && start !== end;
    if (!isDotted) end = fraction;
  }
  if (end - start > longestNumber) return token('mark', text, start, end, '', gap);
  const raw = text.slice(start, end).replace(/[^\d.]/g, '');
  return token('number', text, start, end, raw.startsWith('.') ? `0${raw}` : raw, gap);
}

/**
 * Takes in groups of three ("1,500"), of two and three ("1,00,000"), after a comma or a narrow or no-break space. A row that
 * is too long for a number is taken in as long as its groups have three, so that no part of it is read twice.
 */
function endOfGroups(text: string, start: number, whole: number): number {
  if (whole - start > 3 || whole === start) return whole;
  const separator = text.charCodeAt(whole);
  if (!isSeparator(separator)) return whole;
  let end = whole;
  let last = 3;
  while (text.charCodeAt(end) === separator) {
    const group = endOfDigits(text, end + 1) - end - 1;
    if (group !== 3 && (group !== 2 || end - start > longestNumber)) break;
    last = group;
    end += group + 1;
  }
  return last === 3 ? end : whole;
}

function isSeparator(code: number): boolean {
  return code === 44 || code === 0xa0 || code === 0x202f || code === 0x2009;
}

function endOfDigits(text: string, start: number): number {
  let at = start;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetterAt(text: string, at: number, code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return letter.test(text.charAt(at));
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code > 0x1fff && (code <= 0x200b || code === 0x202f || code === 0x3000))
  );
}
