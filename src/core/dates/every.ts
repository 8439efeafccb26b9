import { type Token } from '../figures/lexer';
import { readMeasure } from '../figures/measure';
import { monthAt, readCalendarDate } from './calendarDate';
import { two } from './civil';
import { isoDuration } from './durations';
import { set, type TimeReading } from './moment';
import { unitsOf } from './unitLetters';

/** "every day", "each Saturday", "per year", "every three weeks", "every other day", "every January". */
export function every(tokens: readonly Token[], at: number): TimeReading | undefined {
  const next = tokens[at + 1];
  if (!next) return undefined;
  const isPer = tokens[at]?.lower === 'per';
  const unit = next.word?.time;
  if (unit !== undefined && !next.lower.endsWith('s')) {
    if (isPer && unit === 'second') return undefined;
    return set(at + 2, isPer ? 'per-unit' : 'every-unit', unitsOf(unit, '1'));
  }
  if (isPer) return undefined;
  if (next.word?.weekday !== undefined && next.capital && !next.lower.endsWith('days'))
    return everyWeekday(tokens, at + 1, next.word.weekday);
  const month = monthAt(tokens, at + 1);
  const day = readCalendarDate(tokens, at + 1);
  if (day?.when.kind === 'point' && day.when.from.day !== undefined && day.when.from.month !== undefined)
    return set(day.end, 'every-day', `XXXX-${two(day.when.from.month)}-${two(day.when.from.day)}`);
  if (month) return set(month.end, 'every-month', `XXXX-${two(month.month)}`);
  if (next.word?.season !== undefined) return set(at + 2, 'every-season', `XXXX-${next.word.season}`);
  const other = next.lower === 'other' ? tokens[at + 2]?.word?.time : undefined;
  if (other !== undefined) return set(at + 3, 'every-unit', unitsOf(other, '2'));
  if (next.lower === 'other' && tokens[at + 2]?.word?.weekday !== undefined && tokens[at + 2]?.capital)
    return set(at + 3, 'every-weekday', 'P2W');
  if (next.lower === 'weekday') return set(at + 2, 'every-unit', 'P1D');
  const measure = readMeasure(tokens, at + 1);
  return measure?.kind === 'duration' && !measure.isCompound
    ? set(measure.end, 'every-units', isoDuration(measure))
    : undefined;
}

function everyWeekday(tokens: readonly Token[], at: number, weekday: number): TimeReading {
  const part = tokens[at + 1]?.word?.dayPart;
  const isPart = part !== undefined && !part.includes(':');
  return set(isPart ? at + 2 : at + 1, 'every-weekday', `XXXX-WXX-${weekday}${isPart ? `T${part}` : ''}`);
}
