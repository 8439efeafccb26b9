import { type Token } from './lexer';
import { fromDecimal, isLess, one, plus, type Rational, times, whole } from './rational';
import { fractionSigns } from './words/numbers';

/** A number read from words or digits; `end` counts tokens. */
export interface Numeral {
  readonly end: number;
  readonly value: Rational;
  /** The higher end, where the words name a range themselves. */
  readonly style: 'digits' | 'words' | 'vague' | 'fraction' | 'article';
  /** Whether a multiplier ("million") closes it. */
  readonly isScaled: boolean;
  /** Whether it may not be combined any more (a "fraction of" something). */
  readonly isOrderOf?: boolean;
}

/** What a caller may tell of the number's surroundings. */
export interface NumberContext {
  /** Money: "5m" is five million. */
  readonly isMoney?: boolean;
}

/** The longest number that starts at a token. */
export function readNumber(tokens: readonly Token[], at: number, context: NumberContext = {}): Numeral | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.kind === 'number') return digits(tokens, at, context);
  if (token.kind !== 'word') return undefined;
  return fraction(tokens, at) ?? vague(tokens, at) ?? words(tokens, at);
}

function digits(tokens: readonly Token[], at: number, context: NumberContext): Numeral | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const sign = fractionSigns[token.lower];
  let value: Rational = sign ? { n: BigInt(sign[0]), d: BigInt(sign[1]) } : fromDecimal(token.lower);
  let end = at + 1;
  const slashed = slashFraction(tokens, at);
  if (slashed) return { ...slashed, style: 'fraction', isScaled: false };
  const part = sign ? undefined : partAfter(tokens, end);
  if (part) [value, end] = [plus(value, part.value), part.end];
  const scaled = withScales(tokens, end, value, context);
  return { end: scaled.end, value: scaled.value, style: 'digits', isScaled: scaled.end > end };
}

/** "3/4" that stands alone, and is no day and no two of a row. */
function slashFraction(tokens: readonly Token[], at: number): { end: number; value: Rational } | undefined {
  const isInRow = tokens[at - 1]?.lower === '/' || (tokens[at + 3]?.lower === '/' && tokens[at + 3]?.gap === false);
  const value = isInRow || tokens[at]?.gap === false ? undefined : quotient(tokens, at);
  return value && { end: at + 3, value };
}

/** The value of a proper fraction written with a slash, of a size that people write. */
function quotient(tokens: readonly Token[], at: number): Rational | undefined {
  const [top, slash, bottom] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (top?.kind !== 'number' || slash?.lower !== '/' || slash.gap || bottom?.kind !== 'number' || bottom.gap)
    return undefined;
  const [n, d] = [Number(top.lower), Number(bottom.lower)];
  const isProper = Number.isInteger(n) && Number.isInteger(d) && n >= 1 && n < d && d <= 64;
  return isProper ? { n: BigInt(n), d: BigInt(d) } : undefined;
}

/** "½" or "1/2" behind a whole number. */
function partAfter(tokens: readonly Token[], at: number): { end: number; value: Rational } | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  const sign = first.gap ? undefined : fractionSigns[first.lower];
  if (sign) return { end: at + 1, value: { n: BigInt(sign[0]), d: BigInt(sign[1]) } };
  const from = isHyphen(first) && !first.gap ? at + 1 : at;
  if (from === at && !first.gap) return undefined;
  const value = quotient(tokens, from);
  return value && { end: from + 3, value };
}

/** "million", "-thousand", "lakh crore", "bn". */
function withScales(
  tokens: readonly Token[],
  at: number,
  start: Rational,
  context: NumberContext,
): { end: number; value: Rational } {
  let [end, value] = [at, start];
  for (let first = true; ; first = false) {
    const joined = isHyphen(tokens[end]) && !tokens[end]?.gap && !tokens[end + 1]?.gap;
    const word = tokens[joined ? end + 1 : end];
    const scale = word?.word && scaleOf(word, first && !joined, context);
    if (scale === undefined) return { end, value };
    value = times(value, whole(scale));
    end += joined ? 2 : 1;
  }
}

