import { isHyphen } from '../figures/hyphen';
import { type Token } from '../figures/lexer';
import { readCalendarDate } from './calendarDate';
import { dayAt } from './dayOfMonth';
import { readGluedDate } from './gluedDate';
import { type Pick, point, set, type TimeReading } from './moment';
import { readNumericDate } from './numeric';
import { readSlashedDay } from './slashedDay';
import { own } from '../util/own';

/** A weekday with its date, or today, yesterday, tomorrow; perhaps "last", "next", "this" in front. */
export function readDay(tokens: readonly Token[], at: number): TimeReading | undefined {
  const word = tokens[at]?.lower ?? '';
  const near = own(nearDays, word);
  if (near !== undefined) return point(at + 1, 'near-day', { shift: { unit: 'day', by: near } });
  const distant = distantDay(tokens, at);
  if (distant) return distant;
  const picked = pickAt(tokens, at);
  const pick = picked?.pick;
  const from = picked?.end ?? at;
  const weekday = weekdayAt(tokens, from);
  if (!weekday) return undefined;
  if (weekday.isPlural)
    return pick === undefined ? set(weekday.end, 'weekdays', `XXXX-WXX-${weekday.weekday}`) : undefined;
  const dated = datedWeekday(tokens, weekday);
  if (dated && (pick === undefined || (dated.when.kind === 'point' && dated.when.from.month !== undefined)))
    return dated;
  if (weekday.isShort && !dated) return undefined;
  const week = pick === undefined ? weekBehind(tokens, weekday.end) : undefined;
  if (week)
    return point(week.end, 'weekday-week', {
      weekday: weekday.weekday,
      pick: week.pick,
      shift: { unit: 'week', by: week.by },
    });
  return point(weekday.end, pick === undefined ? 'weekday' : 'picked-weekday', {
    weekday: weekday.weekday,
    ...(pick && { pick }),
  });
}

const nearDays: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1 };

/** "the day after tomorrow", "day before yesterday". */
function distantDay(tokens: readonly Token[], at: number): TimeReading | undefined {
  const from = tokens[at]?.lower === 'the' ? at + 1 : at;
  if (tokens[from]?.lower !== 'day') return undefined;
  const words = [0, 1, 2].map((n) => tokens[from + n]?.lower).join(' ');
  const by = words === 'day after tomorrow' ? 2 : words === 'day before yesterday' ? -2 : undefined;
  return by === undefined ? undefined : point(from + 3, 'near-day', { shift: { unit: 'day', by } });
}

/** "last", "next"; "this past", "this coming" and "the following" pick like "last" and "next". */
function pickAt(tokens: readonly Token[], at: number): { end: number; pick: Pick } | undefined {
  const [first, second] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  const two = first === 'this' || first === 'the' ? own(strong, second) : undefined;
  const pick = two ?? own(picks, first);
  return pick && { end: two ? at + 2 : at + 1, pick };
}

/** What may stand behind "this" or "the". */
const strong: Readonly<Record<string, Pick>> = {
  past: 'last',
  previous: 'last',
  coming: 'next',
  upcoming: 'next',
  following: 'next',
};

const picks: Readonly<Record<string, Pick>> = {
  last: 'last',
  past: 'last',
  previous: 'last',
  next: 'next',
  coming: 'next',
  this: 'this',
  that: 'that',
};

/** "Friday last week", "Friday of next week". */
function weekBehind(tokens: readonly Token[], of: number): { end: number; pick: Pick; by: number } | undefined {
  const at = tokens[of]?.lower === 'of' ? of + 1 : of;
  const pick = own(picks, tokens[at]?.lower ?? '');
  if (pick === undefined || tokens[at + 1]?.lower !== 'week') return undefined;
  return { end: at + 2, pick, by: pick === 'last' ? -1 : pick === 'next' ? 1 : 0 };
}

interface WeekdayWord {
  readonly end: number;
  readonly weekday: number;
  readonly isShort: boolean;
  readonly isPlural: boolean;
}

function weekdayAt(tokens: readonly Token[], at: number): WeekdayWord | undefined {
  const token = tokens[at];
  const weekday = token?.word?.weekday;
  if (weekday === undefined || !token?.capital) return undefined;
  const isShort = !/days?$/.test(token.lower);
  const hasPoint = isShort && tokens[at + 1]?.lower === '.' && !tokens[at + 1]?.gap;
  return { end: hasPoint ? at + 2 : at + 1, weekday, isShort, isPlural: token.lower.endsWith('days') };
}

/** "Tuesday, 12/19/2023", "Wednesday 5 March", "Friday, July 9th". */
function datedWeekday(tokens: readonly Token[], { end, weekday }: WeekdayWord): TimeReading | undefined {
  const comma = tokens[end]?.lower === ',' ? end + 1 : end;
  const from = tokens[comma]?.lower === 'the' && comma === end ? comma + 1 : comma;
  const date = readNumericDate(tokens, from) ?? readGluedDate(tokens, from) ?? readCalendarDate(tokens, from);
  if (!date) return dayOnly(tokens, { end, weekday }) ?? readSlashedDay(tokens, comma, weekday);
  if (date.when.kind !== 'point' || date.when.from.day === undefined || date.when.to) return undefined;
  return point(date.end, 'dated-weekday', { ...date.when.from, weekday });
}

interface Behind {
  readonly end: number;
  readonly weekday: number;
}

/** "Friday the 13th", "Tuesday the eleventh", "Mon 13th": the month is the one in which both fit. */
function dayOnly(tokens: readonly Token[], { end, weekday }: Behind): TimeReading | undefined {
  const isThe = tokens[end]?.lower === 'the';
  const from = isThe ? end + 1 : end;
  const day = dayAt(tokens, from);
  const isBare = day !== undefined && tokens[from]?.kind === 'number' && day.end === from + 1;
  if (!day || (isBare ? isThe || !closes(tokens, day.end) : !isThe && tokens[from]?.kind === 'word')) return undefined;
  const next = tokens[day.end];
  const isNoun = next?.kind === 'word' && next.word === undefined && !afterDay.has(next.lower);
  return isNoun || isHyphen(next) ? undefined : point(day.end, 'weekday-day', { weekday, day: day.day });
}

/** "on Monday 21.": a bare number is a day of the month only where its phrase ends. */
function closes(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return !next || (/^[.,;!?)]$/.test(next.lower) && tokens[at + 1]?.gap !== false);
}

const afterDay = new Set('at on by from with when after before around because is was will for'.split(' '));
