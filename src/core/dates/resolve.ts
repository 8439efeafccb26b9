import { type TimexValue } from '../detect/value';
import { addDays, addMonths, type Day, isoOf, two, weekdayOf, weekOf, yearText } from './civil';
import { holidayIn } from './holiday';
import { inOrder } from './inOrder';
import { type Moment, type TimeReading, type When } from './moment';
import { type TimeUnit } from './words/calendar';

/** What a time expression is reckoned from. */
export interface Surroundings {
  /** The article's own date. */
  readonly anchor?: Day;
  /** What the verb beside the expression says of its time. */
  readonly tense?: 'past' | 'future';
  /** Whether 03/04/2023 is the third of April. */
  readonly dayFirst?: boolean;
}

/** A value and how it was reached. */
interface Reached {
  readonly value: string;
  /** The rule in a short sentence; none where the words say it all. */
  readonly how?: string;
}

/** The TIMEX3 value of a reading in its surroundings. */
export function resolve(
  { when, label, mod }: Pick<TimeReading, 'when' | 'label' | 'mod'>,
  around: Surroundings,
): TimexValue {
  if (when.kind !== 'point')
    return { kind: 'timex', type: when.kind === 'set' ? 'SET' : 'DURATION', value: when.value, ...(mod && { mod }) };
  const { value, how } = resolvePoint(when, around);
  const alternatives = others(when.from, around);
  return {
    kind: 'timex',
    type: label === 'TIME' || when.from.time !== undefined ? 'TIME' : 'DATE',
    value,
    ...(mod && { mod }),
    ...(how !== undefined && around.anchor && { anchor: isoOf(around.anchor) }),
    ...(alternatives && { alternatives }),
    ...(how !== undefined && { how }),
  };
}

function resolvePoint({ from, to }: Extract<When, { kind: 'point' }>, around: Surroundings): Reached {
  const low = resolveMoment(from, around);
  if (!to) return low;
  const high = resolveMoment(to, around);
  return { value: `${low.value}/${high.value}`, ...(low.how !== undefined && { how: low.how }) };
}

/** The other reading of a day in figures. */
function others(moment: Moment, { dayFirst }: Surroundings): readonly string[] | undefined {
  const { otherDay, year } = inOrder(moment, dayFirst);
  return otherDay && year !== undefined ? [isoOf({ ...otherDay, year })] : undefined;
}

function resolveMoment(moment: Moment, around: Surroundings): Reached {
  const date = resolveDate(inOrder(moment, around.dayFirst), around);
  if (moment.time === undefined) return date;
  if (moment.time === 'TX') return date.value.endsWith('_REF') ? date : { ...date, value: `${date.value}TX` };
  return { ...date, value: `${date.value}${moment.time}${moment.zone ?? ''}` };
}

function resolveDate(moment: Moment, around: Surroundings): Reached {
  if (moment.vague) return { value: moment.vague };
  if (moment.isBeforeChrist) return { value: `BC${yearText(moment.year ?? moment.century ?? 0)}` };
  if (moment.decade !== undefined) return { value: String(moment.decade) };
  if (moment.century !== undefined) return { value: two(moment.century) };
  if (moment.holiday !== undefined) return holiday(moment.holiday, moment, around);
  if (moment.day !== undefined && moment.month !== undefined)
    return dayOfMonth(moment, moment.month, moment.day, around);
  if (moment.weekday !== undefined) return weekday(moment, moment.weekday, around);
  if (moment.month !== undefined) return month(moment, moment.month, around);
  if (moment.part !== undefined) return partOfYear(moment, moment.part, around);
  if (moment.year !== undefined) return { value: `${moment.isFiscal ? 'FY' : ''}${yearText(moment.year)}` };
  return moment.shift ? shifted(moment.shift, around) : { value: 'XXXX-XX-XX' };
}

