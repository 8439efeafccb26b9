import { addDays, daysIn, type Day, weekdayOf } from './civil';

/** The n-th of a weekday in a month; −1 is the last. */
export function nthWeekdayOf(year: number, month: number, weekday: number, nth: number): Day {
  if (nth < 0) {
    const last = { year, month, day: daysIn(year, month) };
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = { year, month, day: 1 };
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
}
