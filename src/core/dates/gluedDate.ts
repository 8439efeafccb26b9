import { isHyphen } from '../figures/hyphen';
import { type Token } from '../figures/lexer';
import { monthAt, yearAt } from './calendarDate';
import { dayAt } from './dayOfMonth';
import { type Moment, point, type TimeReading } from './moment';

/** Dates whose parts are glued by a slash or hyphen and whose month is a word, or that name no day: "8/Oct/2012", "2019-aug-1", "Dec-2018", "Sep-23-2020", "09/2012". */
export function readGluedDate(tokens: readonly Token[], at: number): TimeReading | undefined {
  if (tokens[at]?.gap === false && (isMark(tokens[at - 1]) || tokens[at - 1]?.kind === 'number')) return undefined;
  const mark = tokens[at + 1];
  if (!isMark(mark) || mark?.gap !== false || tokens[at + 2]?.gap !== false) return undefined;
  return dayMonthYear(tokens, at) ?? yearMonth(tokens, at) ?? monthYear(tokens, at);
}

function isMark(token: Token | undefined): boolean {
  return isHyphen(token) || token?.lower === '/';
}

/** A part behind the next mark, glued to it, or nothing. */
function next<T>(
  tokens: readonly Token[],
  at: number,
  read: (tokens: readonly Token[], at: number) => T,
): T | undefined {
  return isMark(tokens[at]) && tokens[at]?.gap === false && tokens[at + 1]?.gap === false
    ? read(tokens, at + 1)
    : undefined;
}

const month = (tokens: readonly Token[], at: number) => monthAt(tokens, at, true);

function dayMonthYear(tokens: readonly Token[], at: number): TimeReading | undefined {
  const day = dayAt(tokens, at);
  const named = day && next(tokens, day.end, month);
  const year = named && next(tokens, named.end, yearAt);
  return day && named && year !== undefined
    ? point(named.end + 2, 'day-month', { month: named.month, day: day.day, year })
    : undefined;
}

function yearMonth(tokens: readonly Token[], at: number): TimeReading | undefined {
  const year = yearAt(tokens, at);
  const named = year === undefined ? undefined : next(tokens, at + 1, month);
  if (!named || year === undefined) return undefined;
  const day = next(tokens, named.end, dayAt);
  return dated(day?.end ?? named.end, { month: named.month, year }, day?.day);
}

/** "Dec-2018", "Sep-23-2020", and in figures only with a slash ("09/2012"). */
function monthYear(tokens: readonly Token[], at: number): TimeReading | undefined {
  const named = monthAt(tokens, at);
  const digits = tokens[at];
  const number = digits?.kind === 'number' && tokens[at + 1]?.lower === '/' ? Number(digits.lower) : 0;
  const isMonth = Number.isInteger(number) && number >= 1 && number <= 12;
  const first = named ?? (isMonth ? { end: at + 1, month: number } : undefined);
  if (!first) return undefined;
  const day = named && next(tokens, named.end, dayAt);
  const at2 = day?.end ?? first.end;
  const year = next(tokens, at2, yearAt);
  if (year === undefined && day && tokens[named.end]?.lower === '/' && !isMark(tokens[day.end]))
    return point(day.end, 'month-day', { month: named.month, day: day.day });
  const isOpen =
    isMark(tokens[at2 + 2]) && tokens[at2 + 2]?.gap === false && tokens[at2 + 3]?.word?.month === undefined;
  if (year === undefined || isOpen) return undefined;
  if (!named && (year < 1900 || year > 2099)) return undefined;
  return dated(at2 + 2, { month: first.month, year }, day?.day);
}

function dated(end: number, moment: Moment, day: number | undefined): TimeReading {
  return day === undefined ? point(end, 'month-year', moment) : point(end, 'month-day', { ...moment, day });
}
