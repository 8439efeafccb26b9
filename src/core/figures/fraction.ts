import { belowHundred } from './belowHundred';
import { isHyphen, isJoin } from './hyphen';
import { type Token } from './lexer';
import { type Numeral } from './numeral';

/** "two-thirds", "a quarter", "half", "half a million", "six-tenths". */
export function fraction(tokens: readonly Token[], at: number): Numeral | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  if (first.lower === 'half') return half(tokens, at);
  if (first.lower === 'a' || first.lower === 'an' || first.lower === 'one') {
    const from = isJoin(tokens, at + 1) ? at + 2 : at + 1;
    const part = tokens[from]?.word?.fraction;
    if (part === undefined || (part !== 2 && tokens[from]?.lower.endsWith('s'))) return undefined;
    if (part === 2 && first.lower !== 'one') return halfOf(tokens, from, from);
    const scale = part === 4 ? tokens[from + 1]?.word?.scale : undefined;
    if (scale !== undefined && scale > 20n)
      return { end: from + 2, value: { n: scale, d: 4n }, style: 'words', isScaled: true };
    return { end: from + 1, value: { n: 1n, d: BigInt(part) }, style: 'fraction', isScaled: false };
  }
  const top = belowHundred(tokens, at);
  if (!top || top.value.n < 2n) return undefined;
  const from = isJoin(tokens, top.end) ? top.end + 1 : top.end;
  const part = tokens[from]?.word?.fraction;
  if (part === undefined || !tokens[from]?.lower.endsWith('s')) return undefined;
  return { end: from + 1, value: { n: top.value.n, d: BigInt(part) }, style: 'fraction', isScaled: false };
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
