import { type TimexValue } from '../detect/value';
import { addDays, addMonths, isoOf, parseIso, yearText } from './civil';
import { notes } from './notes';

/** The date that a value names, to the day, the month or the year; of a range the later end. ISO 8601. */
export function namedDate({ type, value }: TimexValue): string | undefined {
  if (type !== 'DATE' && type !== 'TIME') return undefined;
  const last = value.slice(value.lastIndexOf('/') + 1);
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?(?=T|$)/.exec(last)?.[0];
}

/**
 * "two days later" behind another date: the day, month or year so far from it, never finer than what was named. What
 * cannot be counted (hours, "years later", a bound length) stays a length of time.
 */
export function laterDate(words: string, length: TimexValue, from: string): TimexValue | undefined {
  const way = /\b(later|earlier)$/i.exec(words)?.[1]?.toLowerCase();
  const counted = /^P(\d{1,4})([DWMY])$/.exec(length.value);
  if (way === undefined || length.type !== 'DURATION' || length.mod || !counted) return undefined;
  const by = Number(counted[1]) * (way === 'later' ? 1 : -1);
  const value = moved(from, by, counted[2] ?? '');
  return value === undefined ? undefined : { kind: 'timex', type: 'DATE', value, anchor: from, how: notes.later };
}

function moved(from: string, by: number, unit: string): string | undefined {
  const day = parseIso(from);
  if (unit === 'D' || unit === 'W') return day && isoOf(addDays(day, unit === 'W' ? 7 * by : by));
  const [year = '', month] = from.split('-');
  if (unit === 'Y') {
    const there = yearText(Number(year) + by);
    return month === undefined || day ? there : `${there}-${month}`;
  }
  if (month === undefined) return undefined;
  return isoOf(addMonths({ year: Number(year), month: Number(month), day: 1 }, by)).slice(0, 7);
}
