import { fraction } from './fraction';
import { isHyphen } from './hyphen';
import { type Token } from './lexer';
import { type NumberContext, type Numeral } from './numeral';
import { fromDecimal, plus, type Rational } from './rational';
import { withScales } from './scales';
import { words } from './spelledNumber';
import { vague } from './vagueNumber';
import { fractionSigns } from './words/numbers';

/** The longest number that starts at a token. */
export function readNumber(tokens: readonly Token[], at: number, context: NumberContext = {}): Numeral | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.kind === 'number') return digits(tokens, at, context);
  if (token.kind !== 'word') return undefined;
  return fraction(tokens, at) ?? vague(tokens, at) ?? words(tokens, at);
}

function digits(tokens: readonly Token[], at: number, context: NumberContext): Numeral | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const sign = fractionSigns[token.lower];
  let value: Rational = sign ? { n: BigInt(sign[0]), d: BigInt(sign[1]) } : fromDecimal(token.lower);
  let end = at + 1;
  const slashed = slashFraction(tokens, at);
  if (slashed) return { ...slashed, style: 'fraction', isScaled: false };
  const part = sign ? undefined : partAfter(tokens, end);
  if (part) [value, end] = [plus(value, part.value), part.end];
  const scaled = withScales(tokens, end, value, context);
  return { end: scaled.end, value: scaled.value, style: 'digits', isScaled: scaled.end > end };
}

/** "3/4" that stands alone, and is no day and no two of a row. */
function slashFraction(tokens: readonly Token[], at: number): { end: number; value: Rational } | undefined {
  const isInRow = tokens[at - 1]?.lower === '/' || (tokens[at + 3]?.lower === '/' && tokens[at + 3]?.gap === false);
  const value = isInRow || tokens[at]?.gap === false ? undefined : quotient(tokens, at);
  return value && { end: at + 3, value };
}

/** The value of a proper fraction written with a slash, of a size that people write. */
function quotient(tokens: readonly Token[], at: number): Rational | undefined {
  const [top, slash, bottom] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (top?.kind !== 'number' || slash?.lower !== '/' || slash.gap || bottom?.kind !== 'number' || bottom.gap)
    return undefined;
  const [n, d] = [Number(top.lower), Number(bottom.lower)];
  const isProper = Number.isInteger(n) && Number.isInteger(d) && n >= 1 && n < d && d <= 64;
  return isProper ? { n: BigInt(n), d: BigInt(d) } : undefined;
}

/** "½" or "1/2" behind a whole number. */
function partAfter(tokens: readonly Token[], at: number): { end: number; value: Rational } | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  const sign = first.gap ? undefined : fractionSigns[first.lower];
  if (sign) return { end: at + 1, value: { n: BigInt(sign[0]), d: BigInt(sign[1]) } };
  const from = isHyphen(first) && !first.gap ? at + 1 : at;
  if (from === at && !first.gap) return undefined;
  const value = quotient(tokens, from);
  return value && { end: from + 3, value };
}
