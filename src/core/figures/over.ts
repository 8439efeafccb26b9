import { belowHundred } from './belowHundred';
import { type Token } from './lexer';
import { type Numeral } from './numeral';
import { fromDecimal } from './rational';
import { words } from './spelledNumber';

/** "one over three", "1 over 20": a fraction that is said, at the end of its phrase only ("two over par" is a score). */
export function over(tokens: readonly Token[], top: Numeral): Numeral | undefined {
  if (tokens[top.end]?.lower !== 'over' || top.isScaled || top.value.d !== 1n || top.value.n < 1n) return undefined;
  const token = tokens[top.end + 1];
  const bottom =
    token?.kind === 'number'
      ? { end: top.end + 2, value: fromDecimal(token.lower) }
      : belowHundred(tokens, top.end + 1) && words(tokens, top.end + 1);
  if (bottom?.value.d !== 1n || bottom.value.n < 2n) return undefined;
  const next = tokens[bottom.end];
  if (next && (next.kind !== 'mark' || next.gap)) return undefined;
  return { end: bottom.end, value: { n: top.value.n, d: bottom.value.n }, style: 'fraction', isScaled: false };
}
