import { isoOf, mondayOf } from '../core/dates/civil';
import { type TimexValue } from '../core/detect/value';

/** In which month a season, a quarter or a half begins, as two digits. */
const beginnings: Readonly<Record<string, string>> = {
  Q1: '01',
  Q2: '04',
  Q3: '07',
  Q4: '10',
  H1: '01',
  H2: '07',
  WI: '01',
  SP: '03',
  SU: '06',
  FA: '09',
};

/** Where a time expression begins, as an ISO 8601 date with time that sorts as text; `undefined` for what has no place on a time line. */
export function timexStart({ value, type }: TimexValue): string | undefined {
  if (type === 'DURATION' || type === 'SET') return undefined;
  const week = /^(\d{4})-W(\d\d)/.exec(value);
  if (week) return `${isoOf(mondayOf(Number(week[1]), Number(week[2])))}T00:00`;
  const found = /^(\d{2,4})(?:-(\w\w))?(?:-(\d\d))?(?:T(\d\d(?::\d\d)*)?.*)?$/.exec(value.replace(/X+$/, ''));
  if (!found) return undefined;
  const [, year = '', part = '', day = '01', time = '00:00'] = found;
  return `${year.padEnd(4, '0')}-${beginnings[part] ?? (part || '01')}-${day}T${time}`;
}
