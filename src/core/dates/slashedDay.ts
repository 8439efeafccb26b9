import { type Token } from '../figures/lexer';
import { dayAt } from './dayOfMonth';
import { isHyphen } from '../figures/hyphen';
import { yearAt } from './calendarDate';
import { point, type TimeReading } from './moment';

/** "Friday 7/6", "Thursday 29/03": which is the month is settled by the weekday. */
export function readSlashedDay(
  tokens: readonly Token[],
  at: number,
  weekday: number | undefined,
): TimeReading | undefined {
  const told = tokens[at + 3]?.lower === '/' ? undefined : monthAndDay(tokens, at);
  if (!told) return undefined;
  const { month, day } = told;
  const isOpen = day <= 12 && month !== day;
  return point(at + 3, weekday === undefined ? 'slashed-day' : 'dated-weekday', {
    month,
    day,
    ...(weekday !== undefined && { weekday }),
    ...(isOpen && { otherDay: { month: day, day: month, isDayFirst: true } }),
  });
}

/** "on 22/04": without a weekday only behind "on" and at the end of the phrase, for elsewhere it is a fraction. */
export function readDayBehindOn(tokens: readonly Token[], at: number): TimeReading | undefined {
  const isAlone = at === 0 && tokens.length === 3;
  if (!(isAlone || tokens[at - 1]?.lower === 'on') || tokens[at]?.kind !== 'number') return undefined;
  const next = tokens[at + 3];
  const isLast = !next || /^(?:[.,;)]|at|when|and)$/.test(next.lower);
  return isLast ? readSlashedDay(tokens, at, undefined) : undefined;
}

/** "from 10/1 to 11/7", "between 10/1-11/7/2017": two days that are told by a slash. */
export function readSlashedDays(tokens: readonly Token[], at: number): TimeReading | undefined {
  const before = tokens[at - 1]?.lower;
  const isLed = at === 0 || before === 'from' || before === 'between';
  if (tokens[at]?.kind !== 'number' || !isLed) return undefined;
  const low = monthAndDay(tokens, at);
  const link = tokens[at + 3];
  const isLink = isHyphen(link) || link?.lower === 'to' || (link?.lower === 'and' && before === 'between');
  if (!low || !isLink) return undefined;
  const high = monthAndDay(tokens, at + 4);
  if (!high) return undefined;
  const isGlued = tokens[at + 7]?.lower === '/' || tokens[at + 7]?.lower === ',';
  const year = isGlued ? yearAt(tokens, at + 8) : undefined;
  const dated = year === undefined ? {} : { year };
  return point(year === undefined ? at + 7 : at + 9, 'day-range', { ...low, ...dated }, { ...high, ...dated });
}

function monthAndDay(tokens: readonly Token[], at: number): { month: number; day: number } | undefined {
  const [a, mark, b] = tokens.slice(at, at + 3);
  if (mark?.lower !== '/' || mark.gap || b?.gap !== false) return undefined;
  const [first, second] = [dayAt(tokens, at)?.day, dayAt(tokens, at + 2)?.day];
  if (a?.kind !== 'number' || b.kind !== 'number' || first === undefined || second === undefined) return undefined;
  if (first > 12 && second > 12) return undefined;
  return first <= 12 ? { month: first, day: second } : { month: second, day: first };
}

/** "on the 25th" at the end of its phrase. */
export function readNth(tokens: readonly Token[], at: number): TimeReading | undefined {
  if (tokens[at]?.lower !== 'the' || (tokens[at - 1]?.lower !== 'on' && at > 0)) return undefined;
  const day = tokens[at + 1]?.kind === 'number' ? dayAt(tokens, at + 1) : undefined;
  if (day?.end !== at + 3) return undefined;
  const next = tokens[day.end];
  return !next || /^[.,;)!?]$/.test(next.lower) ? point(day.end, 'nth-day', { day: day.day }) : undefined;
}
