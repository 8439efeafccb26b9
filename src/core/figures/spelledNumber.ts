import { andPart, andPartOf } from './andPart';
import { belowHundred } from './belowHundred';
import { isJoin } from './hyphen';
import { type Token } from './lexer';
import { type Numeral } from './numeral';
import { fromDecimal, isLess, one, plus, type Rational, times, whole } from './rational';

interface Part {
  readonly end: number;
  readonly value: Rational;
}

/** A number as far as it is read: what is counted already, what the next multiplier counts, and the last multiplier. */
interface Sum extends Part {
  readonly total: Rational;
  /** The last multiplier from a thousand on; 0 before the first. */
  readonly top: bigint;
  readonly isScaled: boolean;
}

/** No number is said in more steps; a longer row of multipliers is none, so that exact arithmetic stays cheap. */
const longest = 24;

/** "twenty-five", "a hundred and twenty", "two and a half million", "forty-one hundred", "one million and a half". */
export function words(tokens: readonly Token[], at: number): Numeral | undefined {
  const head = headOf(tokens, at);
  if (!head) return undefined;
  let sum: Sum = { ...head, total: whole(0), top: 0n, isScaled: false };
  let next: Sum | undefined = sum;
  for (let steps = 0; next && steps < longest; steps++, next = step(tokens, sum)) sum = next;
  const spoken = sum.isScaled ? decimalsAfter(tokens, sum.end) : undefined;
  const value = plus(plus(sum.total, sum.value), spoken?.value ?? whole(0));
  return { end: spoken?.end ?? sum.end, value, style: 'words', isScaled: sum.isScaled };
}

/** What the first words say: "a" before a multiplier, a number below a hundred, "two and a half", "seven point five". */
function headOf(tokens: readonly Token[], at: number): Part | undefined {
  const first = tokens[at]?.lower;
  if (first === 'a' || first === 'an')
    return tokens[at + 1]?.word?.scale === undefined ? undefined : { end: at + 1, value: one };
  const head = belowHundred(tokens, at);
  if (!head) return undefined;
  const more = decimalsAfter(tokens, head.end) ?? andPart(tokens, head.end);
  return more ? { end: more.end, value: plus(head.value, more.value) } : head;
}

/** Takes in one more word of the number. */
function step(tokens: readonly Token[], sum: Sum): Sum | undefined {
  return scaled(tokens, sum) ?? (sum.isScaled ? (withHalf(tokens, sum) ?? withMore(tokens, sum)) : undefined);
}

function scaled(tokens: readonly Token[], { end, value, total, top }: Sum): Sum | undefined {
  const joined = isJoin(tokens, end);
  const scale = tokens[joined ? end + 1 : end]?.word?.scale;
  if (scale === undefined || scale === 20n || !(joined || tokens[end]?.gap)) return undefined;
  const more = { end: joined ? end + 2 : end + 1, isScaled: true };
  const multiplied = times(value, whole(scale));
  if (scale === 100n || scale === 12n) return { ...more, value: multiplied, total, top };
  return { ...more, value: whole(0), total: plus(total, multiplied), top: scale };
}

/** "one million and a half" is half a million more, "a hundred and three and a half" half of one. */
function withHalf(tokens: readonly Token[], sum: Sum): Sum | undefined {
  const part = andPartOf(tokens, sum.end, sum.value.n === 0n ? sum.top : 1n, sum.top);
  return part && { ...sum, end: part.end, value: plus(sum.value, part.value) };
}

function withMore(tokens: readonly Token[], sum: Sum): Sum | undefined {
  const next = moreAfter(tokens, sum.end, sum.value);
  if (!next || (sum.top > 0n && !isLess(next.value, whole(sum.top)))) return undefined;
  return { ...sum, end: next.end, value: plus(sum.value, next.value) };
}

/** "point five", "point seven one", "point eleven". */
function decimalsAfter(tokens: readonly Token[], at: number): Part | undefined {
  if (tokens[at]?.lower !== 'point') return undefined;
  let end = at + 1;
  let digits = '';
  for (let number = belowHundred(tokens, end); number && digits.length < 12; number = belowHundred(tokens, end)) {
    digits += String(number.value.n);
    end = number.end;
    if (number.value.n > 9n) break;
  }
  return digits === '' ? undefined : { end, value: fromDecimal(`0.${digits}`) };
}

/** "(and) twenty-two" behind "a hundred", "(and) fifty" behind "two thousand". */
function moreAfter(tokens: readonly Token[], at: number, current: Rational): Part | undefined {
  const isAnd = tokens[at]?.lower === 'and';
  if (!isAnd && isLess(whole(0), { n: current.n % 100n, d: 1n })) return undefined;
  const next = belowHundred(tokens, isAnd ? at + 1 : at);
  return !next || next.value.n === 0n ? undefined : next;
}
