/** Calendar arithmetic on the proleptic Gregorian calendar, without clocks and time zones. */

/** A day of the calendar. */
export interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Days since 1970-01-01. After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil. */
export function toNumber({ year, month, day }: Day): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day that is so many days after 1970-01-01; civil_from_days of the same source. */
export function fromNumber(days: number): Day {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

/** ISO 8601: Monday is 1, Sunday 7. */
export function weekdayOf(day: Day): number {
  const n = (toNumber(day) + 3) % 7;
  return (n < 0 ? n + 7 : n) + 1;
}

/** The day so many days later, or earlier. */
export function addDays(day: Day, by: number): Day {
  return fromNumber(toNumber(day) + by);
}

/** The same day of another month, or that month's last day. */
export function addMonths({ year, month, day }: Day, by: number): Day {
  const months = year * 12 + (month - 1) + by;
  const there = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
  return { ...there, day: Math.min(day, daysIn(there.year, there.month)) };
}

/** How many days a month has; months count from 1. */
export function daysIn(year: number, month: number): number {
  const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
  return toNumber(next) - toNumber({ year, month, day: 1 });
}

/** Whether the calendar has such a day. */
export function isDay({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** ISO 8601 week: the week of a year's first Thursday is week 1. */
export function weekOf(day: Day): { readonly year: number; readonly week: number } {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const first = toNumber({ year: thursday.year, month: 1, day: 1 });
  return { year: thursday.year, week: Math.floor((toNumber(thursday) - first) / 7) + 1 };
}

/** The Monday that an ISO 8601 week begins with. */
export function mondayOf(year: number, week: number): Day {
  const fourth = { year, month: 1, day: 4 }; // always in week 1
  return addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7);
}

/** Western Easter; the anonymous Gregorian algorithm (Meeus, "Astronomical Algorithms", chapter 8). */
export function easterOf(year: number): Day {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return { year, month: Math.floor(n / 31), day: (n % 31) + 1 };
}

/** "2023-12-19". */
export function isoOf({ year, month, day }: Day): string {
  return `${yearText(year)}-${two(month)}-${two(day)}`;
}

/** The day that "2023-12-19" names, or `undefined` where the text is no calendar day. */
export function parseIso(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.slice(0, 10));
  if (!match) return undefined;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDay(day) ? day : undefined;
}

/** A year in four digits, as ISO 8601 has it. */
export function yearText(year: number): string {
  return String(year).padStart(4, '0');
}

/** A number in two digits. */
export function two(n: number): string {
  return String(n).padStart(2, '0');
}
