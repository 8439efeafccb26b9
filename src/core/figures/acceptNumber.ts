import { type Amount } from './amount';
import { type Token } from './lexer';
import { nounBehind } from './noun';
import { isHyphen } from './hyphen';
import { isCountingOne } from './countingOne';
import { designators } from './words/designators';

/** Whether a bare number counts or values something here, and is no pronoun, name, reference or idiom. */
export function acceptNumber(tokens: readonly Token[], at: number, amount: Amount): boolean {
  if (
    isGluedToName(tokens, at, amount.end) ||
    isReferred(tokens, at, amount.end) ||
    isListOrPhone(tokens, at, amount.end)
  )
    return false;
  if (tokens[at]?.lower === 'one' && amount.end === at + 1) return isCountingOne(tokens, at);
  if (amount.numeral.style === 'fraction') return acceptFraction(tokens, at, amount.end);
  return !(amount.numeral.style === 'vague' && !amount.numeral.isScaled);
}

/** "F-16", "7-Eleven", "covid19", "24/7". */
export function isGluedToName(tokens: readonly Token[], at: number, end: number): boolean {
  const [first, before] = [tokens[at], tokens[at - 1]];
  if (!first) return false;
  if (!first.gap && before?.kind === 'word') return true;
  if (!first.gap && (before?.lower === '#' || before?.lower === '@')) return true;
  const isJoined = !first.gap && isHyphen(before) && before?.gap === false;
  const isFile = tokens[at - 2]?.kind === 'number' && first.end - first.start === 4;
  if (isJoined && (tokens[at - 2]?.kind === 'word' || first.capital || isFile)) return true;
  const [next, behind] = [tokens[end], tokens[end + 1]];
  if (next?.kind === 'word' && !next.gap) return true;
  return isHyphen(next) && next?.gap === false && behind?.gap === false && behind.capital;
}

/** "Section 301", "No. 10", "Route 22": the number names its thing. */
export function isReferred(tokens: readonly Token[], at: number, end: number): boolean {
  const before = tokens[at - 1];
  const word = before?.lower === '.' && !before.gap ? tokens[at - 2] : before;
  if (word?.kind === 'word' && word.capital && designators.has(word.lower)) return true;
  if (isProductNumber(tokens, at, end)) return true;
  const next = tokens[end];
  const isStreet =
    tokens[at]?.kind === 'number' &&
    next?.capital === true &&
    /^(?:street|avenue|road|boulevard|west|east|north|south)$/.test(next.lower);
  return isStreet && tokens[end + 1]?.capital === true;
}

/** "Falcon 9", "Court 2": a number right behind a name belongs to it, unless what it counts follows. */
function isProductNumber(tokens: readonly Token[], at: number, end: number): boolean {
  const [token, before, next] = [tokens[at], tokens[at - 1], tokens[end]];
  if (token?.kind !== 'number' || token.end - token.start > token.lower.length || end !== at + 1) return false;
  if (before?.kind !== 'word' || !before.capital || before.word !== undefined || opensSentence(tokens, at - 1))
    return false;
  if (next?.kind === 'mark' && /^[,;(]$/.test(next.lower)) return false;
  return !(next?.kind === 'word' && !next.capital && nounBehind(tokens, end) !== undefined);
}

function opensSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return !before || (before.kind === 'mark' && before.lower !== ',' && !isHyphen(before));
}

/** "1." or "(1)" in front of an item, and the digits of a telephone. */
function isListOrPhone(tokens: readonly Token[], at: number, end: number): boolean {
  const [token, before, next] = [tokens[at], tokens[at - 1], tokens[end]];
  if (token?.kind !== 'number') return false;
  if (at === 0 && (next?.lower === '.' || next?.lower === ')') && !next.gap && token.end - token.start < 3) return true;
  if (before?.lower === '(' && next?.lower === ')' && at === 1 && token.end - token.start < 3) return true;
  if (/^0\d{2,}$/.test(token.lower)) return true;
  const last = tokens[end - 1];
  const isLong =
    last !== token &&
    last?.kind === 'number' &&
    last.end - last.start === 4 &&
    (last.lower.startsWith('0') || (token.end - token.start === 3 && isHyphen(tokens[at + 1])));
  return isLong || isPlainDigits(before) || isPlainDigits(next) || isCountryCode(tokens, at, end);
}

/** Two numbers with nothing between are one telephone number, or columns of a table, but no figure of the text. */
function isPlainDigits(token: Token | undefined): boolean {
  return token?.kind === 'number' && token.gap && /^0?\d{2,3}$/.test(token.lower);
}

function isCountryCode(tokens: readonly Token[], at: number, end: number): boolean {
  return tokens[at - 1]?.lower === '+' && tokens[end]?.kind === 'number';
}

/** "half-brother", "half full" and "a fourth bomb" are no fractions. */
function acceptFraction(tokens: readonly Token[], at: number, end: number): boolean {
  const [first, last, next] = [tokens[at], tokens[end - 1], tokens[end]];
  if (last?.lower === 'half') {
    if (isHyphen(next) && next?.gap === false) return false;
    if (next?.lower === 'full' || next?.lower === 'empty' || next?.lower === 'time' || next?.lower === 'way')
      return false;
    return tokens[at - 1]?.word?.ordinal === undefined && tokens[at - 1]?.lower !== 'second';
  }
  const isArticle = first?.lower === 'a' || first?.lower === 'an';
  if (!isArticle || last?.word?.ordinal === undefined) return true;
  if (isHyphen(next) && next?.gap === false) return false;
  return next?.kind !== 'word' || partBehind.has(next.lower);
}

const partBehind = new Set(
  'of from to in or and since more less as by on over against compared during is are was were had have said say think want went came come live voted higher lower larger smaller bigger faster'.split(
    ' ',
  ),
);
