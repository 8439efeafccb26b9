import { one, whole } from '../figures/rational';
import { readMeasure } from '../figures/measure';
import { type Token } from '../figures/lexer';
import { monthAt, yearAt } from './calendarDate';
import { isoDuration } from './durations';
import { type Moment, type Pick, duration, point, type TimeReading } from './moment';
import { readHoliday } from './readHoliday';
import { yearBehind } from './yearBehind';
import { type TimeUnit } from './words/calendar';
import { every } from './every';
import { unitsOf } from './unitLetters';
import { own } from '../util/own';

/** Times named by their distance: "last week", "the past two years", "recent months", "every Monday", "the following day". */
export function readRelative(tokens: readonly Token[], at: number): TimeReading | undefined {
  const first = tokens[at]?.lower;
  if (first === undefined) return undefined;
  if (first === 'every' || first === 'each' || first === 'per') return every(tokens, at);
  const the = first === 'the' ? at + 1 : at;
  const word = tokens[the]?.lower ?? '';
  const by = own(shifts, word);
  if (by !== undefined) return shifted(tokens, the, at, by);
  if (own(vagues, word) !== undefined) return vagueTime(tokens, at, the);
  if (first === 'the' || first === 'all' || first === 'another' || first === 'that') return plainUnit(tokens, at);
  return undefined;
}

const shifts: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  next: 1,
  coming: 1,
  upcoming: 1,
  this: 0,
  current: 0,
};

const pickOf: Readonly<Record<string, Pick>> = {
  last: 'last',
  past: 'last',
  next: 'next',
  coming: 'next',
  this: 'this',
};

const vagues: Readonly<Record<string, Moment['vague']>> = {
  recent: 'PAST_REF',
  past: 'PAST_REF',
  previous: 'PAST_REF',
  prior: 'PAST_REF',
  preceding: 'PAST_REF',
  same: 'PAST_REF',
  following: 'FUTURE_REF',
  coming: 'FUTURE_REF',
  upcoming: 'FUTURE_REF',
  future: 'FUTURE_REF',
};

/** "will last two hours": a verb. */
const modals = new Set('will would to can could may might should must shall not t'.split(' '));

/** "last school year", "next fiscal quarter". */
const kindsOfYear = new Set(['fiscal', 'calendar', 'financial', 'school', 'working']);

/** "last week", "this May", "next spring", "the past year", "the last few days", "the next 24 hours". */
function shifted(tokens: readonly Token[], the: number, at: number, by: number): TimeReading | undefined {
  const word = tokens[the]?.lower ?? '';
  const pick = own(pickOf, word);
  const next = tokens[the + 1];
  const couple = next?.lower === 'couple' || next?.lower === 'few' ? the + 1 : undefined;
  const measure =
    couple === undefined ? (quartersAt(tokens, the + 1) ?? readMeasure(tokens, the + 1)) : fewUnits(tokens, couple);
  if (measure?.kind === 'duration' && by !== 0 && !measure.isCompound) {
    const isVerb = word === 'last' && at === the && modals.has(tokens[at - 1]?.lower ?? '');
    return isVerb ? undefined : duration(measure.end, 'past-units', isoDuration(measure));
  }
  const noun = kindsOfYear.has(next?.lower ?? '') ? the + 2 : the + 1;
  const unit = tokens[noun]?.word?.time;
  if (unit !== undefined && unit !== 'second') return shiftedUnit(tokens, { the, at, by, noun, unit });
  if (at !== the || pick === undefined) return undefined;
  const month = monthAt(tokens, noun);
  if (month) return point(month.end, 'picked-month', { month: month.month, pick });
  const feast = readHoliday(tokens, noun);
  if (feast?.when.kind === 'point' && feast.when.from.year === undefined)
    return point(feast.end, 'picked-holiday', { ...feast.when.from, pick });
  const part = tokens[noun]?.word?.season;
  return part === undefined ? undefined : point(noun + 1, 'picked-season', { part, pick });
}

/** "three quarters" behind "the past": quarters of a year, where they else are parts of a whole. */
function quartersAt(tokens: readonly Token[], at: number) {
  const digits = tokens[at]?.kind === 'number' ? Number(tokens[at].lower) : undefined;
  const number = digits ?? tokens[at]?.word?.number;
  if (number === undefined || !Number.isInteger(number) || tokens[at + 1]?.lower !== 'quarters') return undefined;
  return { end: at + 2, kind: 'duration' as const, time: 'quarter' as const, value: whole(number), isCompound: false };
}

/** "few days", "couple of weeks" behind "the last". */
function fewUnits(tokens: readonly Token[], at: number) {
  const from = tokens[at]?.lower === 'couple' ? (tokens[at + 1]?.lower === 'of' ? at + 2 : at + 1) : at + 1;
  const time = tokens[from]?.word?.time;
  return time === undefined
    ? undefined
    : { end: from + 1, kind: 'duration' as const, time, isOrderOf: true, isCompound: false };
}

interface ShiftedUnit {
  readonly the: number;
  readonly at: number;
  readonly by: number;
  readonly noun: number;
  readonly unit: TimeUnit;
}