const notes = {
  past: 'the most recent one up to the article’s date',
  future: 'the first one from the article’s date on, as the verb looks ahead',
  last: 'the most recent one before the article’s date',
  next: 'the first one after the article’s date',
  this: 'the one in the same year or week as the article’s date',
  shift: 'counted from the article’s date',
  nearest: 'the one nearest to the article’s date',
} as const;

function weekday({ pick, shift }: Moment, wanted: number, { anchor, tense }: Surroundings): Reached {
  if (!anchor || pick === 'that') return { value: `XXXX-WXX-${wanted}` };
  const today = weekdayOf(anchor);
  if (pick === 'this' || shift) {
    const monday = addDays(anchor, 1 - today + 7 * (shift?.by ?? 0));
    return { value: isoOf(addDays(monday, wanted - 1)), how: shift ? notes.shift : notes.this };
  }
  const back = (today - wanted + 7) % 7;
  const ahead = (wanted - today + 7) % 7;
  if (pick === 'last') return { value: isoOf(addDays(anchor, back === 0 ? -7 : -back)), how: notes.last };
  if (pick === 'next') return { value: isoOf(addDays(anchor, ahead === 0 ? 7 : ahead)), how: notes.next };
  if (tense === 'future') return { value: isoOf(addDays(anchor, ahead)), how: notes.future };
  return { value: isoOf(addDays(anchor, -back)), how: notes.past };
}

/** The year of a day or month that names none. */
function yearOf(
  moment: Moment,
  around: Surroundings,
  isAfter: (year: number) => number,
): { year: number; how: string } | undefined {
  const { anchor, tense } = around;
  if (!anchor) return undefined;
  if (moment.shift) return { year: anchor.year + moment.shift.by, how: notes.shift };
  if (moment.pick === 'this') return { year: anchor.year, how: notes.this };
  const order = isAfter(anchor.year);
  if (moment.pick === 'last') return { year: order < 0 ? anchor.year : anchor.year - 1, how: notes.last };
  if (moment.pick === 'next') return { year: order > 0 ? anchor.year : anchor.year + 1, how: notes.next };
  if (tense === 'future') return { year: order >= 0 ? anchor.year : anchor.year + 1, how: notes.future };
  if (tense === 'past') return { year: order <= 0 ? anchor.year : anchor.year - 1, how: notes.past };
  return { year: anchor.year, how: notes.nearest };
}

function dayOfMonth(moment: Moment, monthOfYear: number, day: number, around: Surroundings): Reached {
  const known = moment.year ?? (moment.pick === 'that' ? undefined : undefined);
  if (known !== undefined) return { value: isoOf({ year: known, month: monthOfYear, day }) };
  const { anchor, tense } = around;
  if (!anchor) return { value: `XXXX-${two(monthOfYear)}-${two(day)}` };
  if (!moment.shift && !moment.pick && tense === undefined) return nearestDay(anchor, monthOfYear, day);
  const found = yearOf(moment, around, () => monthOfYear - anchor.month || day - anchor.day);
  return {
    value: isoOf({ year: found?.year ?? anchor.year, month: monthOfYear, day }),
    ...(found && { how: found.how }),
  };
}

function nearestDay(anchor: Day, month: number, day: number): Reached {
  const apart = month - anchor.month;
  const year = apart > 6 ? anchor.year - 1 : apart < -6 ? anchor.year + 1 : anchor.year;
  return { value: isoOf({ year, month, day }), how: notes.nearest };
}

function month(moment: Moment, wanted: number, around: Surroundings): Reached {
  if (moment.year !== undefined) return { value: `${yearText(moment.year)}-${two(wanted)}` };
  const { anchor } = around;
  if (!anchor || moment.pick === 'that') return { value: `XXXX-${two(wanted)}` };
  const isOpen = !moment.shift && !moment.pick;
  const found = yearOf(
    moment,
    isOpen && around.tense === undefined ? { ...around, tense: 'past' } : around,
    () => wanted - anchor.month,
  );
  return { value: `${yearText(found?.year ?? anchor.year)}-${two(wanted)}`, ...(found && { how: found.how }) };
}

