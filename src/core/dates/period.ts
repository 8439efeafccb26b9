import { type Token } from '../figures/lexer';
import { readMeasure } from '../figures/measure';
import { readCalendarDate } from './calendarDate';
import { isoDuration } from './durations';
import { duration, point, type TimeReading } from './moment';
import { readPartOfYear } from './partsOfYear';
import { readHoliday } from './readHoliday';
import { yearBehind } from './yearBehind';

/** Stretches told by where they end, and those that are compared: "the 12 months to June", "the week ended Feb. 5", "the same period of 2023". */
export function readPeriod(tokens: readonly Token[], at: number): TimeReading | undefined {
  if (tokens[at]?.lower !== 'the') return undefined;
  return tokens[at + 1]?.lower === 'same' ? samePeriod(tokens, at + 2) : endedPeriod(tokens, at + 1);
}

const compared = new Set('period time quarter month week day date point stage span weekend season'.split(' '));

function samePeriod(tokens: readonly Token[], at: number): TimeReading | undefined {
  if (!compared.has(tokens[at]?.lower ?? '')) return undefined;
  const year = yearBehind(tokens, at + 1) ?? yearIn(tokens, at + 1);
  const end = year?.end ?? yearAgo(tokens, at + 1);
  return end === undefined ? undefined : point(end, 'same-period', year?.moment ?? { shift: { unit: 'year', by: -1 } });
}

/** "in 2024". */
function yearIn(tokens: readonly Token[], at: number): ReturnType<typeof yearBehind> {
  return tokens[at]?.lower === 'in' ? yearBehind(tokens, at + 1) : undefined;
}

/** "a year ago", "a year earlier". */
function yearAgo(tokens: readonly Token[], at: number): number | undefined {
  const [a, year, ago] = [tokens[at]?.lower, tokens[at + 1]?.lower, tokens[at + 2]?.lower];
  return a === 'a' && year === 'year' && (ago === 'ago' || ago === 'earlier' || ago === 'before') ? at + 3 : undefined;
}

function endedPeriod(tokens: readonly Token[], at: number): TimeReading | undefined {
  const measure = readMeasure(tokens, at);
  const unit = measure?.kind === 'duration' ? measure.time : tokens[at]?.word?.time;
  if (unit === undefined || measure?.isCompound) return undefined;
  const end = measure?.end ?? at + 1;
  const week = (unit === 'week' || unit === 'weekend') && !measure ? weekOf(tokens, end, unit) : undefined;
  if (week) return week;
  const link = linkEnd(tokens, end);
  const day = link === undefined ? undefined : (readCalendarDate(tokens, link) ?? readPartOfYear(tokens, link));
  return day && duration(day.end, 'ended-period', isoDuration(measure ?? { time: unit, value: { n: 1n, d: 1n } }));
}

const beginnings = new Set('of beginning starting commencing'.split(' '));

/** "the week of March 5", "the week beginning Feb. 4". */
function weekOf(tokens: readonly Token[], at: number, of: 'week' | 'weekend'): TimeReading | undefined {
  if (!beginnings.has(tokens[at]?.lower ?? '')) return undefined;
  const from = tokens[at + 1]?.lower === 'on' ? at + 2 : at + 1;
  const day = readCalendarDate(tokens, from) ?? readHoliday(tokens, from);
  if (day?.when.kind !== 'point') return undefined;
  const isDay = day.when.from.day !== undefined || day.when.from.holiday !== undefined;
  return isDay ? point(day.end, 'week-of', { ...day.when.from, of }, day.when.to) : undefined;
}

/** "to", "through", "ended", "ending on", "that ended". */
function linkEnd(tokens: readonly Token[], at: number): number | undefined {
  const word = tokens[at]?.lower;
  if (word === 'to' || word === 'through') return at + 1;
  const from = word === 'that' ? at + 1 : at;
  const verb = tokens[from]?.lower;
  if (verb !== 'ended' && verb !== 'ending') return undefined;
  return tokens[from + 1]?.lower === 'on' || tokens[from + 1]?.lower === 'in' ? from + 2 : from + 1;
}
