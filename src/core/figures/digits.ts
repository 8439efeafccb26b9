import { andPartOf } from './andPart';
import { belowHundred } from './belowHundred';
import { isHyphen } from './hyphen';
import { type Token } from './lexer';
import { over } from './over';
import { type NumberContext, type Numeral } from './numeral';
import { readPower } from './power';
import { fromDecimal, isLess, plus, type Rational, times, whole } from './rational';
import { scaleAt, withScales } from './scales';
import { fractionSigns } from './words/numbers';
import { own } from '../util/own';

/** A number that begins in digits: "1,500", "3.5 million", "2½", "3/4", "40 000", "1.3e6", "3 crore 20 lakh". */
export function digits(tokens: readonly Token[], at: number, context: NumberContext): Numeral | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const slashed = slashFraction(tokens, at);
  if (slashed) return { ...slashed, style: 'fraction', isScaled: false };
  const base = readPower(tokens, at) ?? spaced(tokens, at) ?? single(tokens, at, token);
  const scaled = withScales(tokens, base.end, base.value, context);
  if (scaled.end === base.end)
    return over(tokens, { ...base, style: 'digits', isScaled: false }) ?? { ...base, style: 'digits', isScaled: false };
  return { ...withTerms(tokens, base.end, scaled), style: 'digits', isScaled: true };
}

function single(tokens: readonly Token[], at: number, token: Token): { end: number; value: Rational } {
  const sign = own(fractionSigns, token.lower);
  if (sign) return { end: at + 1, value: { n: BigInt(sign[0]), d: BigInt(sign[1]) } };
  const value = fromDecimal(token.lower);
  const part = partAfter(tokens, at + 1);
  return part ? { end: part.end, value: plus(value, part.value) } : { end: at + 1, value };
}

/** Groups of three behind plain spaces: "1 234 567", "40 000"; two groups only where they are round, for a year may stand before a count. */
function spaced(tokens: readonly Token[], at: number): { end: number; value: Rational } | undefined {
  const first = tokens[at];
  if (
    !first ||
    tokens[at + 1]?.kind !== 'number' ||
    !/^[1-9]\d{0,2}$/.test(first.lower) ||
    tokens[at - 1]?.kind === 'number' ||
    tokens[at - 1]?.word?.month
  )
    return undefined;
  let end = at + 1;
  let all = first.lower;
  while (isGroup(tokens, end)) all += tokens[end++]?.lower ?? '';
  const groups = end - at;
  const isNumber = groups > 2 || (groups === 2 && all.endsWith('00'));
  return isNumber && tokens[end]?.kind !== 'number' && all.length < 16 ? { end, value: fromDecimal(all) } : undefined;
}

function isGroup(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.kind === 'number' &&
    token.gap &&
    token.end - token.start === 3 &&
    token.start - (tokens[at - 1]?.end ?? 0) === 1
  );
}

/** "4 thousand 3 hundred", "3 crore 20 lakh", "3 hundred and 21", "3 million and a half": what follows the first multiplier. */
function withTerms(tokens: readonly Token[], scaleAtToken: number, first: { end: number; value: Rational }) {
  let { end, value } = first;
  let top = tokens[scaleAtToken]?.word?.scale ?? 0n;
  for (let terms = 0; terms < 4 && top >= 100n; terms++) {
    const half = andPartOf(tokens, end, top, top);
    if (half && top >= 1_000n) return { end: half.end, value: plus(value, half.value) };
    const term = termAt(tokens, end, top);
    if (!term) break;
    [end, value, top] = [term.end, plus(value, term.value), term.scale];
  }
  return { end, value };
}

/** A smaller term: with a multiplier of its own ("20 lakh"), or behind "and" the rest of a hundred, a lakh or a crore. */
function termAt(tokens: readonly Token[], at: number, top: bigint) {
  const isAnd = tokens[at]?.lower === 'and';
  const from = isAnd ? at + 1 : at;
  const token = tokens[from];
  const number =
    token?.kind === 'number' && /^\d{1,5}$/.test(token.lower)
      ? { end: from + 1, value: fromDecimal(token.lower) }
      : belowHundred(tokens, from);
  if (!number || number.value.n === 0n) return undefined;
  const scale = scaleAt(tokens, number.end);
  const isIndian = top === 100_000n || top === 10_000_000n;
  if (scale !== undefined)
    return scale < top && scale > 12n && (!isAnd || isIndian)
      ? { end: number.end + 1, value: times(number.value, whole(scale)), scale }
      : undefined;
  const isRest = isAnd && (top === 100n || isIndian);
  return isRest && isLess(number.value, whole(top)) ? { ...number, scale: 0n } : undefined;
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
  const sign = first.gap ? undefined : own(fractionSigns, first.lower);
  if (sign) return { end: at + 1, value: { n: BigInt(sign[0]), d: BigInt(sign[1]) } };
  const from = isHyphen(first) && !first.gap ? at + 1 : at;
  if (from === at && !first.gap) return undefined;
  const value = quotient(tokens, from);
  return value && { end: from + 3, value };
}
