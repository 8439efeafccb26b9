import { type Token } from '../figures/lexer';
import { isHyphen } from '../figures/number';
import { readAge } from './ages';
import { readCalendarDate } from './calendarDate';
import { readClock } from './clock';
import { readDayTime } from './dayTime';
import { readLasting } from './lasting';
import { type Moment, point, set, type TimeReading } from './moment';
import { readNumericDate } from './numeric';
import { readOrdinalUnit } from './ordinalUnit';
import { readPartOfYear, yearBehind } from './partsOfYear';
import { readPeriod } from './period';
import { readRelative } from './relative';
import { readYears } from './years';

type Reader = (tokens: readonly Token[], at: number) => TimeReading | undefined;

/** All kinds of plain time expressions; the longest reading wins, of equals the first. */
const readers: readonly Reader[] = [
  readAge,
  clockAndDay,
  readNumericDate,
  readCalendarDate,
  readDayTime,
  readPartOfYear,
  readPeriod,
  readOrdinalUnit,
  readRelative,
  readYears,
  readLasting,
  frequency,
];

/** The longest time expression that starts at a token. */
export function readTime(tokens: readonly Token[], at: number): TimeReading | undefined {
  const modified = readModified(tokens, at);
  const plain = withRange(tokens, at, readPlain(tokens, at));
  return modified && (!plain || modified.end >= plain.end) ? modified : plain;
}

function readPlain(tokens: readonly Token[], at: number): TimeReading | undefined {
  let best: TimeReading | undefined;
  for (const read of readers) {
    const reading = read(tokens, at);
    if (reading && reading.end > (best?.end ?? 0)) best = reading;
  }
  return best && withContext(tokens, best);
}

function frequency(tokens: readonly Token[], at: number): TimeReading | undefined {
  const token = tokens[at];
  const value = token?.word?.frequency;
  return value === undefined || token?.capital ? undefined : set(at + 1, `frequency`, value);
}

/** "9:30 a.m. Monday", "noon on Friday", "8 p.m. on 5 March". */
function clockAndDay(tokens: readonly Token[], at: number): TimeReading | undefined {
  const clock = readClock(tokens, at);
  if (clock?.when.kind !== 'point') return undefined;
  const high = clockRange(tokens, clock.end);
  const end = high?.end ?? clock.end;
  const link = tokens[end]?.lower;
  const from = link === ',' ? end + 1 : end;
  const day = readDayTime(tokens, from);
  const base = clock.when.from;
  const to = high?.when.kind === 'point' ? high.when.from : undefined;
  if (day?.when.kind !== 'point' || (link === ',' && day.when.from.weekday === undefined))
    return point(end, 'clock', base, to);
  const date = day.when.from;
  return point(day.end, 'clock-and-day', { ...date, ...base }, to && { ...date, ...to });
}

function clockRange(tokens: readonly Token[], at: number): TimeReading | undefined {
  const link = tokens[at];
  const isLink = link !== undefined && (isHyphen(link) || link.lower === '—' || link.lower === 'to');
  return isLink ? readClock(tokens, at + 1) : undefined;
}

/** The year behind a month or a season named by its distance: "July of last year", "June 9 last year". */
function withContext(tokens: readonly Token[], reading: TimeReading): TimeReading {
  if (reading.rule === 'weekday' || reading.rule === 'near-day') return clockBehind(tokens, reading);
  const isOpen =
    reading.rule === 'month' ||
    reading.rule === 'month-day' ||
    reading.rule === 'day-month' ||
    reading.rule === 'season';
  if (!isOpen || reading.when.kind !== 'point' || reading.when.from.year !== undefined) return reading;
  const year = yearBehind(tokens, reading.end);
  return year ? point(year.end, 'month-of-year', { ...reading.when.from, ...year.moment }) : reading;
}

/** "Saturday at 9 p.m." */
function clockBehind(tokens: readonly Token[], reading: TimeReading): TimeReading {
  if (tokens[reading.end]?.lower !== 'at' || reading.when.kind !== 'point') return reading;
  const clock = readClock(tokens, reading.end + 1);
  if (clock?.when.kind !== 'point') return reading;
  return point(clock.end, 'day-at-clock', { ...reading.when.from, ...clock.when.from });
}

const ranged =
  /^(?:year|month|month-year|month-day|day-month|weekday|decade|clock|numeric|near-day|holiday|bare-\w+|spoken-decade|century|month-of-year|dated-weekday|year-range|season)$/;

