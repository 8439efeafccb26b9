import { addDays, mondayOf } from '../dates/civil';
import { type TimexValue } from '../detect/value';

const months = 'January February March April May June July August September October November December'.split(' ');
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const seasons: Readonly<Record<string, string>> = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' };
const dayParts: Readonly<Record<string, string>> = {
  MO: 'in the morning',
  MI: 'at midday',
  AF: 'in the afternoon',
  EV: 'in the evening',
  NI: 'at night',
  DT: 'in the daytime',
};
const references: Readonly<Record<string, string>> = {
  PRESENT_REF: 'now',
  PAST_REF: 'in the past',
  FUTURE_REF: 'in the future',
};
const units: Readonly<Record<string, string>> = {
  PY: 'year',
  PM: 'month',
  PW: 'week',
  PD: 'day',
  PQ: 'quarter',
  PDE: 'decade',
  PCE: 'century',
  PTH: 'hour',
  PTM: 'minute',
  PTS: 'second',
  PWE: 'weekend',
};

/** What a modifier makes of the date or the period behind it. */
const modifiers: Readonly<Record<NonNullable<TimexValue['mod']>, string>> = {
  BEFORE: 'before',
  AFTER: 'after',
  ON_OR_BEFORE: 'on or before',
  ON_OR_AFTER: 'on or after',
  LESS_THAN: 'less than',
  MORE_THAN: 'more than',
  EQUAL_OR_LESS: 'at most',
  EQUAL_OR_MORE: 'at least',
  START: 'the start of',
  MID: 'the middle of',
  END: 'the end of',
  APPROX: 'about',
};

/** A time expression in plain words: “Monday, 18 December 2023”, “about 3 days”, “every week”, “the 1840s”. */
export function timexWords({ type, value, mod }: TimexValue): string {
  const words = rangeWords(value);
  const whole = type === 'SET' ? `every ${words.replace(/^1 |, year unknown$/g, '')}` : words;
  return mod ? `${modifiers[mod]} ${whole}` : whole;
}

function rangeWords(value: string): string {
  const [low = '', high] = value.split('/');
  if (high === undefined) return wordsOf(low);
  const day = low.split('T')[0];
  const isOneDay = low.includes('T') && !isPeriod(low) && high.startsWith(`${day}T`);
  const [from, to] = [wordsOf(low), wordsOf(isOneDay ? high.slice(high.indexOf('T')) : high)];
  const unit = / [a-z]+$/.exec(to)?.[0];
  return `${isPeriod(low) && unit && from.endsWith(unit) ? from.slice(0, -unit.length) : from} to ${to}`;
}

function wordsOf(value: string): string {
  return isPeriod(value) ? periodWords(value) : pointWords(value);
}

function isPeriod(value: string): boolean {
  return value.startsWith('P') && !value.includes('_');
}

/** The kinds of value, in the order in which they are tried, with the words for each. */
const points: readonly (readonly [RegExp, (groups: readonly string[]) => string])[] = [
  [
    /^(.*)T(\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d:?\d\d)?$/,
    ([day, time, zone]) => joined(day, `${time}${zone === 'Z' ? ' UTC' : zone ? ` (UTC${zone})` : ''}`),
  ],
  [/^(.*)T(\d\d)$/, ([day, hour]) => joined(day, `${hour}:00`)],
  [/^(.*)T([A-Z]{2})$/, ([day, part = '']) => joined(day, dayParts[part] ?? part)],
  [/^(\d{4})-(\d\d)-(\d\d)$/, dayWords],
  [/^XXXX-(\d\d)-(\d\d)$/, ([month, day]) => `${Number(day)} ${monthName(month)}, year unknown`],
  [/^XXXX-WXX-(\d)$/, ([day]) => weekdays[Number(day) % 7] ?? ''],
  [/^XXXX-(\d\d)$/, ([month]) => `${monthName(month)}, year unknown`],
  [/^(\d{4})-W(\d\d)-WE$/, ([year, week]) => `the weekend of ${dayOfWeek(year, week, 5)}`],
  [/^(\d{4})-W(\d\d)$/, ([year, week]) => `the week of ${dayOfWeek(year, week, 0)}`],
  [/^(\d{4})-Q(\d)$/, ([year, quarter]) => `the ${nth(quarter)} quarter of ${year}`],
  [/^(\d{4})-H(\d)$/, ([year, half]) => `the ${nth(half)} half of ${year}`],
  [/^(\d{4})-(SP|SU|FA|WI)$/, ([year, season = '']) => `${seasons[season]} ${year}`],
  [/^(\d{4})-(\d\d)$/, ([year, month]) => `${monthName(month)} ${year}`],
  [/^FY(\d{4})$/, ([year]) => `the fiscal year ${year}`],
  [/^(\d{3})X?$/, ([decade]) => `the ${decade}0s`],
  [/^(\d{2})(?:XX)?$/, ([century]) => `the ${ordinal(Number(century) + 1)} century`],
  [/^(\d{4})$/, ([year]) => String(year)],
  [/^BC(\d{4})$/, ([year]) => `${Number(year)} BC`],
];

function pointWords(value: string): string {
  for (const [pattern, words] of points) {
    const found = pattern.exec(value);
    if (found) return words(found.slice(1));
  }
  return references[value] ?? value;
}

function joined(day = '', rest: string): string {
  if (day === '' || /^X+(?:-X+)*$/.test(day)) return rest;
  return `${pointWords(day)}, ${rest}`;
}

function dayWords([year, month, day]: readonly string[]): string {
  const weekday = weekdays[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()] ?? '';
  return `${weekday}, ${Number(day)} ${monthName(month)} ${year}`;
}

/** A day so many days after the Monday of a week: “18 December 2023”. */
function dayOfWeek(year: string | undefined, week: string | undefined, after: number): string {
  const { year: its, month, day } = addDays(mondayOf(Number(year), Number(week)), after);
  return `${day} ${months[month - 1]} ${its}`;
}

function nth(number = ''): string {
  return ['first', 'second', 'third', 'fourth'][Number(number) - 1] ?? number;
}

function monthName(month = ''): string {
  return months[Number(month) - 1] ?? month;
}

/** “P3D” is 3 days, “PT2H30M” 2 hours and 30 minutes, “PXY” some years. */
function periodWords(value: string): string {
  const [days = '', time = ''] = value.slice(1).split('T');
  const parts = [...partsOf(days, 'P'), ...partsOf(time, 'PT')];
  return parts.length > 0 ? parts.join(' and ') : value;
}

function partsOf(text: string, prefix: string): readonly string[] {
  return [...text.matchAll(/(\d+(?:\.\d+)?|X+)(DE|CE|WE|[A-Z])/g)].map(([, count = '', letter = '']) => {
    const unit = units[prefix + letter] ?? letter;
    if (count.startsWith('X')) return `some ${plural(unit)}`;
    return `${count} ${count === '1' ? unit : plural(unit)}`;
  });
}

function plural(unit: string): string {
  return unit.endsWith('y') && unit !== 'day' ? `${unit.slice(0, -1)}ies` : `${unit}s`;
}

function ordinal(number: number): string {
  const ending = number % 100 > 10 && number % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}
