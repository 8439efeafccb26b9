import { type TimexValue } from '../detect/value';
import { isoOf, parseIso, two, weekOf, yearText } from './civil';
import { inOrder } from './inOrder';
import { type Moment, type TimeReading, type When } from './moment';
import { dayOfMonth, holiday, month, partOfYear, weekday } from './nearest';
import { notes } from './notes';
import { shifted } from './stretch';
import { type Reached, type Surroundings } from './surroundings';
import { dayByWeekday, dayOfSomeMonth, nthWeekday, slashedInOrder } from './weekdays';

/** The TIMEX3 value of a reading in its surroundings. */
export function resolve(
  { when, label, mod }: Pick<TimeReading, 'when' | 'label' | 'mod'>,
  around: Surroundings,
): TimexValue {
  if (when.kind !== 'point') {
    const type = when.kind === 'set' ? 'SET' : 'DURATION';
    return { kind: 'timex', type, value: when.value, ...(mod && { mod }), how: notes[when.kind] };
  }
  const { value, how } = resolvePoint(when, around);
  const alternatives = others(when.from, around);
  return {
    kind: 'timex',
    type: label === 'TIME' || when.from.time !== undefined ? 'TIME' : 'DATE',
    value,
    ...(mod && { mod }),
    ...(how !== undefined && around.anchor && { anchor: isoOf(around.anchor) }),
    ...(alternatives && { alternatives }),
    how: how ?? saidHow(value),
  };
}

/** Why a point needs no date to be reckoned from, or has none. */
function saidHow(value: string): string {
  if (value.endsWith('_REF')) return notes.vague;
  return value.startsWith('X') ? notes.open : notes.said;
}

function resolvePoint({ from, to }: Extract<When, { kind: 'point' }>, around: Surroundings): Reached {
  const low = resolveMoment(from, around);
  if (!to) return low;
  const high = resolveMoment(to, around);
  return { value: `${low.value}/${high.value}`, ...(low.how !== undefined && { how: low.how }) };
}

/** The other reading of a day in figures. */
function others(moment: Moment, around: Surroundings): readonly string[] | undefined {
  const { otherDay, year } = settle(moment, around);
  if (!otherDay) return undefined;
  if (year === undefined) return [dayOfMonth({}, otherDay.month, otherDay.day, around).value];
  return [isoOf({ ...otherDay, year })];
}

/** A day in figures in the order that its weekday or the reader settles; else it stays open. */
function settle(moment: Moment, around: Surroundings): Moment {
  return moment.year === undefined ? slashedInOrder(moment, around) : inOrder(moment, around.dayFirst);
}

function resolveMoment(moment: Moment, around: Surroundings): Reached {
  const settled = settle(moment, around);
  const date = moment.of ? weekAround(resolveDate(settled, around), moment.of) : resolveDate(settled, around);
  if (moment.time === undefined || date.value.endsWith('_REF')) return date;
  return { ...date, value: `${date.value}${moment.time}${moment.zone ?? ''}` };
}

/** "week 27 of last year". */
function weekOfYear({ year, shift }: Moment, week: number, around: Surroundings): Reached {
  const within = year === undefined && shift ? shifted(shift, around) : { value: yearText(year ?? 0) };
  return { ...within, value: `${/^\d{4}$/.test(within.value) ? within.value : 'XXXX'}-W${two(week)}` };
}

/** The ISO week of a day; anything coarser stays what it is. */
function weekAround({ value, how }: Reached, of: 'week' | 'weekend'): Reached {
  const day = value.length === 10 ? parseIso(value) : undefined;
  if (!day) return { value, ...(how !== undefined && { how }) };
  const { year, week } = weekOf(day);
  return { value: `${yearText(year)}-W${two(week)}${of === 'weekend' ? '-WE' : ''}`, how: how ?? notes.ofWeek };
}

function resolveDate(moment: Moment, around: Surroundings): Reached {
  if (moment.vague) return { value: moment.vague };
  if (moment.isBeforeChrist) return { value: `BC${yearText(moment.year ?? moment.century ?? 0)}` };
  if (moment.decade !== undefined) return { value: String(moment.decade) };
  if (moment.century !== undefined) return { value: two(moment.century) };
  if (moment.week !== undefined) return weekOfYear(moment, moment.week, around);
  if (moment.nth !== undefined && moment.weekday !== undefined)
    return nthWeekday(moment, moment.weekday, moment.nth, around);
  if (moment.weekday !== undefined && moment.day !== undefined && moment.month === undefined)
    return dayByWeekday(moment.weekday, moment.day, around);
  if (moment.day !== undefined && moment.month === undefined) return dayOfSomeMonth(moment.day, around);
  if (moment.holiday !== undefined) return holiday(moment.holiday, moment, around);
  if (moment.day !== undefined && moment.month !== undefined)
    return dayOfMonth(moment, moment.month, moment.day, around);
  if (moment.weekday !== undefined) return weekday(moment, moment.weekday, around);
  if (moment.month !== undefined) return month(moment, moment.month, around);
  if (moment.part !== undefined) return partOfYear(moment, moment.part, around);
  if (moment.year !== undefined) return { value: `${moment.isFiscal ? 'FY' : ''}${yearText(moment.year)}` };
  return moment.shift ? shifted(moment.shift, around) : { value: 'XXXX-XX-XX' };
}
