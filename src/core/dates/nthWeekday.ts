import { type Token } from '../figures/lexer';
import { monthAt, yearAt } from './calendarDate';
import { type Moment, point, set, type TimeReading } from './moment';
import { yearBehind } from './yearBehind';
import { own } from '../util/own';

const places: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, last: -1 };

/** "the first Monday in May", "the last Thursday of November 2012", "the second Tuesday of next month". */
export function readNthWeekday(tokens: readonly Token[], at: number): TimeReading | undefined {
  const from = tokens[at]?.lower === 'the' ? at + 1 : at;
  const word = tokens[from]?.lower ?? '';
  const nth = own(places, word);
  const weekday = tokens[from + 1]?.word?.weekday;
  if (nth === undefined || weekday === undefined || !(tokens[from + 1]?.lower ?? '').endsWith('day')) return undefined;
  const part = tokens[from + 2]?.word?.dayPart;
  const isPart = part !== undefined && !part.includes(':');
  const scope = monthBehind(tokens, isPart ? from + 3 : from + 2);
  const isYearly =
    /^(?:each|every)$/.test(tokens[scope?.end ?? at]?.lower ?? '') && tokens[(scope?.end ?? at) + 1]?.lower === 'year';
  if (scope && isYearly) return set(scope.end + 2, 'nth-weekday', 'P1Y');
  return (
    scope && point(scope.end, 'nth-weekday', { ...scope.moment, weekday, nth, ...(isPart && { time: `T${part}` }) })
  );
}

const picks: Readonly<Record<string, number>> = { last: -1, this: 0, the: 0, next: 1 };

function monthBehind(tokens: readonly Token[], at: number): { end: number; moment: Moment } | undefined {
  const link = tokens[at]?.lower;
  if (link !== 'of' && link !== 'in') return undefined;
  const month = monthAt(tokens, at + 1);
  if (month) {
    const year = yearAt(tokens, month.end);
    if (year !== undefined) return { end: month.end + 1, moment: { month: month.month, year } };
    const behind = yearBehind(tokens, month.end);
    return { end: behind?.end ?? month.end, moment: { month: month.month, ...behind?.moment } };
  }
  const by = own(picks, tokens[at + 1]?.lower ?? '');
  if (tokens[at + 2]?.lower !== 'month' || by === undefined) return undefined;
  return { end: at + 3, moment: { shift: { unit: 'month', by } } };
}
