import { type TimeUnit } from './words/calendar';

/** The letters of units that are counted one by one: TIMEX3 writes a decade as "DE" where a sum of years does not. */
const letters: Readonly<Record<TimeUnit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  night: 'NI',
  day: 'D',
  weekend: 'WE',
  week: 'W',
  fortnight: 'W',
  month: 'M',
  quarter: 'Q',
  half: 'H',
  season: 'SEASON',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
  millennium: 'ML',
  generation: 'GE',
};

const clockUnits = new Set<TimeUnit>(['second', 'minute', 'hour']);

/** So many of one unit after ISO 8601 and TIMEX3; `amount` is digits or "X": "P1D", "PT2H", "PXDE". */
export function unitsOf(unit: TimeUnit, amount: string): string {
  return `P${clockUnits.has(unit) ? 'T' : ''}${amount}${letters[unit]}`;
}
