import { isHyphen } from './hyphen';
import { type Token } from './lexer';
import { type NumberContext } from './numeral';
import { type Rational, times, whole } from './rational';

/** No more multipliers are taken in a row ("lakh crore"). */
const most = 4;

/** "million", "-thousand", "lakh crore", "bn". */
export function withScales(
  tokens: readonly Token[],
  at: number,
  start: Rational,
  context: NumberContext,
): { end: number; value: Rational } {
  let [end, value] = [at, start];
  for (let first = true, more = 0; more < most; first = false, more++) {
    const joined = isHyphen(tokens[end]) && !tokens[end]?.gap && !tokens[end + 1]?.gap;
    const word = tokens[joined ? end + 1 : end];
    const scale = word?.word && scaleOf(word, first && !joined, context);
    if (scale === undefined) return { end, value };
    value = times(value, whole(scale));
    end += joined ? 2 : 1;
  }
  return { end, value };
}

function scaleOf({ word, gap, lower }: Token, isFirst: boolean, { isMoney }: NumberContext): bigint | undefined {
  if (word?.scale !== undefined) return word.scale === 20n ? undefined : word.scale;
  if (!isFirst) return undefined;
  if (word?.scaleShort !== undefined && (lower !== 'k' || !gap) && (lower !== 'tr' || isMoney)) return word.scaleShort;
  return isMoney && (!gap || lower === 'cr') ? word?.scaleMoney : undefined;
}

/** The multiplier that stands apart at a token: "hundred", "lakh", "million". */
export function scaleAt(tokens: readonly Token[], at: number): bigint | undefined {
  const scale = tokens[at]?.gap ? tokens[at].word?.scale : undefined;
  return scale === 20n ? undefined : scale;
}
