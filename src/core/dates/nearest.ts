import { addDays, type Day, isoOf, two, weekdayOf, yearText } from './civil';
import { holidayIn } from './holiday';
import { type Moment } from './moment';
import { notes } from './notes';
import { type Reached, type Surroundings } from './surroundings';
import { own } from '../util/own';

export function weekday({ pick, shift }: Moment, wanted: number, { anchor, tense }: Surroundings): Reached {
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

export function dayOfMonth(moment: Moment, monthOfYear: number, day: number, around: Surroundings): Reached {
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

export function month(moment: Moment, wanted: number, around: Surroundings): Reached {
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

export function partOfYear(moment: Moment, part: string, around: Surroundings): Reached {
  const fiscal = moment.isFiscal ? 'FY' : '';
  if (moment.year !== undefined) return { value: `${fiscal}${yearText(moment.year)}-${part}` };
  const { anchor } = around;
  if (!anchor || moment.pick === 'that') return { value: `XXXX-${part}` };
  const start = own(starts, part) ?? 1;
  const isOpen = !moment.shift && !moment.pick;
  const found = yearOf(
    moment,
    isOpen && around.tense === undefined ? { ...around, tense: 'past' } : around,
    () => start - anchor.month,
  );
  return { value: `${yearText(found?.year ?? anchor.year)}-${part}`, ...(found && { how: found.how }) };
}

export function holiday(name: string, moment: Moment, around: Surroundings): Reached {
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
