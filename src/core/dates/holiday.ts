import { addDays, daysIn, type Day, easterOf, weekdayOf } from './civil';
import { holidays } from './words/holidays';

/** The day of a holiday in a year; `undefined` where it moves with the moon or the country. */
export function holidayIn(name: string, year: number): Day | undefined {
  const rule = holidays[name];
  if (!rule || 'moves' in rule) return undefined;
  if ('on' in rule) return { year, month: Number(rule.on.slice(0, 2)), day: Number(rule.on.slice(3)) };
  if ('easter' in rule) return addDays(easterOf(year), rule.easter);
  return nthWeekday(year, rule.month, rule.weekday, rule.nth);
}

/** The n-th of a weekday in a month; −1 is the last. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  if (nth < 0) {
    const last = { year, month, day: daysIn(year, month) };
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = { year, month, day: 1 };
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
}
