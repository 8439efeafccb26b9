import { type TimeUnit } from './words/calendar';

export const letters: Readonly<Record<TimeUnit, string>> = {
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
