import { type Token } from '../figures/lexer';
import { isHyphen, isJoin } from '../figures/hyphen';
import { perToken } from '../figures/perToken';
import { readAge } from './ages';
import { readCalendarDate } from './calendarDate';
import { readClock, readStopped } from './clock';
import { readClockRange } from './clockRange';
import { readDayTime } from './dayTime';
import { readGluedDate } from './gluedDate';
import { readLasting } from './lasting';
import { point, set, type TimeReading } from './moment';
import { readNthWeekday } from './nthWeekday';
import { readNumericDate } from './numeric';
import { readOrdinalUnit } from './ordinalUnit';
import { readPartOfYear } from './partsOfYear';
import { yearBehind } from './yearBehind';
import { readPeriod } from './period';
import { readRelative } from './relative';
import { frequencies } from './words/calendar';
import { readDayBehindOn, readNth, readSlashedDays } from './slashedDay';
import { readYears } from './years';
import { own } from '../util/own';

type Reader = (tokens: readonly Token[], at: number) => TimeReading | undefined;

/** All kinds of plain time expressions, with the tokens that they begin with; the longest reading wins, of equals the first. */
const readers: readonly (readonly [read: Reader, kinds: string])[] = [
  [readAge, 'number word'],
  [readStopped, 'number'],
  [readClockRange, 'number word'],
  [clockAndDay, 'number word'],
  [readNumericDate, 'number'],
  [readGluedDate, 'number word'],
  [readDayBehindOn, 'number'],
  [readSlashedDays, 'number'],
  [readNth, 'word'],
  [readCalendarDate, 'number word'],
  [readDayTime, 'number word'],
  [readPartOfYear, 'number word'],
  [readPeriod, 'word'],
  [readOrdinalUnit, 'number word'],
  [readNthWeekday, 'word'],
  [readRelative, 'word'],
  [readYears, 'number word mark'],
  [readLasting, 'number word mark'],
  [frequency, 'word'],
];

const readersOf = (kind: Token['kind']): readonly Reader[] =>
  readers.filter(([, kinds]) => kinds.includes(kind)).map(([read]) => read);

const byKind = { number: readersOf('number'), word: readersOf('word'), mark: readersOf('mark') };

/** The longest time expression at a token, without what may modify it and without ranges. */
export const readPlain = perToken(plainAt);

function plainAt(tokens: readonly Token[], at: number): TimeReading | undefined {
  let best: TimeReading | undefined;
  const token = tokens[at];
  if (!token) return undefined;
  for (const read of byKind[token.kind]) {
    const reading = read(tokens, at);
    if (reading && reading.end > (best?.end ?? 0)) best = reading;
  }
  return best && withContext(tokens, best);
}

function frequency(tokens: readonly Token[], at: number): TimeReading | undefined {
  const token = tokens[at];
  const value = token?.word?.frequency;
  if (value !== undefined) return token?.capital ? undefined : set(at + 1, 'frequency', value);
  const isPrefix = (token?.lower === 'bi' || token?.lower === 'semi') && isJoin(tokens, at + 1);
  const joined = isPrefix ? own(frequencies, token.lower + (tokens[at + 2]?.lower ?? '')) : undefined;
  return joined === undefined ? undefined : set(at + 3, 'frequency', joined);
}

/** "9:30 a.m. Monday", "noon Friday". */
function clockAndDay(tokens: readonly Token[], at: number): TimeReading | undefined {
  const clock = readClock(tokens, at);
  if (clock?.when.kind !== 'point') return undefined;
  const high = clockRange(tokens, clock.end);
  const end = high?.end ?? clock.end;
  const day = readDayTime(tokens, end);
  const base = clock.when.from;
  const to = high?.when.kind === 'point' ? high.when.from : undefined;
  if (day?.when.kind !== 'point' || day.when.from.weekday === undefined) return point(end, 'clock', base, to);
  const date = day.when.from;
  return point(day.end, 'clock-and-day', { ...date, ...base }, to && { ...date, ...to });
}

function clockRange(tokens: readonly Token[], at: number): TimeReading | undefined {
  const link = tokens[at];
  const isLink = link !== undefined && (isHyphen(link) || link.lower === '—' || link.lower === 'to');
  return isLink ? readClock(tokens, at + 1) : undefined;
}

/** Readings that may go on with a year named by its distance. */
const yearless = new Set(['month', 'month-day', 'day-month', 'season']);

/** The year behind a month or a season named by its distance: "July of last year", "June 9 last year". */
function withContext(tokens: readonly Token[], reading: TimeReading): TimeReading {
  if (!yearless.has(reading.rule) || reading.when.kind !== 'point' || reading.when.from.year !== undefined)
    return reading;
  const year = yearBehind(tokens, reading.end);
  return year ? point(year.end, 'month-of-year', { ...reading.when.from, ...year.moment }) : reading;
}
