import { type Token } from './lexer';
import { isHyphen } from './hyphen';
import { fromDecimal, one, type Rational, times } from './rational';

/** Exponents beyond are not reckoned, so that exact arithmetic stays cheap. */
const highest = 30;

const marks = new Set(['e', '^', 'x', '×']);

/** Powers in digits: "1.3e6", "6.02x10^23", "2^10"; exact, negative exponents too. */
export function readPower(tokens: readonly Token[], at: number): { end: number; value: Rational } | undefined {
  const base = tokens[at];
  const mark = tokens[at + 1];
  if (base?.kind !== 'number' || !mark || mark.gap || !marks.has(mark.lower) || !/^\d[\d.]{0,9}$/.test(base.lower))
    return undefined;
  if (mark.lower === 'e') return withExponent(tokens, at + 2, fromDecimal(base.lower), ten);
  if (mark.lower === '^') return withExponent(tokens, at + 2, one, fromDecimal(base.lower));
  const isTimesTen =
    (mark.lower === 'x' || mark.lower === '×') &&
    tokens[at + 2]?.lower === '10' &&
    tokens[at + 2]?.gap === false &&
    tokens[at + 3]?.lower === '^';
  return isTimesTen ? withExponent(tokens, at + 4, fromDecimal(base.lower), ten) : undefined;
}

const ten: Rational = { n: 10n, d: 1n };

function withExponent(tokens: readonly Token[], at: number, factor: Rational, base: Rational) {
  const isSigned = isHyphen(tokens[at]) || tokens[at]?.lower === '+' || tokens[at]?.lower === '−';
  const from = isSigned ? at + 1 : at;
  const exponent = tokens[from];
  if (exponent?.kind !== 'number' || !/^\d{1,2}$/.test(exponent.lower)) return undefined;
  const n = Number(exponent.lower);
  if (n > highest || exponent.gap || tokens[at]?.gap) return undefined;
  const power = { n: base.n ** BigInt(n), d: base.d ** BigInt(n) };
  const isNegative = isSigned && tokens[at]?.lower !== '+';
  if (isNegative && power.n === 0n) return undefined;
  return { end: from + 1, value: times(factor, isNegative ? { n: power.d, d: power.n } : power) };
}