function shiftedUnit(tokens: readonly Token[], { the, at, by, noun, unit }: ShiftedUnit): TimeReading | undefined {
  const words = tokens[noun]?.lower ?? '';
  const end = noun + 1;
  if (words.endsWith('s') || words === 'millennia') {
    const vague = own(vagues, tokens[the]?.lower ?? '');
    if (vague && by !== 0) return point(end, 'vague-units', { vague });
    return by === 0 ? undefined : duration(end, 'past-units', unitsOf(unit, 'X'));
  }
  if (unit === 'night') return point(end, 'last-night', { shift: { unit: 'day', by }, time: 'TNI' });
  if (unit === 'minute' || unit === 'hour') return duration(end, 'this-hour', unitsOf(unit, '1'));
  if (the > at && by !== 0) return theLast(tokens, the, end, unit, by);
  if (the > at) return undefined;
  if (unit === 'day' && by === 0) return point(end, 'this-day', { shift: { unit: 'day', by: 0 } });
  return point(end, 'last-unit', { shift: { unit, by } });
}

/** "the past year" lasts to now; "the next day" and "the coming week" follow. */
function theLast(tokens: readonly Token[], the: number, end: number, unit: TimeUnit, by: number): TimeReading {
  const word = tokens[the]?.lower;
  if (word === 'past' || word === 'last') return duration(end, 'past-units', isoDuration({ time: unit, value: one }));
  if (word === 'next' && unit === 'day') return point(end, 'vague-unit', { vague: 'FUTURE_REF' });
  return point(end, 'last-unit', { shift: { unit, by } });
}

/** What picks one thing with "the" before it. */
const singles = new Set(['previous', 'prior', 'preceding', 'same', 'following']);

/** "recent years", "the previous month", "the same day", "the following week". */
function vagueTime(tokens: readonly Token[], at: number, the: number): TimeReading | undefined {
  const word = tokens[the]?.lower ?? '';
  const isCounted = the > at && word !== 'same' && word !== 'recent';
  const measure = isCounted ? (quartersAt(tokens, the + 1) ?? readMeasure(tokens, the + 1)) : undefined;
  if (measure?.kind === 'duration' && !measure.isCompound)
    return duration(measure.end, 'past-units', isoDuration(measure));
  const noun = tokens[the + 1];
  const unit = noun?.word?.time;
  const vague = own(vagues, word);
  if (!noun || unit === undefined || vague === undefined || unit === 'second') return undefined;
  const isPlural = noun.lower.endsWith('s');
  if (!isPlural && (!singles.has(word) || the === at)) return undefined;
  const isTime = unit === 'minute' || unit === 'hour' || unit === 'night';
  if (isPlural && word === 'same') return undefined;
  const year = word === 'same' ? yearBehind(tokens, the + 2) : undefined;
  const moment: Moment = { vague, ...(isTime && { time: 'TX' }) };
  return point(year?.end ?? the + 2, isPlural ? 'vague-units' : 'vague-unit', moment);
}

/** "the year", "that day", "all week", "another month". */
function plainUnit(tokens: readonly Token[], at: number): TimeReading | undefined {
  const noun = tokens[at + 1];
  const unit = noun?.word?.time;
  const first = tokens[at]?.lower ?? '';
  if (!noun || unit === undefined || unit === 'second' || unit === 'minute') return undefined;
  if (noun.lower.endsWith('s') && first !== 'another') return undefined;
  if (unit === 'week' && tokens[at + 2]?.kind === 'number') return undefined;
  if (unit === 'quarter' && (first === 'the' || first === 'another')) return undefined;
  if (first === 'another' || first === 'all') return duration(at + 2, `${first}-unit`, unitsOf(unit, '1'));
  const isTime = unit === 'hour' || unit === 'night';
  const next = first === 'the' ? afterNext(tokens, at + 2) : undefined;
  if (next) return point(at + 4, 'last-unit', { shift: { unit, by: next } });
  const tail = dayTail(tokens, at + 2);
  const rule = tail > at + 2 ? 'the-day-before' : `${first}-${unit}`;
  if (unit === 'year' && yearAt(tokens, at + 2) !== undefined) return undefined;
  if (first === 'the' && !isTime && unit !== 'day' && unit !== 'season')
    return point(tail, rule, { shift: { unit, by: 0 } });
  return point(tail, rule, { vague: 'PAST_REF', ...(isTime && { time: 'TX' }) });
}

/** "the week after next", "the month before last". */
function afterNext(tokens: readonly Token[], at: number): number | undefined {
  const words = `${tokens[at]?.lower} ${tokens[at + 1]?.lower}`;
  return words === 'after next' ? 2 : words === 'before last' ? -2 : undefined;
}

/** "before" or "after" in "the day before". */
function dayTail(tokens: readonly Token[], at: number): number {
  const [word, next] = [tokens[at]?.lower, tokens[at + 1]];
  if (word !== 'before' && word !== 'after') return at;
  const isLast = !next || next.kind === 'mark' || next.lower === 'and' || next.lower === 'in' || next.lower === 'at';
  return isLast ? at + 1 : at;
}
