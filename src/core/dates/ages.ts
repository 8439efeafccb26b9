import { readAmount } from '../figures/amount';
import { type Token } from '../figures/lexer';
import { isHyphen } from '../figures/hyphen';
import { readMeasure } from '../figures/measure';
import { type Rational, write } from '../figures/rational';
import { duration, type TimeReading } from './moment';

/** Ages without a unit: "aged 45", "at the age of 80", "Mary Example, 45, a driver". The number alone is the span. */
export function readAge(tokens: readonly Token[], at: number): TimeReading | undefined {
  const before = tokens[at - 1];
  if (!before) return undefined;
  if (isAged(tokens, at)) {
    const amount = readAmount(tokens, at);
    if (amount?.kind !== 'number' || amount.numeral.style === 'fraction') return undefined;
    return duration(amount.end, 'aged', amount.to ? `${years(amount.value)}/${years(amount.to)}` : years(amount.value));
  }
  const isBracketed =
    before.lower === '(' && tokens[at + 1]?.lower === ')' && tokens[at]?.end === (tokens[at]?.start ?? 0) + 2;
  const isApposed = (before.lower === ',' || isBracketed) && isPerson(tokens, at - 2);
  if (!isApposed && !isSaidOfPerson(tokens, at)) return undefined;
  const measure = readMeasure(tokens, at);
  if (measure?.kind !== 'number' || measure.end !== at + 1 || !isAge(measure.value) || !isClosed(tokens, measure.end))
    return undefined;
  return duration(measure.end, 'age-of-person', years(measure.value));
}

function years(value: Rational): string {
  return `P${write(value)}Y`;
}

const agedWords = new Set(['aged', 'ages', 'turned', 'turns', 'turning', 'age']);

function isAged(tokens: readonly Token[], at: number): boolean {
  const [before, second, third] = [tokens[at - 1]?.lower ?? '', tokens[at - 2]?.lower, tokens[at - 3]?.lower];
  if (agedWords.has(before)) return true;
  if (before === 'of' && (second === 'age' || second === 'ages')) return true;
  if (before === 'under' || before === 'over')
    return /^(?:children|people|those|anyone|girls|boys|kids|residents|women|men|adults|players)$/.test(second ?? '');
  return before === 'and' && tokens[at - 2]?.kind === 'number' && (third === 'aged' || third === 'ages');
}

function isAge({ n, d }: Rational): boolean {
  return d === 1n && n >= 2n && n < 111n;
}

const people = new Set([
  'man',
  'woman',
  'boy',
  'girl',
  'son',
  'daughter',
  'nephew',
  'niece',
  'brother',
  'sister',
  'father',
  'mother',
  'husband',
  'wife',
  'widow',
  'jr',
  'sr',
]);

/** "she was 93", "dies at 88". */
function isSaidOfPerson(tokens: readonly Token[], at: number): boolean {
  const [before, second, next] = [tokens[at - 1]?.lower ?? '', tokens[at - 2]?.lower ?? '', tokens[at + 1]];
  if (next && (next.kind !== 'mark' || isHyphen(next))) return false;
  if (before === 'at') return second === 'dies' || second === 'died' || second === 'dead';
  return /^(?:is|was|am|'m)$/.test(before) && /^(?:he|she|i|who)$/.test(second);
}

/** Whether the word that ends at a token, full stops behind it aside ("Jr."), may be the last of a person's name. */
function isPerson(tokens: readonly Token[], end: number): boolean {
  let at = end;
  while (tokens[at]?.lower === '.' && tokens[at]?.gap === false) at--;
  const token = tokens[at];
  if (!token) return false;
  if (token.kind === 'mark') return /^["”'’)]$/.test(token.lower) && tokens[at - 1]?.kind === 'word';
  if (token.kind !== 'word') return false;
  return (
    (token.capital && token.word?.month === undefined && token.word?.weekday === undefined) || people.has(token.lower)
  );
}

/** An age ends its apposition. */
function isClosed(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (!next) return true;
  return next.kind === 'mark'
    ? /^[,.;:)”"—–]$/.test(next.lower)
    : next.lower === 'and' || next.lower === 'from' || (next.lower === 'of' && tokens[at + 1]?.capital === true);
}
