import { addDays, type Day, isoOf, two, weekdayOf, yearText } from './civil';
import { holidayIn } from './holiday';
import { type Moment } from './moment';
import { notes } from './notes';
import { type Reached, type Surroundings } from './surroundings';
import { own } from '../util/own';

/** A weekday: the one that its pick or the verb says, seen from the article's date; else the last one. */
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

/**
 * The year of a day, month or part of the year that names none, seen from the article's date; `ahead` is positive where it
 * lies behind that date in the date's own year, negative where before.
 */
function yearOf(
  { shift, pick }: Moment,
  ahead: number,
  { year }: Day,
  tense: Surroundings['tense'],
): { readonly year: number; readonly how: string } {
  if (shift) return { year: year + shift.by, how: notes.shift };
  if (pick === 'this') return { year, how: notes.this };
  if (pick === 'last') return { year: ahead < 0 ? year : year - 1, how: notes.last };
  if (pick === 'next') return { year: ahead > 0 ? year : year + 1, how: notes.next };
  if (tense === 'future') return { year: ahead >= 0 ? year : year + 1, how: notes.future };
  if (tense === 'past') return { year: ahead <= 0 ? year : year - 1, how: notes.past };
  return { year, how: notes.nearest };
}

/** A day with its month: of the year that is named, that the words or the verb pick, or in which it is nearest to the article's date. */
export function dayOfMonth(moment: Moment, monthOfYear: number, day: number, { anchor, tense }: Surroundings): Reached {
  const within = (year: number) => isoOf({ year, month: monthOfYear, day });
  if (moment.year !== undefined) return { value: within(moment.year) };
  if (!anchor) return { value: `XXXX-${two(monthOfYear)}-${two(day)}` };
  if (!moment.shift && !moment.pick && tense === undefined) return nearestDay(anchor, monthOfYear, day);
  const { year, how } = yearOf(moment, monthOfYear - anchor.month || day - anchor.day, anchor, tense);
  return { value: within(year), how };
}

function nearestDay(anchor: Day, month: number, day: number): Reached {
  const apart = month - anchor.month;
  const year = apart > 6 ? anchor.year - 1 : apart < -6 ? anchor.year + 1 : anchor.year;
  return { value: isoOf({ year, month, day }), how: notes.nearest };
}

/** A month of the year; where neither words nor verb pick one, the last that began. */
export function month(moment: Moment, wanted: number, around: Surroundings): Reached {
  return withYear(moment, wanted, two(wanted), around);
}

/** A month or a part of the year, which begins in month `start`, behind its year. */
function withYear(moment: Moment, start: number, name: string, { anchor, tense = 'past' }: Surroundings): Reached {
  if (moment.year !== undefined) return { value: `${yearText(moment.year)}-${name}` };
  if (!anchor || moment.pick === 'that') return { value: `XXXX-${name}` };
  const { year, how } = yearOf(moment, start - anchor.month, anchor, tense);
  return { value: `${yearText(year)}-${name}`, how };
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

/** A quarter, half or season; where neither words nor verb pick one, the last that began. */
export function partOfYear(moment: Moment, part: string, around: Surroundings): Reached {
  const found = withYear(moment, own(starts, part) ?? 1, part, around);
  return moment.isFiscal && moment.year !== undefined ? { value: `FY${found.value}` } : found;
}

/** A holiday: its day, or its year alone where its date moves with the moon or the country. */
export function holiday(name: string, moment: Moment, around: Surroundings): Reached {
  const { anchor } = around;
  const fixed = holidayIn(name, moment.year ?? anchor?.year ?? 2000);
  if (!fixed) return { value: moment.year === undefined ? 'XXXX' : yearText(moment.year), how: notes.moves };
  if (moment.year !== undefined) return { value: isoOf(fixed) };
  if (!anchor) return { value: `XXXX-${two(fixed.month)}-${two(fixed.day)}` };
  const { value, how } = dayOfMonth({ month: fixed.month, day: fixed.day }, fixed.month, fixed.day, around);
  const moved = holidayIn(name, Number(value.slice(0, 4)));
  return { value: moved ? isoOf(moved) : value, ...(how !== undefined && { how }) };
}