/** "2003 to 2005", "April-June", "Monday through Friday", "9 a.m. to 5 p.m.", "dawn to dusk". */
function withRange(tokens: readonly Token[], at: number, low: TimeReading | undefined): TimeReading | undefined {
  if (low?.when.kind !== 'point' || !ranged.test(low.rule)) return low;
  const link = tokens[low.end];
  if (!link) return low;
  const isLink =
    isHyphen(link) || link.lower === '—' || link.lower === 'to' || link.lower === 'through' || link.lower === 'until';
  const isFrom = tokens[at - 1]?.lower === 'from' && !isHyphen(link) && low.label === 'DATE';
  if (isFrom) return low;
  const isAnd = link.lower === 'and' && tokens[at - 1]?.lower === 'between';
  if (!isLink && !isAnd) return low;
  const high = readPlain(tokens, low.end + 1);
  if (high?.when.kind !== 'point' || !isSameKind(low, high)) return low;
  return point(high.end, `${low.rule}-range`, spread(low.when.from, high.when.from), high.when.from);
}

function isSameKind(low: TimeReading, high: TimeReading): boolean {
  if (low.label !== high.label) return false;
  return (
    high.rule === low.rule ||
    (ranged.test(high.rule) && low.rule.startsWith('month') && high.rule.startsWith('month')) ||
    (low.label === 'TIME' && high.rule !== 'part-of-day')
  );
}

/** In "December 3 to 5 March 2012" the first takes the year that only the second names. */
function spread(low: Moment, high: Moment): Moment {
  return low.year === undefined && high.year !== undefined && low.month !== undefined
    ? { ...low, year: high.year }
    : low;
}

/** "between 2003 and 2005", as one span. */
export function readBetween(tokens: readonly Token[], at: number): TimeReading | undefined {
  if (tokens[at]?.lower !== 'between') return undefined;
  const reading = withRange(tokens, at + 1, readPlain(tokens, at + 1));
  return reading?.rule.endsWith('-range') && reading.when.kind === 'point' && reading.when.to ? reading : undefined;
}

const beginnings: Readonly<Record<string, TimeReading['mod']>> = {
  end: 'END',
  beginning: 'START',
  start: 'START',
  middle: 'MID',
  rest: 'END',
  remainder: 'END',
  turn: 'START',
  close: 'END',
  whole: undefined,
};

/** "early 2012", "late last year", "mid-March", "the end of the month", "earlier this week", "later in the day". */
function readModified(tokens: readonly Token[], at: number): TimeReading | undefined {
  const the = tokens[at]?.lower === 'the' ? at + 1 : at;
  return partOf(tokens, at, the) ?? earlyOf(tokens, the);
}

function partOf(tokens: readonly Token[], at: number, the: number): TimeReading | undefined {
  const word = tokens[the]?.lower ?? '';
  if (!Object.hasOwn(beginnings, word) || tokens[the + 1]?.lower !== 'of') return undefined;
  const reading = readPlain(tokens, the + 2);
  if (!reading || reading.when.kind === 'set') return undefined;
  if (the === at && tokens[at]?.lower !== 'end') return undefined;
  if (/^(?:duration|bare|a-unit|clock|age|ago)/.test(reading.rule)) return undefined;
  const mod = beginnings[word];
  return { ...reading, rule: `part-of-${reading.rule}`, ...(mod && { mod }) };
}

const earlies: Readonly<Record<string, TimeReading['mod']>> = {
  early: 'START',
  earlier: 'START',
  late: 'END',
  later: 'END',
  mid: 'MID',
  'mid-to-late': 'MID',
};

function earlyOf(tokens: readonly Token[], the: number): TimeReading | undefined {
  const word = tokens[the]?.lower ?? '';
  const mod = Object.hasOwn(earlies, word) ? earlies[word] : undefined;
  if (mod === undefined) return undefined;
  let from = the + 1;
  const hasHyphen = isHyphen(tokens[from]) && !tokens[from]?.gap;
  if (hasHyphen) from++;
  if (hasHyphen && tokens[from]?.lower === 'to') from += 2;
  if (hasHyphen && Object.hasOwn(earlies, tokens[from]?.lower ?? '')) from++;
  const isIn = tokens[from]?.lower === 'in' && !hasHyphen;
  if (isIn) from++;
  const reading = readPlain(tokens, from);
  if (reading?.when.kind !== 'point' || reading.label !== 'DATE') return laterThatDay(tokens, from, reading, mod);
  if (/^(?:weekday|clock|numeric|ago|vague|a-|ordinal|unit-number|picked-weekday)/.test(reading.rule)) return undefined;
  if (isIn && !/^(?:the-|last-unit|year)/.test(reading.rule)) return undefined;
  if (isIn && (word === 'early' || word === 'mid') && reading.rule === 'year')
    return { ...reading, rule: 'early-in-year', mod };
  return { ...reading, rule: `${word}-${reading.rule}`, mod };
}

/** "later that day", "earlier in the evening" when the rest is a time already. */
function laterThatDay(
  tokens: readonly Token[],
  from: number,
  reading: TimeReading | undefined,
  mod: NonNullable<TimeReading['mod']>,
): TimeReading | undefined {
  if (reading?.when.kind !== 'point' || tokens[from - 1]?.lower !== 'in') return undefined;
  return { ...reading, rule: 'later-in-part', mod };
}
