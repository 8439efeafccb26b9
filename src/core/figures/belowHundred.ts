import { isJoin } from './hyphen';
import { type Token } from './lexer';
import { type Rational, whole } from './rational';

/** A number in words up to ninety-nine: "twelve", "twenty-five", "forty two"; `end` counts tokens. */
export function belowHundred(tokens: readonly Token[], at: number): { end: number; value: Rational } | undefined {
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
