import { isHyphen, isJoin } from './hyphen';
import { type Token } from './lexer';
import { type Numeral } from './numeral';
import { type Rational, times, whole } from './rational';

/** "a quarter", "one-third", "half", "half a million", "a quarter million", "one twenty-fifth". */
export function fraction(tokens: readonly Token[], at: number): Numeral | undefined {
  const first = tokens[at]?.lower;
  if (first === 'half') return half(tokens, at);
  if (first !== 'a' && first !== 'an' && first !== 'one') return undefined;
  const from = isJoin(tokens, at + 1) ? at + 2 : at + 1;
  const part = denominator(tokens, from);
  if (!part || (part.isPlural && part.of !== 2n)) return undefined;
  if (part.of === 2n && first !== 'one') return halfOf(tokens, from, from);
  return multiplied(tokens, { end: part.end, value: { n: 1n, d: part.of } });
}

/** Parts counted by a whole number in front: "two-thirds", "six-tenths", "three twenty-fifths", "three-quarters of a million". */
export function countedParts(
  tokens: readonly Token[],
  at: number,
  top: { readonly end: number; readonly value: Rational } | undefined,
): Numeral | undefined {
  if (top?.value.d !== 1n || top.value.n < 2n || top.end === at) return undefined;
  const part = denominator(tokens, isJoin(tokens, top.end) ? top.end + 1 : top.end);
  if (!part?.isPlural) return undefined;
  return multiplied(tokens, { end: part.end, value: { n: top.value.n, d: part.of } });
}

interface Denominator {
  readonly end: number;
  readonly of: bigint;
  readonly isPlural: boolean;
}

/** "third", "quarters", "twenty-fifth", "twenty firsts". */
function denominator(tokens: readonly Token[], at: number): Denominator | undefined {
  const token = tokens[at];
  const part = token?.word?.fraction;
  if (part !== undefined) return { end: at + 1, of: BigInt(part), isPlural: token?.lower.endsWith('s') === true };
  const tens = token?.word?.number;
  if (tens === undefined || tens < 20) return undefined;
  const from = isJoin(tokens, at + 1) ? at + 2 : at + 1;
  const lower = tokens[from]?.lower ?? '';
  const unit = lower === 'firsts' ? 1 : (tokens[from]?.word?.ordinal ?? tokens[from]?.word?.fraction);
  if (unit === undefined || unit > 9 || lower === 'quarters' || (from === at + 1 && !lower.endsWith('s')))
    return undefined;
  return { end: from + 1, of: BigInt(tens + unit), isPlural: lower.endsWith('s') };
}

/** "a quarter million", "two-thirds of a million" are numbers of their own. */
function multiplied(tokens: readonly Token[], { end, value }: { end: number; value: Rational }): Numeral {
  const isOf = tokens[end]?.lower === 'of' && tokens[end + 1]?.lower === 'a';
  const scale = tokens[isOf ? end + 2 : end]?.word?.scale;
  if (scale === undefined || scale <= 100n || (!isOf && value.d !== 4n))
    return { end, value, style: 'fraction', isScaled: false };
  return { end: isOf ? end + 3 : end + 1, value: times(value, whole(scale)), style: 'words', isScaled: true };
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
