import { belowHundred } from './belowHundred';
import { fraction } from './fraction';
import { isHyphen, isJoin } from './hyphen';
import { type Token } from './lexer';
import { type Numeral } from './numeral';
import { fromDecimal, isLess, one, plus, type Rational, times, whole } from './rational';

/** "twenty-five", "a hundred and twenty", "two and a half million", "forty-one hundred". */
export function words(tokens: readonly Token[], at: number): Numeral | undefined {
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
