import { type Token } from '../figures/lexer';
import { isHyphen } from '../figures/hyphen';
import { countedDay, dayAt } from './dayOfMonth';
import { type Moment, point, type TimeReading } from './moment';
import { shortYearAt, spelledYearAt } from './spelledYear';
import { zones } from './words/calendar';
import { own } from '../util/own';

/** A day with or without month and year, in words: "March 5, 2011", "5th of March", "July 12-14", "Jan. 3", "May 2011". */
export function readCalendarDate(tokens: readonly Token[], at: number): TimeReading | undefined {
  return monthFirst(tokens, at) ?? dayFirst(tokens, at) ?? yearFirst(tokens, at);
}

/** "2018 March 18", "2024 Aug" at the end of its phrase. */
function yearFirst(tokens: readonly Token[], at: number): TimeReading | undefined {
  const year = yearAt(tokens, at);
  const month = year === undefined ? undefined : monthAt(tokens, at + 1);
  if (year === undefined || !month || tokens[at]?.gap === false) return undefined;
  const day = dayAt(tokens, month.end);
  const moment = { month: month.month, year };
  if (day && !isCounting(tokens, day.end)) return point(day.end, 'month-day', { ...moment, day: day.day });
  const next = tokens[month.end];
  return !next || /^[.,;)]$/.test(next.lower) ? point(month.end, 'month-year', moment) : undefined;
}

/** The four digits of a year at a token. */
export function yearAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.end - token.start !== 4 || token.lower.length !== 4) return undefined;
  const year = Number(token.lower);
  return Number.isInteger(year) && year >= 1000 && year <= 2999 ? year : undefined;
}

/** A month's name and the token behind it with its point. */
export function monthAt(
  tokens: readonly Token[],
  at: number,
  mayBeLower = false,
): { end: number; month: number; isShort: boolean } | undefined {
  const token = tokens[at];
  const month = token?.word?.month;
  if (!token || month === undefined || (!token.capital && !mayBeLower)) return undefined;
  const isShort = token.lower.length <= 4 && token.lower !== 'may' && token.lower !== 'june' && token.lower !== 'july';
  const hasPoint = isShort && tokens[at + 1]?.lower === '.' && !tokens[at + 1]?.gap;
  return { end: hasPoint ? at + 2 : at + 1, month, isShort };
}

function monthFirst(tokens: readonly Token[], at: number): TimeReading | undefined {
  const month = monthAt(tokens, at);
  if (!month) return undefined;
  const from = tokens[month.end]?.lower === 'the' ? month.end + 1 : month.end;
  const day = dayAt(tokens, from) ?? countedDay(tokens, from);
  if (day && !isCounting(tokens, day.end))
    return withYear(tokens, day.end, { month: month.month, day: day.day }, dayAfter(tokens, day.end));
  const of = tokens[month.end]?.lower === ',' || tokens[month.end]?.lower === 'of' ? month.end + 1 : month.end;
  const year = yearAt(tokens, of);
  if (year !== undefined) return point(of + 1, 'month-year', { month: month.month, year });
  const spelled = spelledYearAt(tokens, of);
  if (spelled) return point(spelled.end, 'month-year', { month: month.month, year: spelled.year });
  const isBare =
    month.isShort && month.end === at + 1 && !isBesideMonth(tokens, at, month.end) && !isBehindIn(tokens, at);
  return isBare ? undefined : point(month.end, 'month', { month: month.month });
}

/** "in Feb", "since Sept": no word of its own where it ends its phrase; "Mar" may be. */
function isBehindIn(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const isLast = !next || (next.kind === 'mark' && !isHyphen(next));
  return (
    isLast && tokens[at]?.lower !== 'mar' && /^(?:in|since|until|by|after|before)$/.test(tokens[at - 1]?.lower ?? '')
  );
}

/** "Jan-Feb", "Sep to Nov": short names without a point are months beside each other. */
function isBesideMonth(tokens: readonly Token[], at: number, end: number): boolean {
  const isLink = (link: Token | undefined) => isHyphen(link) || link?.lower === 'to' || link?.lower === 'through';
  const isOther = (other: Token | undefined) =>
    other?.capital === true && other.word?.month !== undefined && other.word.month !== tokens[at]?.word?.month;
  return (isLink(tokens[end]) && isOther(tokens[end + 1])) || (isLink(tokens[at - 1]) && isOther(tokens[at - 2]));
}

/** "May 5 percent", "March 12 people" and "June 5:30" are no days. */
function isCounting(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (!next) return false;
  return (
    next.lower === '%' ||
    next.lower === 'percent' ||
    next.word?.scale !== undefined ||
    (next.lower === ':' && !next.gap && tokens[at + 1]?.gap === false)
  );
}

