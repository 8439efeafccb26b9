import { addDays, type Day, easterOf } from './civil';
import { nthWeekdayOf } from './nthWeekdayOf';
import { holidays } from './words/holidays';
import { own } from '../util/own';

/** The day of a holiday in a year; `undefined` where it moves with the moon or the country. */
export function holidayIn(name: string, year: number): Day | undefined {
  const rule = own(holidays, name);
  if (!rule || 'moves' in rule) return undefined;
  if ('on' in rule) return { year, month: Number(rule.on.slice(0, 2)), day: Number(rule.on.slice(3)) };
  if ('easter' in rule) return addDays(easterOf(year), rule.easter);
  return nthWeekdayOf(year, rule.month, rule.weekday, rule.nth);
}
