import { belowHundred } from '../figures/belowHundred';
import { type Token } from '../figures/lexer';
import { words } from '../figures/spelledNumber';

interface Year {
  readonly end: number;
  readonly year: number;
}

/** A year in words: "nineteen ninety-six", "eighteen hundred and twelve", "two thousand and five". */
export function spelledYearAt(tokens: readonly Token[], at: number): Year | undefined {
  const first = tokens[at]?.word?.number;
  if (first === undefined || !((first >= 11 && first <= 20) || first === 2)) return undefined;
  const number = words(tokens, at);
  const value = number?.value.d === 1n ? Number(number.value.n) : 0;
  if (number?.isScaled && value >= 1000 && value <= 2100 && value % 100 !== value)
    return { end: number.end, year: value };
  const rest = first >= 11 ? belowHundred(tokens, at + 1) : undefined;
  const within = Number(rest?.value.n ?? 0n);
  return rest && within >= 10 ? { end: rest.end, year: 100 * first + within } : undefined;
}

/** "96" behind a day and month ("Aug 9, 96"): two digits that no day of a month could be, at the end of their phrase. */
export function shortYearAt(tokens: readonly Token[], at: number): Year | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.end - token.start !== 2 || !/^[3-9]\d$/.test(token.lower)) return undefined;
  const next = tokens[at + 1];
  const isLast = !next || (next.kind === 'mark' && /^[.,;)]$/.test(next.lower) && tokens[at + 2]?.gap !== false);
  return isLast && Number(token.lower) > 31 ? { end: at + 1, year: 1900 + Number(token.lower) } : undefined;
}