const dayLinks = new Set(['to', 'and', '—', 'through', 'until', 'till']);

/** The second day of "12-14", "12 to 14", "12 and 14". */
function dayAfter(tokens: readonly Token[], at: number): { end: number; day: number } | undefined {
  const link = tokens[at];
  if (!link || !(isHyphen(link) || dayLinks.has(link.lower))) return undefined;
  const day = dayAt(tokens, !isHyphen(link) && tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1);
  const next = day && tokens[day.end];
  if (next?.lower === ':' && !next.gap) return undefined;
  if (!day || (next?.kind === 'word' && !next.capital && !isHyphen(link) && isNoun(next))) return undefined;
  return next?.lower === '/' || (isHyphen(next) && !next?.gap) ? undefined : day;
}

function isNoun(token: Token): boolean {
  return token.lower.endsWith('s') || token.word?.scale !== undefined || token.lower === 'percent';
}

function withYear(
  tokens: readonly Token[],
  at: number,
  from: Moment,
  second?: { end: number; day: number },
): TimeReading {
  const end = second?.end ?? at;
  const year = yearOfDay(tokens, end);
  const dated = year === undefined ? from : { ...from, year: year.year };
  const to = second && { ...dated, day: second.day };
  return point(year?.end ?? end, second ? 'day-range' : 'month-day', dated, to);
}

/** The year behind a day and month: "2011", ", 2011", "of 2011", "nineteen eighty-six", "96". */
function yearOfDay(tokens: readonly Token[], at: number): { end: number; year: number } | undefined {
  const from = tokens[at]?.lower === ',' || tokens[at]?.lower === 'of' ? at + 1 : at;
  const year = yearAt(tokens, from);
  const isHour = tokens[from + 1]?.capital === true && own(zones, tokens[from + 1]?.lower ?? '') !== undefined;
  if (year !== undefined) return isHour ? undefined : { end: from + 1, year };
  return spelledYearAt(tokens, from) ?? shortYearAt(tokens, from);
}

function dayFirst(tokens: readonly Token[], at: number): TimeReading | undefined {
  const start = tokens[at]?.lower === 'the' ? at + 1 : at;
  const day = dayAt(tokens, start);
  if (!day || (tokens[start]?.kind === 'word' && start === at && !isOfMonth(tokens, day.end))) return undefined;
  const second = dayAfter(tokens, day.end);
  for (const { end, to } of second
    ? [
        { end: second.end, to: second.day },
        { end: day.end, to: undefined },
      ]
    : [{ end: day.end, to: undefined }]) {
    const isDotted = tokens[end]?.lower === '.' && !tokens[end].gap && tokens[end + 1]?.gap === false;
    const from = tokens[end]?.lower === 'of' || isDotted || isGluedHyphen(tokens, end) ? end + 1 : end;
    const month = monthAt(tokens, from, isDotted);
    if (!month || (tokens[start]?.kind === 'word' && tokens[end]?.lower !== 'of')) continue;
    const moment = { month: month.month, day: day.day };
    const dash =
      isGluedHyphen(tokens, month.end) || (tokens[month.end]?.lower === '.' && tokens[month.end + 1]?.gap === false)
        ? month.end + 1
        : undefined;
    const dashYear = dash === undefined ? undefined : yearAt(tokens, dash);
    if (dashYear !== undefined && dash !== undefined)
      return point(dash + 1, 'day-month', { ...moment, year: dashYear });
    return withYearBehind(tokens, month.end, moment, to);
  }
  return undefined;
}

/** "of August", or a second day before it ("ninth to eleventh of May"). */
function isOfMonth(tokens: readonly Token[], at: number): boolean {
  const end = dayAfter(tokens, at)?.end ?? at;
  return tokens[end]?.lower === 'of' && monthAt(tokens, end + 1) !== undefined;
}

function withYearBehind(tokens: readonly Token[], at: number, from: Moment, to: number | undefined): TimeReading {
  const year = yearOfDay(tokens, at);
  const dated = year === undefined ? from : { ...from, year: year.year };
  return point(
    year?.end ?? at,
    to === undefined ? 'day-month' : 'day-range',
    dated,
    to === undefined ? undefined : { ...dated, day: to },
  );
}

function isGluedHyphen(tokens: readonly Token[], at: number): boolean {
  return isHyphen(tokens[at]) && tokens[at]?.gap === false && tokens[at + 1]?.gap === false;
}
