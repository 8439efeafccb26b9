import { type Amount } from './amount';
import { type Token } from './lexer';
import { type Reading } from './read';
import { currencyFamilies, currencyOwners } from './words/currencies';
import { own } from '../util/own';

type Styles = Amount['numeral']['style'];

const byStyle: Readonly<Record<Styles, string>> = {
  digits: 'as the digits say',
  words: 'the number words added up',
  vague: 'the order that the word names, not a count',
  fraction: 'a part of one',
  article: 'one, as the article says',
};

const score = 'both numbers of a score, in the order of the text';

const byRule: Readonly<Record<string, string>> = {
  score,
  'spreadsheet-score': score,
  share: 'the first number divided by the second',
};

/** In one short sentence, how an amount was reached: what was read, multiplied out, and taken for granted. */
export function howOf({ start, end }: Reading, amount: Amount, tokens: readonly Token[]): string {
  const words = tokens.slice(start, end);
  const isRange = amount.to !== undefined;
  const first = own(byRule, amount.rule) ?? (isRange ? 'both ends of the range' : byStyle[amount.numeral.style]);
  return [first, ...multiplied(words), ...assumed(words, amount.unit)].join('; ');
}

/** The place of an ordinal. */
export function howOfOrdinal(value: number): string {
  return value < 0 ? 'the place in the row, counted from the end' : 'the place in the row';
}

/** Multipliers that are more than plain English, each once: "“bn” counts 1,000,000,000". */
function multiplied(words: readonly Token[]): string[] {
  const all = words.flatMap((token) => {
    const scale = scaleOf(token, words);
    return scale === undefined ? [] : [`“${token.lower}” counts ${grouped(scale)}`];
  });
  return [...new Set(all)];
}

const plain = new Set(['hundred', 'thousand']);

function scaleOf({ kind, lower, word }: Token, words: readonly Token[]): bigint | undefined {
  if (kind !== 'word' || !word || plain.has(lower)) return undefined;
  const isShort = words.some((token) => token.kind === 'number');
  return word.scale ?? (isShort ? (word.scaleShort ?? moneyScale(word, words)) : undefined);
}

function moneyScale(word: NonNullable<Token['word']>, words: readonly Token[]): bigint | undefined {
  const isMoney = words.some((token) => token.word?.sign !== undefined || token.word?.currency !== undefined);
  return isMoney ? word.scaleMoney : undefined;
}

function grouped(value: bigint): string {
  return value.toString().replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** What is taken for granted: the country of "$", "pounds" and "rupees", and what cents and basis points are parts of. */
function assumed(words: readonly Token[], unit: string | undefined): string[] {
  if (unit === '[pp]')
    return words.some(({ lower }) => lower === 'basis') ? ['a basis point is 0.01 of a percentage point'] : [];
  const at = words.findIndex(
    ({ lower, word }) => lower === '$' || lower === 'rs' || familyOf(lower, word) !== undefined,
  );
  const token = words[at];
  if (unit === undefined || !token) return [];
  const before = words[at - 1]?.lower ?? '';
  const family = familyOf(token.lower, token.word);
  const isOwned =
    family === undefined
      ? !token.gap && words[at - 1]?.kind === 'word'
      : own(own(currencyOwners, family) ?? {}, before) !== undefined;
  if (isOwned) return [];
  return [`“${token.lower}” without a country is taken for ${unit}`];
}

function familyOf(lower: string, word: Token['word']): string | undefined {
  if (word?.currency === undefined) return undefined;
  const family = own(currencyFamilies, lower) ?? lower;
  return own(currencyOwners, family) && family;
}
