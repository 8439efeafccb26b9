import { type Token } from '../figures/lexer';
import { isHyphen } from '../figures/hyphen';
import { lex } from '../figures/lexer';
import { yearAt } from './calendarDate';
import { type Moment, point, type TimeReading } from './moment';
import { holidays } from './words/holidays';

/** Quarters, halves, seasons and holidays, with their year: "the third quarter of 2011", "third-quarter", "summer 2012", "Christmas". */
export function readPartOfYear(tokens: readonly Token[], at: number): TimeReading | undefined {
  return quarter(tokens, at) ?? shortQuarter(tokens, at) ?? season(tokens, at) ?? holiday(tokens, at);
}

const quarterWords: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  final: 4,
  last: 4,
  opening: 1,
};

/** "third quarter", "first half", with a year behind "of", "in" or nothing. */
function quarter(tokens: readonly Token[], at: number): TimeReading | undefined {
  const the = tokens[at]?.lower === 'the' ? at + 1 : at;
  const word = tokens[the];
  const isFiscal = tokens[the + 1]?.lower === 'fiscal';
  const isDigits = word?.kind === 'number' && /^(st|nd|rd|th)$/.test(tokens[the + 1]?.lower ?? '');
  const which = isDigits ? Number(word.lower) : quarterWords[word?.lower ?? ''];
  let noun = the + (isDigits ? 2 : 1) + (isFiscal ? 1 : 0);
  if (isHyphen(tokens[noun])) noun++;
  const part = tokens[noun]?.lower;
  if (
    which === undefined ||
    which > 4 ||
    (part !== 'quarter' && part !== 'half') ||
    (part === 'half' && which > 2 && which !== 4)
  )
    return undefined;
  const name = part === 'quarter' ? `Q${which}` : `H${which > 2 ? 2 : which}`;
  const year = yearBehind(tokens, noun + 1);
  if (part === 'half' && !year) return undefined;
  return point(year?.end ?? noun + 1, 'quarter', { part: name, ...year?.moment });
}

/** "Q3", "Q3 2011". */
function shortQuarter(tokens: readonly Token[], at: number): TimeReading | undefined {
  const [letter, digit] = [tokens[at], tokens[at + 1]];
  if (letter?.lower !== 'q' || !letter.capital || digit?.kind !== 'number' || digit.gap) return undefined;
  if (!/^[1-4]$/.test(digit.lower)) return undefined;
  const year = yearBehind(tokens, at + 2);
  return point(year?.end ?? at + 2, 'quarter', { part: `Q${digit.lower}`, ...year?.moment });
}

/** The year of a part of it: "2011", "of last year", "in 2012", "of the year". */
export function yearBehind(tokens: readonly Token[], at: number): { end: number; moment: Moment } | undefined {
  let from = at;
  const link = tokens[from]?.lower;
  if (link === 'of' || link === ',' || link === 'in') from++;
  const isFiscal = tokens[from]?.lower === 'fiscal';
  const year = yearAt(tokens, isFiscal ? from + 1 : from);
  if (year !== undefined && link !== 'in')
    return { end: from + (isFiscal ? 2 : 1), moment: { year, ...(isFiscal && { isFiscal }) } };
  const [pick, noun] = [tokens[from]?.lower ?? '', tokens[from + 1]?.lower];
  const by = yearPicks[pick];
  if (by === undefined || noun !== 'year' || link === ',' || link === 'in') return undefined;
  return { end: from + 2, moment: { shift: { unit: 'year', by } } };
}

const yearPicks: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1, the: 0 };

/** Seasons with something that makes them a date; alone, "spring" is water and "fall" a verb. */
function season(tokens: readonly Token[], at: number): TimeReading | undefined {
  const the = tokens[at]?.lower === 'the' ? at + 1 : at;
  const part = tokens[the]?.word?.season;
  if (part === undefined) return undefined;
  const year = yearBehind(tokens, the + 1);
  if (year) return point(year.end, 'season-year', { part, ...year.moment });
  return isSeason(tokens, the) ? point(the + 1, the > at ? 'the-season' : 'season', { part }) : undefined;
}

function isSeason(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower;
  if (word === 'summer' || word === 'winter' || word === 'autumn') return true;
  const before = tokens[at - 1]?.lower;
  const twoBefore = tokens[at - 2]?.lower;
  const isIn =
    before === 'in' ||
    before === 'by' ||
    before === 'until' ||
    before === 'since' ||
    before === 'each' ||
    before === 'every';
  return isIn || (before === 'the' && (twoBefore === 'in' || twoBefore === 'by'));
}

interface Holiday {
  readonly key: string;
  readonly rest: readonly string[];
}

const holidaysByFirst = indexHolidays();

function indexHolidays(): ReadonlyMap<string, readonly Holiday[]> {
  const all = new Map<string, Holiday[]>();
  for (const key of Object.keys(holidays)) {
    const [first = '', ...rest] = lex(key).map(({ lower }) => lower);
    all.set(
      first,
      [...(all.get(first) ?? []), { key, rest }].sort((a, b) => b.rest.length - a.rest.length),
    );
  }
  return all;
}

function holiday(tokens: readonly Token[], at: number): TimeReading | undefined {
  const entries = holidaysByFirst.get(tokens[at]?.lower ?? '');
  if (!entries) return undefined;
  for (const { key, rest } of entries) {
    if (!rest.every((word, i) => isSame(tokens[at + 1 + i]?.lower, word))) continue;
    const last = tokens[at + rest.length];
    if (!last?.capital && last?.lower !== 's') continue;
    const end = at + 1 + rest.length;
    const weekend = tokens[end]?.lower === 'weekend' ? end + 1 : end;
    const year = yearBehind(tokens, weekend);
    return point(year?.end ?? weekend, 'holiday', { holiday: key, ...year?.moment });
  }
  return undefined;
}

function isSame(word: string | undefined, wanted: string): boolean {
  return word === wanted || (wanted === "'" && word === '’');
}
