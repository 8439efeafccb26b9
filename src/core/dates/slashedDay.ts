import { type Token } from '../figures/lexer';
import { dayAt } from './dayOfMonth';
import { point, type TimeReading } from './moment';

/** "Friday 7/6", "Thursday 29/03": which is the month is settled by the weekday. */
export function readSlashedDay(
  tokens: readonly Token[],
  at: number,
  weekday: number | undefined,
): TimeReading | undefined {
  const [a, mark, b] = tokens.slice(at, at + 3);
  if (mark?.lower !== '/' || mark.gap || b?.gap !== false || tokens[at + 3]?.lower === '/') return undefined;
  const [first, second] = [dayAt(tokens, at)?.day, dayAt(tokens, at + 2)?.day];
  if (a?.kind !== 'number' || b.kind !== 'number' || first === undefined || second === undefined) return undefined;
  if (first > 12 && second > 12) return undefined;
  const [month, day] = first <= 12 ? [first, second] : [second, first];
  const isOpen = first <= 12 && second <= 12 && first !== second;
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
