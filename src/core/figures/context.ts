import { type TimeReading } from '../dates/moment';
import { type Amount } from './amount';
import { type Token } from './lexer';
import { isHyphen } from './number';
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
function isGluedToName(tokens: readonly Token[], at: number, end: number): boolean {
  const [first, before] = [tokens[at], tokens[at - 1]];
  if (!first) return false;
  if (!first.gap && before?.kind === 'word') return true;
  if (!first.gap && (before?.lower === '#' || before?.lower === '@')) return true;
  const isJoined = !first.gap && isHyphen(before) && before?.gap === false;
  if (isJoined && (tokens[at - 2]?.kind === 'word' || first.capital)) return true;
  const [next, behind] = [tokens[end], tokens[end + 1]];
  if (next?.kind === 'word' && !next.gap) return true;
  return isHyphen(next) && next?.gap === false && behind?.gap === false && behind.capital;
}

/** "Section 301", "No. 10", "Route 22": the number names its thing. */
function isReferred(tokens: readonly Token[], at: number, end: number): boolean {
  const before = tokens[at - 1];
  const word = before?.lower === '.' && !before.gap ? tokens[at - 2] : before;
  if (word?.kind === 'word' && word.capital && designators.has(word.lower)) return true;
  if (word?.lower === 'no' && before?.lower === '.') return true;
  const next = tokens[end];
  const isStreet =
    tokens[at]?.kind === 'number' &&
    next?.capital === true &&
    /^(?:street|avenue|road|boulevard|west|east|north|south)$/.test(next.lower);
  return isStreet && tokens[end + 1]?.capital === true;
}

/** "1." or "(1)" in front of an item, and the digits of a telephone. */
function isListOrPhone(tokens: readonly Token[], at: number, end: number): boolean {
  const [token, before, next] = [tokens[at], tokens[at - 1], tokens[end]];
  if (token?.kind !== 'number') return false;
  if (at === 0 && (next?.lower === '.' || next?.lower === ')') && !next.gap && token.end - token.start < 3) return true;
  if (before?.lower === '(' && next?.lower === ')' && at === 1 && token.end - token.start < 3) return true;
  if (/^0\d{2,}$/.test(token.lower)) return true;
  const last = tokens[end - 1];
  const isLong = last !== token && last?.kind === 'number' && last.lower.length === 4 && last.lower.startsWith('0');
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
  return next?.kind !== 'word' || partBehind.has(next.lower);
}

const partBehind = new Set([
  'of',
  'from',
  'to',
  'in',
  'or',
  'and',
  'since',
  'more',
  'less',
  'as',
  'by',
  'on',
  'over',
  'against',
  'compared',
  'during',
  'is',
  'are',
  'was',
  'were',
  'had',
  'have',
  'said',
]);

const notCountingBefore = new Set([
  'no',
  'the',
  'this',
  'that',
  'which',
  'each',
  'every',
  'any',
  'another',
  'last',
  'first',
  'next',
  'new',
  'same',
  'big',
  'only',
  'by',
  'another',
  'good',
  'right',
  'wrong',
]);
const notCountingAfter = new Set([
  'another',
  'such',
  "'s",
  'who',
  'that',
  'which',
  'can',
  'could',
  'would',
  'should',
  'must',
  'may',
  'might',
  'is',
  'has',
  'by',
]);

/** "one" as a number, not as a pronoun. */
function isCountingOne(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1]?.lower ?? '', tokens[at + 1]];
  if (notCountingBefore.has(before) || (after && notCountingAfter.has(after.lower))) return false;
  if (after?.lower === 'of') return !isSuperlative(tokens, at + 2);
  return after?.kind === 'word' || isHyphen(after);
}

const superlatives = new Set([
  'most',
  'least',
  'top',
  'key',
  'leading',
  'main',
  'few',
  'only',
  'major',
  'first',
  'best',
  'worst',
  'last',
  'greatest',
  'chief',
]);

/** "one of the largest", "one of Israel's top lawyers": no count. */
function isSuperlative(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 7; i++) {
    const token = tokens[i];
    if (!token) return false;
    if (token.kind === 'mark' && token.lower !== "'" && token.lower !== '’' && !isHyphen(token)) return false;
    if (
      superlatives.has(token.lower) ||
      (token.lower.endsWith('est') &&
        token.lower.length > 4 &&
        !/^(?:west|protest|arrest|interest|forest|guest|request|contest)$/.test(token.lower))
    )
      return true;
  }
  return false;
}

/** Whether a time expression is one here. */
export function acceptTime(tokens: readonly Token[], at: number, time: TimeReading): boolean {
  const [first, before] = [tokens[at], tokens[at - 1]];
  if (!first) return false;
  if (time.rule === 'year')
    return !isGluedToName(tokens, at, time.end) && !isReferred(tokens, at, time.end) && !isGames(tokens[time.end]);
  if (time.rule === 'month' && first.lower === 'may') return monthBefore.has(before?.lower ?? '');
  if (time.rule.startsWith('bare-') && isHyphen(tokens[time.end]) && tokens[time.end]?.gap === false) return false;
  return true;
}

/** "the 2004 Olympics" is the name of an event, its year and all. */
function isGames(next: Token | undefined): boolean {
  return (
    next?.capital === true &&
    /^(?:olympics?|paralympics?|games|world|winter|summer|european|grammy|academy)$/.test(next.lower)
  );
}

const monthBefore = new Set([
  'in',
  'of',
  'since',
  'until',
  'till',
  'by',
  'last',
  'next',
  'this',
  'early',
  'late',
  'mid',
  '-',
  'for',
  'and',
  'from',
  'to',
  'between',
  'before',
  'after',
  'during',
  'through',
]);
