import { belowHundred } from './belowHundred';
import { countedParts, fraction } from './fraction';
import { isHyphen } from './hyphen';
import { type Token } from './lexer';
import { type Rational, times, whole } from './rational';

/** "and a half" behind a multiplier: a half of the unit that was counted last, or of the smaller one that follows ("and a half million"). */
export function andPartOf(
  tokens: readonly Token[],
  at: number,
  unit: bigint,
  top: bigint,
): { end: number; value: Rational } | undefined {
  const part = andPart(tokens, at);
  const next = part && tokens[part.end];
  if (!part || next?.lower === 'of' || isHyphen(next) || next?.word?.scale === 12n) return undefined;
  const scale = next?.word?.scale;
  if (scale === undefined) return { end: part.end, value: times(part.value, whole(unit)) };
  return scale < top && scale >= 1_000n ? { end: part.end + 1, value: times(part.value, whole(scale)) } : undefined;
}

/** "and a half", "and three-quarters" behind a whole number. */
export function andPart(tokens: readonly Token[], at: number): { end: number; value: Rational } | undefined {
  let from = at;
  if (isHyphen(tokens[from])) from++;
  if (tokens[from]?.lower !== 'and') return undefined;
  from++;
  if (isHyphen(tokens[from])) from++;
  const articled = fraction(tokens, from);
  if (articled?.style === 'fraction' && (tokens[from]?.lower === 'a' || tokens[from]?.lower === 'one')) return articled;
  if (tokens[from]?.lower === 'a') from++;
  if (isHyphen(tokens[from])) from++;
  const word = tokens[from];
  if (word?.lower === 'half') return { end: from + 1, value: { n: 1n, d: 2n } };
  if (word?.lower === 'quarter') return { end: from + 1, value: { n: 1n, d: 4n } };
  return countedParts(tokens, from, belowHundred(tokens, from));
}
