import { isJoined, readCurrency, readSign } from './currency';
import { type Found, unitStart } from './found';
import { type Token } from './lexer';
import { isJoin } from './hyphen';
import { type Numeral } from './numeral';
import { readNumber } from './number';
import { plus, type Rational, times } from './rational';
import { own } from '../util/own';

/** A sign or code with its amount: "$3 million", "EUR 40", "US$5 dollars". */
export function money(tokens: readonly Token[], at: number): Found | undefined {
  const sign = readSign(tokens, at);
  if (!sign) return undefined;
  const numeral = readNumber(tokens, sign.end, { isMoney: true });
  if (!numeral) return undefined;
  const glued = isJoined(tokens, numeral.end) ? numeral.end + 1 : numeral.end;
  const noun = readCurrency(tokens, glued);
  const isNamedTwice = noun !== undefined && !noun.isCents;
  const end = isNamedTwice ? noun.end : numeral.end;
  return { end, kind: 'money', value: numeral.value, unit: sign.code, numeral };
}

/** "multi-million", "multimillion", only in front of a currency. */
export function multi(tokens: readonly Token[], at: number): Numeral | undefined {
  const first = tokens[at]?.lower;
  const glued = own(multis, first ?? '');
  if (glued !== undefined)
    return { end: at + 1, value: { n: glued, d: 1n }, style: 'vague', isScaled: true, isOrderOf: true };
  if (first !== 'multi' || !isJoin(tokens, at + 1)) return undefined;
  const scale = tokens[at + 2]?.word?.scale;
  if (scale === undefined) return undefined;
  return { end: at + 3, value: { n: scale, d: 1n }, style: 'vague', isScaled: true, isOrderOf: true };
}

const multis: Readonly<Record<string, bigint>> = {
  multimillion: 1_000_000n,
  multibillion: 1_000_000_000n,
  multitrillion: 1_000_000_000_000n,
};

/** "million-dollar", "trillion dollar". */
export function bareScale(tokens: readonly Token[], at: number): Numeral | undefined {
  const scale = tokens[at]?.word?.scale;
  if (scale === undefined || scale < 1_000n) return undefined;
  const from = isJoin(tokens, at + 1) ? at + 2 : at + 1;
  if (tokens[from]?.lower !== 'dollar' && tokens[from]?.lower !== 'euro' && tokens[from]?.lower !== 'pound')
    return undefined;
  return { end: at + 1, value: { n: scale, d: 1n }, style: 'words', isScaled: true };
}

/** "120 MEUR", "MSEK 40". */
export function millionsOf(tokens: readonly Token[], at: number): Found | undefined {
  const before = tokens[at]?.upper ? tokens[at].word?.million : undefined;
  const numeral = readNumber(tokens, before === undefined ? at : at + 1);
  const unit = before ?? (numeral && tokens[numeral.end]?.upper ? tokens[numeral.end]?.word?.million : undefined);
  if (!numeral || unit === undefined || numeral.isScaled) return undefined;
  const value = times(numeral.value, { n: 1_000_000n, d: 1n });
  return { end: before === undefined ? numeral.end + 1 : numeral.end, kind: 'money', value, unit, numeral };
}

/** A number with a currency behind it: "20 million Swiss francs", "80 cents", "thirteen dollars and forty-five cents". */
export function moneyBehind(tokens: readonly Token[], at: number, plainly: Numeral): Found | undefined {
  const digits = tokens[at]?.kind === 'number' ? readNumber(tokens, at, { isMoney: true }) : undefined;
  for (const numeral of digits && digits.end > plainly.end ? [digits, plainly] : [plainly]) {
    const noun = readCurrency(tokens, unitStart(tokens, numeral));
    if (!noun || (noun.code === 'HNL' && !noun.isCents)) continue;
    const value = noun.isCents ? times(numeral.value, { n: 1n, d: 100n }) : numeral.value;
    const cents = noun.isCents ? undefined : centsBehind(tokens, noun.end, noun.code);
    const late = scaleBehind(tokens, noun.end, noun.code, numeral);
    if (late)
      return { end: noun.end + 1, kind: 'money', value: times(value, { n: late, d: 1n }), unit: noun.code, numeral };
    if (cents) return { ...cents, kind: 'money', value: plus(value, cents.value), unit: noun.code, numeral };
    return { end: noun.end, kind: 'money', value, unit: noun.code, numeral };
  }
  return undefined;
}

/** "75 USD million". */
function scaleBehind(tokens: readonly Token[], at: number, code: string, { isScaled }: Numeral): bigint | undefined {
  const isCode = tokens[at - 1]?.lower.toUpperCase() === code;
  const scale = tokens[at]?.word?.scale;
  return isCode && !isScaled && scale !== undefined && scale >= 1_000n ? scale : undefined;
}

/** "and forty-five cents" behind "thirteen dollars". */
function centsBehind(tokens: readonly Token[], at: number, code: string): { end: number; value: Rational } | undefined {
  const numeral = readNumber(tokens, tokens[at]?.lower === 'and' ? at + 1 : at);
  const noun = numeral && numeral.style !== 'vague' ? readCurrency(tokens, numeral.end) : undefined;
  if (!numeral || !noun?.isCents || noun.code !== code) return undefined;
  return { end: noun.end, value: times(numeral.value, { n: 1n, d: 100n }) };
}

/** "1,388 to the dollar", "4,790 per euro": money, of a kind that is not said. */
export function rateOfExchange(tokens: readonly Token[], numeral: Numeral): Found | undefined {
  const { end } = numeral;
  const link = tokens[end]?.lower;
  const noun =
    link === 'per'
      ? end + 1
      : (link === 'to' || link === 'against') && tokens[end + 1]?.lower === 'the'
        ? end + 2
        : undefined;
  if (noun === undefined || numeral.style !== 'digits') return undefined;
  const from = tokens[noun]?.lower === 'us' || tokens[noun]?.lower === 'u.s.' ? noun + 1 : noun;
  const isCurrency = tokens[from]?.word?.currency !== undefined && tokens[from].lower.length !== 2;
  return isCurrency ? { end, kind: 'money', value: numeral.value, numeral } : undefined;
}
