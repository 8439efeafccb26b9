import { type Token } from './lexer';
import { isHyphen } from './hyphen';
import { currencyFamilies, currencyOwners } from './words/currencies';
import { own } from '../util/own';

/** A sign or code in front of an amount: its ISO 4217 code and the token behind it, which is the number. */
export function readSign(tokens: readonly Token[], at: number): { end: number; code: string } | undefined {
  const first = tokens[at];
  if (!first || isInsideWord(tokens, at)) return undefined;
  const [second, third] = [tokens[at + 1], tokens[at + 2]];
  if (first.kind === 'mark') {
    const code = first.word?.sign;
    if (code === undefined || (second?.kind !== 'number' && second?.word?.number === undefined)) return undefined;
    return { end: at + 1, code };
  }
  if (first.kind !== 'word' || !(first.capital || first.lower.length > 1)) return undefined;
  if (second?.lower === '$' && !second.gap) return dollarOf(tokens, at);
  const mayStandOff = first.capital && (first.lower.length > 1 || first.lower === 'c');
  if (second?.lower === '$' && mayStandOff && own(dollars, first.lower) !== undefined) return dollarOf(tokens, at);
  const code = first.lower === 'all' ? undefined : first.word?.sign;
  if (code === undefined || !first.capital || (first.lower.toUpperCase() === code && !first.upper)) return undefined;
  if (second?.kind === 'number' && (isAmount(tokens, at + 1) || isSignOf(first, second, code)))
    return { end: at + 1, code };
  const isPoint = second?.lower === '.' && !second.gap && first.lower.length > 1;
  return isPoint && third?.kind === 'number' ? { end: at + 2, code } : undefined;
}

/** "RM45", "Rs 500", "USD 5", but neither "COP30" nor "M23". */
function isSignOf(sign: Token, number: Token, code: string): boolean {
  return sign.lower.length > 1 && (number.gap || sign.lower.toUpperCase() !== code || code !== 'COP');
}

/** A letter in front of digits is a sign only where they are written as money is: "P1,500", "R350m", "K2.50", not "M23". */
function isAmount(tokens: readonly Token[], at: number): boolean {
  const [number, next] = [tokens[at], tokens[at + 1]];
  if (!number || number.gap) return false;
  const isWritten = number.end - number.start > number.lower.length || /\.\d\d$/.test(number.lower);
  return (
    isWritten ||
    next?.word?.scale !== undefined ||
    (next?.gap === false && (next.word?.scaleMoney ?? next.word?.scaleShort) !== undefined)
  );
}

/** Glued to a word or number, or by a hyphen to a word ("non-US"); "€5m-€10m" is a range. */
function isInsideWord(tokens: readonly Token[], at: number): boolean {
  const [before, second] = [tokens[at - 1], tokens[at - 2]];
  if (tokens[at]?.gap !== false) return false;
  if (isHyphen(before)) return second?.kind === 'word' && second.gap;
  return before?.kind === 'word' || before?.kind === 'number';
}

/** "US$", "A$", "R$"; a name in front of the sign that we do not know still makes it dollars. */
function dollarOf(tokens: readonly Token[], at: number): { end: number; code: string } | undefined {
  if (tokens[at + 2]?.kind !== 'number') return undefined;
  const code = own(dollars, tokens[at]?.lower ?? '');
  return code === undefined ? undefined : { end: at + 2, code };
}

const dollars: Readonly<Record<string, string>> = {
  us: 'USD',
  'u.s.': 'USD',
  'u.s': 'USD',
  a: 'AUD',
  au: 'AUD',
  aud: 'AUD',
  c: 'CAD',
  ca: 'CAD',
  cdn: 'CAD',
  nz: 'NZD',
  hk: 'HKD',
  s: 'SGD',
  nt: 'TWD',
  n: 'NAD',
  r: 'BRL',
  fj: 'FJD',
  j: 'JMD',
  tt: 'TTD',
  bz: 'BZD',
  bds: 'BBD',
  ec: 'XCD',
  g: 'GYD',
  z: 'ZWL',
  mx: 'MXN',
  ar: 'ARS',
  b: 'BND',
  t: 'TOP',
  l: 'LRD',
  usd: 'USD',
  cad: 'CAD',
  sgd: 'SGD',
  hkd: 'HKD',
  nzd: 'NZD',
  mxn: 'MXN',
  mex: 'MXN',
};

/** A currency's noun or code behind an amount, perhaps with its country ("CFA francs", "Hong Kong dollars"). */
export function readCurrency(
  tokens: readonly Token[],
  at: number,
): { end: number; code: string; isCents: boolean } | undefined {
  for (let words = 0; words <= 2; words++) {
    const token = tokens[at + words];
    const noun = token && nounAt(token, tokens[at], words, tokens[at + words + 1]?.kind === 'number');
    if (noun) return { ...noun, end: at + words + 1, code: owned(tokens, at, words, noun.code) };
    const mayOwn =
      !(words > 0 && token?.word?.currency !== undefined) &&
      token?.kind === 'word' &&
      token.gap &&
      (token.capital || token.lower === 'u.s.');
    if (!mayOwn) return undefined;
  }
  return undefined;
}

function nounAt(
  token: Token,
  first: Token | undefined,
  words: number,
  isNumberNext: boolean,
): { code: string; isCents: boolean } | undefined {
  const { currency, cents } = token.word ?? {};
  if (token.kind === 'mark' && token.word?.sign !== undefined && !isNumberNext)
    return { code: token.word.sign, isCents: false };
  if (token.kind === 'mark' && isNumberNext && !token.gap) return undefined;
  const isShort = token.lower.length === 1;
  if (cents !== undefined && !(isShort && (token.gap || words > 0 || token.capital)))
    return { code: cents, isCents: true };
  if (token.lower === 'pound' && !token.gap) return undefined;
  if (currency === undefined || (words === 0 && first?.lower === 'mark')) return undefined;
  if (token.kind === 'mark' && token.gap && token.lower !== '€') return undefined;
  if (isAbbreviated(token) && !token.capital && token.lower !== 'kr' && token.lower !== 'zł') return undefined;
  const isCode = currency === token.lower.toUpperCase();
  if (isCode && !token.upper) return undefined;
  return { code: currency, isCents: false };
}

function isAbbreviated({ lower, kind }: Token): boolean {
  return kind === 'word' && lower.length === 2;
}

function owned(tokens: readonly Token[], at: number, words: number, code: string): string {
  const noun = tokens[at + words]?.lower ?? '';
  const owners = own(currencyOwners, own(currencyFamilies, noun) ?? noun) ?? {};
  return (words === 0 ? undefined : own(owners, tokens[at + words - 1]?.lower ?? '')) ?? code;
}

/** "dollar" in "a multi-million-dollar deal". */
export function isJoined(tokens: readonly Token[], at: number): boolean {
  return isHyphen(tokens[at]) && tokens[at]?.gap === false;
}