function scaleOf({ word, gap, lower }: Token, isFirst: boolean, { isMoney }: NumberContext): bigint | undefined {
  if (word?.scale !== undefined) return word.scale === 20n ? undefined : word.scale;
  if (!isFirst) return undefined;
  if (word?.scaleShort !== undefined && (lower !== 'k' || !gap) && (lower !== 'tr' || isMoney)) return word.scaleShort;
  return isMoney && (!gap || lower === 'cr') ? word?.scaleMoney : undefined;
}

/** "twenty-five", "a hundred and twenty", "two and a half million", "forty-one hundred". */
function words(tokens: readonly Token[], at: number): Numeral | undefined {
  const first = tokens[at];
  const isArticle = first?.lower === 'a' || first?.lower === 'an';
  if (isArticle && tokens[at + 1]?.word?.scale === undefined) return undefined;
  const head = isArticle ? { end: at + 1, value: one } : belowHundred(tokens, at);
  if (!head) return undefined;
  let { end } = head;
  let current = head.value;
  const spoken = isArticle ? undefined : decimalsAfter(tokens, end);
  if (spoken) [current, end] = [plus(current, spoken.value), spoken.end];
  let total = whole(0);
  let top = 0n;
  let isScaled = false;
  for (;;) {
    const half = top === 0n || isScaled ? halfAfter(tokens, end) : undefined;
    if (half && !isScaled) [current, end] = [plus(current, half.value), half.end];
    const joined = isJoin(tokens, end);
    const scale = tokens[joined ? end + 1 : end]?.word?.scale;
    if (scale !== undefined && scale !== 20n && (joined || tokens[end]?.gap)) {
      end += joined ? 2 : 1;
      isScaled = true;
      if (scale === 100n || scale === 12n) current = times(current, whole(scale));
      else [total, current, top] = [plus(total, times(current, whole(scale))), whole(0), scale];
      continue;
    }
    const next = isScaled ? moreAfter(tokens, end, current) : undefined;
    if (!next || (top > 0n && !isLess(next.value, whole(top)))) break;
    [current, end] = [plus(current, next.value), next.end];
  }
  return { end, value: plus(total, current), style: 'words', isScaled };
}

/** "point five", "point seven one". */
function decimalsAfter(tokens: readonly Token[], at: number): { end: number; value: Rational } | undefined {
  if (tokens[at]?.lower !== 'point') return undefined;
  let end = at + 1;
  let digits = '';
  for (
    let digit = tokens[end]?.word?.number;
    digit !== undefined && digit < 10 && digits.length < 12;
    digit = tokens[end]?.word?.number
  ) {
    digits += String(digit);
    end++;
  }
  return digits === '' ? undefined : { end, value: fromDecimal(`0.${digits}`) };
}

/** "(and) twenty-two" behind "a hundred", "(and) fifty" behind "two thousand". */
function moreAfter(
  tokens: readonly Token[],
  at: number,
  current: Rational,
): { end: number; value: Rational } | undefined {
  const isAnd = tokens[at]?.lower === 'and';
  if (!isAnd && isLess(whole(0), { n: current.n % 100n, d: 1n })) return undefined;
  const next = belowHundred(tokens, isAnd ? at + 1 : at);
  if (!next || next.value.n === 0n) return undefined;
  return next;
}

/** "and a half", "and three-quarters" behind a whole number. */
function halfAfter(tokens: readonly Token[], at: number): { end: number; value: Rational } | undefined {
  let from = at;
  if (isHyphen(tokens[from])) from++;
  if (tokens[from]?.lower !== 'and') return undefined;
  from++;
  if (isHyphen(tokens[from])) from++;
  const articled = fraction(tokens, from);
  if (articled?.style === 'fraction' && tokens[from]?.lower === 'a') return articled;
  if (tokens[from]?.lower === 'a') from++;
  if (isHyphen(tokens[from])) from++;
  const word = tokens[from];
  if (word?.lower === 'half') return { end: from + 1, value: { n: 1n, d: 2n } };
  if (word?.lower === 'quarter') return { end: from + 1, value: { n: 1n, d: 4n } };
  const part = fraction(tokens, from);
  return part?.style === 'fraction' ? part : undefined;
}

function belowHundred(tokens: readonly Token[], at: number): { end: number; value: Rational } | undefined {
  const first = tokens[at]?.word?.number;
  if (first === undefined) return undefined;
  if (first >= 20) {
    const from = isJoin(tokens, at + 1) ? at + 2 : at + 1;
    const second = tokens[from]?.word?.number;
    const isGlued = from === at + 2 || tokens[from]?.gap === true;
    if (isGlued && second !== undefined && second > 0 && second < 10)
      return { end: from + 1, value: whole(first + second) };
  }
  return { end: at + 1, value: whole(first) };
}

