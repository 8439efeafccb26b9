import { type Token } from '../figures/lexer';
import { isHyphen } from '../figures/hyphen';
import { point, type TimeReading } from './moment';
import { readHoliday } from './readHoliday';
import { readShortPart } from './shortPart';
import { yearBehind } from './yearBehind';
import { own } from '../util/own';

/** Quarters, halves, seasons and holidays, with their year: "the third quarter of 2011", "third-quarter", "summer 2012", "Christmas". */
export function readPartOfYear(tokens: readonly Token[], at: number): TimeReading | undefined {
  return quarter(tokens, at) ?? readShortPart(tokens, at) ?? season(tokens, at) ?? readHoliday(tokens, at);
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
  const which = isDigits ? Number(word.lower) : own(quarterWords, word?.lower ?? '');
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

/** Seasons with something that makes them a date; alone, "spring" is water and "fall" a verb. */
function season(tokens: readonly Token[], at: number): TimeReading | undefined {
  const the = tokens[at]?.lower === 'the' ? at + 1 : at;
  const part = tokens[the]?.word?.season;
  if (part === undefined) return undefined;
  const year = yearBehind(tokens, the + 1);
  if (year) return point(year.end, 'season-year', { part, ...year.moment });
  return isSeason(tokens, the) ? point(the + 1, the > at ? 'the-season' : 'season', { part }) : undefined;
}

const beforeSeason = new Set('in by until since each every early late'.split(' '));

function isSeason(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower;
  if (word === 'summer' || word === 'winter' || word === 'autumn') return true;
  const before = tokens[at - 1]?.lower;
  const twoBefore = tokens[at - 2]?.lower;
  if (beforeSeason.has(before ?? '') || (before === '-' && twoBefore === 'mid')) return true;
  return before === 'the' && (twoBefore === 'in' || twoBefore === 'by');
}
