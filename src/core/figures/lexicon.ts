import {
  dayParts,
  frequencies,
  months,
  seasons,
  timeAbbreviations,
  timeUnits,
  type TimeUnit,
  weekdays,
} from '../dates/words/calendar';
import { holidays } from '../dates/words/holidays';
import { approximators, intensifiers } from './words/approximators';
import { currencyCents, currencyCodes, currencyNouns, currencySigns, millionCodes } from './words/currencies';
import {
  fractions,
  moneyAbbreviations,
  ordinals,
  placesFromEnd,
  scaleAbbreviations,
  scales,
  smallNumbers,
  vagueNumbers,
} from './words/numbers';

/** All that one word can mean to the grammar; most words of a language mean nothing to it. */
export interface Word {
  number?: number;
  scale?: bigint;
  /** Behind digits only. */
  scaleShort?: bigint;
  /** Behind digits and where the amount is money only. */
  scaleMoney?: bigint;
  vague?: bigint;
  ordinal?: number;
  /** The denominator. */
  fraction?: number;
  /** The place counted from the end, where one word says it. */
  fromEnd?: number;
  /** ISO 4217, in front of an amount. */
  sign?: string;
  /** ISO 4217, behind an amount. */
  currency?: string;
  /** ISO 4217 of the whole that it is a hundredth of. */
  cents?: string;
  /** ISO 4217 of the millions that it counts. */
  million?: string;
  month?: number;
  weekday?: number;
  time?: TimeUnit;
  timeShort?: TimeUnit;
  season?: string;
  dayPart?: string;
  frequency?: string;
  /** Starts a phrase that may hold a figure or a time. */
  opens?: true;
  /** Starts a fixed phrase, whatever stands behind it. */
  phrase?: true;
  /** Means nothing unless the next word means something. */
  isBare?: true;
}

/** First words and marks of phrases, besides those that mean something themselves. */
const openers = (
  'the a an this that last next past coming upcoming current previous prior preceding following same recent future every each per another all ' +
  'early earlier late later mid pre between today yesterday tomorrow end opening final latter fiscal fy q h several many few half minus multi ' +
  "us u.s. usd cad sgd hkd nzd mxn mex a au aud c ca cdn nz hk s nt n r fj j tt bz bds ec g z mx ar b t l his her their him our multimillion multibillion multitrillion sixties seventies eighties nineties fifties forties thirties twenties one aged age bi semi - + – − ' ’ ‘ $ £ €"
).split(' ');

/** The words of the grammar, by lower case. */
export const lexicon: ReadonlyMap<string, Word> = build();

function build(): Map<string, Word> {
  const all = new Map<string, Word>();
  const enter = <K extends keyof Word>(key: K, table: Readonly<Record<string, NonNullable<Word[K]>>>) => {
    for (const [word, meaning] of Object.entries(table)) {
      const entry = all.get(word) ?? {};
      entry[key] = meaning;
      all.set(word, entry);
    }
  };
  enter('number', smallNumbers);
  enter('scale', scales);
  enter('scaleShort', scaleAbbreviations);
  enter('scaleMoney', moneyAbbreviations);
  enter('vague', vagueNumbers);
  enter('ordinal', ordinals);
  enter('fraction', { ...denominators(), ...fractions });
  enter('fromEnd', placesFromEnd);
  enter('sign', { ...byCode(), ...currencySigns });
  enter('currency', { ...byCode(), ...currencyNouns });
  enter('cents', currencyCents);
  enter('million', millionCodes);
  enter('month', months);
  enter('weekday', { ...weekdays, ...plurals(weekdays) });
  enter('time', timeUnits);
  enter('timeShort', timeAbbreviations);
  enter('season', seasons);
  enter('dayPart', dayParts);
  enter('frequency', frequencies);
  const phrases = [...Object.keys(approximators), ...intensifiers, ...Object.keys(holidays), ...openers];
  enter('opens', Object.fromEntries(phrases.map((phrase) => [firstWord(phrase), true as const])));
  const fixed = [...Object.keys(holidays), 'today', 'yesterday', 'tomorrow'];
  enter('phrase', Object.fromEntries(fixed.map((phrase) => [firstWord(phrase), true as const])));
  for (const entry of all.values()) if (Object.keys(entry).join() === 'opens') entry.isBare = true;
  return all;
}

function byCode(): Record<string, string> {
  return Object.fromEntries(currencyCodes.map((code) => [code.toLowerCase(), code]));
}

/** "third" and "thirds" on; "second" is never a part. */
function denominators(): Record<string, number> {
  return Object.fromEntries(
    Object.entries(ordinals).flatMap(([word, n]) =>
      n < 3
        ? []
        : [
            [word, n],
            [`${word}s`, n],
          ],
    ),
  );
}

function plurals(words: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(words)
      .filter(([word]) => word.endsWith('day'))
      .map(([word, n]) => [`${word}s`, n]),
  );
}

function firstWord(phrase: string): string {
  return /^[a-z]+/.exec(phrase)?.[0] ?? phrase;
}
