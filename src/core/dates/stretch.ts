import { addDays, addMonths, type Day, isoOf, two, weekOf, yearText } from './civil';
import { type Reached, type Surroundings } from './surroundings';
import { notes } from './notes';
import { type TimeUnit } from './words/calendar';

/** So many units from the article's date, as coarse as the unit. */
export function shifted({ unit, by }: { unit: TimeUnit; by: number }, { anchor }: Surroundings): Reached {
  if (!anchor) return { value: by > 0 ? 'FUTURE_REF' : by < 0 ? 'PAST_REF' : 'PRESENT_REF' };
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
