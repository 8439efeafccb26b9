import { readMeasure } from '../figures/measure';
import { type Token } from '../figures/lexer';
import { isHyphen } from '../figures/hyphen';
import { monthAt, yearAt } from './calendarDate';
import { dayAt } from './dayOfMonth';
import { isoDuration } from './durations';
import { duration, type Moment, point, type TimeReading } from './moment';
import { yearBehind } from './yearBehind';
import { own } from '../util/own';

const positions = new Set([
  'first',
  'last',
  'final',
  'opening',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'latter',
]);

/** "the first day", "the third week of October", "the first nine months of 2011", "a second year", "the 90th minute", "day three". */
export function readOrdinalUnit(tokens: readonly Token[], at: number): TimeReading | undefined {
  return ordinalUnit(tokens, at) ?? unitNumber(tokens, at);
}

function ordinalUnit(tokens: readonly Token[], at: number): TimeReading | undefined {
  const first = tokens[at]?.lower;
  const isArticle = first === 'the' || (owners.has(first ?? '') && years.has(unitAt(tokens, at + 1) ?? ''));
  const from = isArticle ? at + 1 : at;
  const position = positionAt(tokens, from);
  if (position === undefined) return undefined;
  const skip =
    tokens[position]?.lower === 'straight' ||
    tokens[position]?.lower === 'full' ||
    tokens[position]?.lower === 'consecutive'
      ? position + 1
      : position;
  const word = tokens[from]?.lower;
  if (!isArticle && (word === 'last' || word === 'opening' || word === 'final')) return undefined;
  const isFirst = word === 'first' || word === 'last' || word === 'final' || word === 'opening';
  const measure = isFirst ? readMeasure(tokens, skip) : undefined;
  if (measure?.kind === 'duration' && !measure.isCompound && isArticle)
    return withScope(tokens, measure.end, 'first-units', isoDuration(measure));
  const glue = isHyphen(tokens[skip]) ? skip + 1 : skip;
  const unit = tokens[glue]?.word?.time;
  if (
    unit === undefined ||
    unit === 'second' ||
    unit === 'quarter' ||
    unit === 'half' ||
    tokens[glue]?.lower.endsWith('s')
  )
    return undefined;
  if (!isArticle && glue === skip && unit !== 'week' && unit !== 'day') return undefined;
  if (unit === 'century' || unit === 'decade' || unit === 'millennium') return undefined;
  const isTime = unit === 'hour' || unit === 'minute' || unit === 'night';
  const scope = scopeAt(tokens, glue + 1);
  if (word === 'last' && !scope) return undefined;
  return point(scope?.end ?? glue + 1, 'ordinal-unit', { vague: 'PAST_REF', ...(isTime && { time: 'TX' }) });
}

const owners = new Set('a its his her their our'.split(' '));

/** "a third year", "its second season": of days and the like, unless "straight", the ordinal alone is marked. */
const years = new Set('year season decade weekend month week'.split(' '));

function unitAt(tokens: readonly Token[], at: number): string | undefined {
  const position = positionAt(tokens, at);
  if (position === undefined) return undefined;
  return tokens[position]?.lower === 'straight' ? 'year' : tokens[position]?.word?.time;
}

function positionAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.kind === 'word') {
    if (positions.has(token.lower)) return at + 1;
    return token.word?.number === undefined ? undefined : dayAt(tokens, at)?.end;
  }
  const isOrdinal =
    token.kind === 'number' && tokens[at + 1]?.gap === false && /^(st|nd|rd|th)$/.test(tokens[at + 1]?.lower ?? '');
  return isOrdinal ? at + 2 : undefined;
}

function withScope(tokens: readonly Token[], at: number, rule: string, value: string): TimeReading {
  const scope = scopeAt(tokens, at);
  return duration(scope?.end ?? at, rule, value);
}

/** "of 2011", "of this year", "in January", "of the year". */
function scopeAt(tokens: readonly Token[], at: number): { end: number; moment: Moment } | undefined {
  const link = tokens[at]?.lower;
  if (link !== 'of' && link !== 'in') return undefined;
  const year = link === 'of' ? yearBehind(tokens, at) : undefined;
  if (year) return year;
  const by = own(monthPicks, tokens[at + 1]?.lower ?? '');
  if (link === 'of' && by !== undefined && tokens[at + 2]?.lower === 'month')
    return { end: at + 3, moment: { shift: { unit: 'month', by } } };
  const month = monthAt(tokens, at + 1);
  if (!month) return undefined;
  const value = yearAt(tokens, month.end);
  return {
    end: value === undefined ? month.end : month.end + 1,
    moment: { month: month.month, ...(value !== undefined && { year: value }) },
  };
}

const monthPicks: Readonly<Record<string, number>> = { last: -1, this: 0, the: 0, next: 1 };

/** "day three", "day 14", "year two". */
function unitNumber(tokens: readonly Token[], at: number): TimeReading | undefined {
  const unit = tokens[at]?.word?.time;
  const next = tokens[at + 1];
  if (!next || (unit !== 'day' && unit !== 'year' && unit !== 'week') || tokens[at]?.lower.endsWith('s'))
    return undefined;
  const number = next.kind === 'number' ? Number(next.lower) : next.word?.number;
  if (number === undefined || !Number.isInteger(number) || number < 1 || number > 999) return undefined;
  const after = tokens[at + 2];
  if (after?.word?.time !== undefined || after?.word?.scale !== undefined) return undefined;
  if (unit !== 'week' || next.kind !== 'number' || number > 53)
    return point(at + 2, 'unit-number', { vague: 'PAST_REF' });
  const year = tokens[at + 2]?.lower === 'of' ? yearBehind(tokens, at + 2) : undefined;
  return year
    ? point(year.end, 'unit-number', { ...year.moment, week: number })
    : point(at + 2, 'unit-number', { vague: 'PAST_REF' });
}