/** The month in which a part of the year begins. */
const starts: Readonly<Record<string, number>> = {
  Q1: 1,
  Q2: 4,
  Q3: 7,
  Q4: 10,
  H1: 1,
  H2: 7,
  SP: 3,
  SU: 6,
  FA: 9,
  WI: 12,
};

function partOfYear(moment: Moment, part: string, around: Surroundings): Reached {
  const fiscal = moment.isFiscal ? 'FY' : '';
  if (moment.year !== undefined) return { value: `${fiscal}${yearText(moment.year)}-${part}` };
  const { anchor } = around;
  if (!anchor || moment.pick === 'that') return { value: `XXXX-${part}` };
  const start = starts[part] ?? 1;
  const isOpen = !moment.shift && !moment.pick;
  const found = yearOf(
    moment,
    isOpen && around.tense === undefined ? { ...around, tense: 'past' } : around,
    () => start - anchor.month,
  );
  return { value: `${yearText(found?.year ?? anchor.year)}-${part}`, ...(found && { how: found.how }) };
}

function holiday(name: string, moment: Moment, around: Surroundings): Reached {
  const { anchor } = around;
  const fixed = holidayIn(name, moment.year ?? anchor?.year ?? 2000);
  if (!fixed)
    return {
      value: moment.year === undefined ? 'XXXX' : yearText(moment.year),
      how: 'its date changes from year to year',
    };
  if (moment.year !== undefined) return { value: isoOf(fixed) };
  if (!anchor) return { value: `XXXX-${two(fixed.month)}-${two(fixed.day)}` };
  const { value, how } = dayOfMonth({ month: fixed.month, day: fixed.day }, fixed.month, fixed.day, around);
  const moved = holidayIn(name, Number(value.slice(0, 4)));
  return { value: moved ? isoOf(moved) : value, ...(how !== undefined && { how }) };
}

/** So many units from the article's date, as coarse as the unit. */
function shifted({ unit, by }: { unit: TimeUnit; by: number }, { anchor }: Surroundings): Reached {
  if (!anchor)
    return {
      value: by === 0 && unit === 'day' ? 'PRESENT_REF' : by > 0 ? 'FUTURE_REF' : by < 0 ? 'PAST_REF' : 'PRESENT_REF',
    };
  return { value: stretch(unit, by, anchor), how: notes.shift };
}

function stretch(unit: TimeUnit, by: number, anchor: Day): string {
  switch (unit) {
    case 'week':
      return isoWeek(addDays(anchor, 7 * by));
    case 'fortnight':
      return isoWeek(addDays(anchor, 14 * by));
    case 'weekend':
      return `${isoWeek(addDays(anchor, 7 * by))}-WE`;
    case 'month':
      return isoOf(addMonths(anchor, by)).slice(0, 7);
    case 'quarter':
      return isoQuarter(addMonths(anchor, 3 * by));
    case 'half':
      return isoHalf(addMonths(anchor, 6 * by));
    case 'season':
    case 'year':
      return yearText(anchor.year + by);
    case 'decade':
      return String(Math.floor(anchor.year / 10) + by);
    case 'century':
      return String(Math.floor(anchor.year / 100) + by);
    case 'millennium':
      return String(Math.floor(anchor.year / 1000) + by);
    case 'generation':
      return by < 0 ? 'PAST_REF' : 'FUTURE_REF';
    case 'second':
    case 'minute':
    case 'hour':
      return 'PRESENT_REF';
    case 'night':
    case 'day':
      return isoOf(addDays(anchor, by));
  }
}

function isoWeek(day: Day): string {
  const { year, week } = weekOf(day);
  return `${yearText(year)}-W${two(week)}`;
}

function isoQuarter({ year, month: m }: Day): string {
  return `${yearText(year)}-Q${Math.floor((m - 1) / 3) + 1}`;
}

function isoHalf({ year, month: m }: Day): string {
  return `${yearText(year)}-H${m <= 6 ? 1 : 2}`;
}
