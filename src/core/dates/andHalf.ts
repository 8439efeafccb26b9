import { type Amount } from '../figures/amount';
import { isHyphen } from '../figures/hyphen';
import { type Token } from '../figures/lexer';
import { plus } from '../figures/rational';
import { isoDuration } from './durations';

/** "a year and a half". */
export function andHalf(
  tokens: readonly Token[],
  { end, value, time }: Amount,
): { end: number; value: string } | undefined {
  const words = [0, 1, 2].map((n) => tokens[end + n]?.lower).join(' ');
  if (words !== 'and a half' || value.d !== 1n || isHyphen(tokens[end + 3])) return undefined;
  return { end: end + 3, value: isoDuration({ ...(time && { time }), value: plus(value, { n: 1n, d: 2n }) }) };
}
