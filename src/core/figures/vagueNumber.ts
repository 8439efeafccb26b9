import { type Token } from './lexer';
import { type Numeral } from './numeral';
import { one, times, whole } from './rational';
import { withScales } from './scales';

/** "dozens", "tens of thousands", "several hundred", "a few", "a couple of". */
export function vague(tokens: readonly Token[], at: number): Numeral | undefined {
  const first = tokens[at];
  if (first?.word?.vague !== undefined) return vagueNoun(tokens, at, first.word.vague);
  const few = endOfFew(tokens, at);
  if (few === undefined) return undefined;
  const scaled = withScales(tokens, few, one, {});
  const isScaled = scaled.end > few;
  return { end: scaled.end, value: scaled.value, style: 'vague', isScaled, isOrderOf: true };
}

function vagueNoun(tokens: readonly Token[], at: number, order: bigint): Numeral {
  let end = at + 1;
  let value = whole(order);
  while (end < at + 7 && tokens[end]?.lower === 'of' && tokens[end + 1]?.word?.vague !== undefined) {
    value = times(value, whole(tokens[end + 1]?.word?.vague ?? 1n));
    end += 2;
  }
  return { end, value, style: 'vague', isScaled: true, isOrderOf: true };
}

function endOfFew(tokens: readonly Token[], at: number): number | undefined {
  const [first, second, third] = [tokens[at]?.lower, tokens[at + 1]?.lower, tokens[at + 2]?.lower];
  if (first === 'several' || first === 'many' || first === 'few') return at + 1;
  if (first !== 'a') return undefined;
  if (second === 'few') return at + 2;
  if (second === 'couple') return third === 'of' ? at + 3 : at + 2;
  return undefined;
}