/** "two-thirds", "a quarter", "half", "half a million", "six-tenths". */
function fraction(tokens: readonly Token[], at: number): Numeral | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  if (first.lower === 'half') return half(tokens, at);
  if (first.lower === 'a' || first.lower === 'an' || first.lower === 'one') {
    const from = isJoin(tokens, at + 1) ? at + 2 : at + 1;
    const part = tokens[from]?.word?.fraction;
    if (part === undefined || (part !== 2 && tokens[from]?.lower.endsWith('s'))) return undefined;
    if (part === 2 && first.lower !== 'one') return halfOf(tokens, from, from);
    const scale = part === 4 ? tokens[from + 1]?.word?.scale : undefined;
    if (scale !== undefined && scale > 20n)
      return { end: from + 2, value: { n: scale, d: 4n }, style: 'words', isScaled: true };
    return { end: from + 1, value: { n: 1n, d: BigInt(part) }, style: 'fraction', isScaled: false };
  }
  const top = belowHundred(tokens, at);
  if (!top || top.value.n < 2n) return undefined;
  const from = isJoin(tokens, top.end) ? top.end + 1 : top.end;
  const part = tokens[from]?.word?.fraction;
  if (part === undefined || !tokens[from]?.lower.endsWith('s')) return undefined;
  return { end: from + 1, value: { n: top.value.n, d: BigInt(part) }, style: 'fraction', isScaled: false };
}

function half(tokens: readonly Token[], at: number): Numeral | undefined {
  const next = tokens[at + 1];
  const from = next?.lower === 'a' || next?.lower === 'an' || isHyphen(next) ? at + 2 : at + 1;
  const scale = tokens[from]?.word?.scale;
  if (scale === undefined || scale === 20n) return halfOf(tokens, at, at);
  return { end: from + 1, value: { n: scale, d: 2n }, style: 'words', isScaled: true };
}

/** "a half", "a half-dozen". */
function halfOf(tokens: readonly Token[], at: number, word: number): Numeral {
  const scale = isJoin(tokens, word + 1) ? tokens[word + 2]?.word?.scale : undefined;
  if (scale !== undefined && word >= at)
    return { end: word + 3, value: { n: scale, d: 2n }, style: 'words', isScaled: true };
  return { end: word + 1, value: { n: 1n, d: 2n }, style: 'fraction', isScaled: false };
}

/** "dozens", "tens of thousands", "several hundred", "a few", "a couple of". */
function vague(tokens: readonly Token[], at: number): Numeral | undefined {
  const first = tokens[at];
  if (first?.word?.vague !== undefined) return vagueNoun(tokens, at, first.word.vague);
  const few = endOfFew(tokens, at);
  if (few === undefined) return undefined;
  const scaled = withScales(tokens, few, one, {});
  const isScaled = scaled.end > few;
  return { end: scaled.end, value: scaled.value, style: 'vague', isScaled, isOrderOf: true };
}

function vagueNoun(tokens: readonly Token[], at: number, order: bigint): Numeral {
  let end = at + 1;
  let value = whole(order);
  while (tokens[end]?.lower === 'of' && tokens[end + 1]?.word?.vague !== undefined) {
    value = times(value, whole(tokens[end + 1]?.word?.vague ?? 1n));
    end += 2;
  }
  return { end, value, style: 'vague', isScaled: true, isOrderOf: true };
}

function endOfFew(tokens: readonly Token[], at: number): number | undefined {
  const [first, second, third] = [tokens[at]?.lower, tokens[at + 1]?.lower, tokens[at + 2]?.lower];
  if (first === 'several' || first === 'many' || first === 'few') return at + 1;
  if (first !== 'a') return undefined;
  if (second === 'few') return at + 2;
  if (second === 'couple') return third === 'of' ? at + 3 : at + 2;
  return undefined;
}

export function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && (token.lower === '-' || token.lower === '‑' || token.lower === '–');
}

/** A hyphen glued to the words on both sides. */
export function isJoin(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return isHyphen(token) && token?.gap === false && tokens[at + 1]?.gap === false;
}
