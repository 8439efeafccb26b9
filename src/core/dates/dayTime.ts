import { type Token } from '../figures/lexer';
import { isHyphen } from '../figures/hyphen';
import { readCalendarDate } from './calendarDate';
import { readDay } from './day';
import { type Moment, point, set, type TimeReading } from './moment';
import { own } from '../util/own';

/** A weekday, a day by its distance from today, or a part of a day: "Monday", "late on Friday", "Tuesday night", "this morning". */
export function readDayTime(tokens: readonly Token[], at: number): TimeReading | undefined {
  return earlyOrLate(tokens, at) ?? dayWithPart(tokens, at) ?? partOfDay(tokens, at);
}

/** "late Tuesday", "early on Monday morning", "late last night"; "late" with a day is a time of that day. */
function earlyOrLate(tokens: readonly Token[], at: number): TimeReading | undefined {
  const which = tokens[at]?.lower;
  if (which !== 'late' && which !== 'early' && which !== 'earlier' && which !== 'later') return undefined;
  const glue = tokens[at + 1]?.lower === 'on' || isHyphen(tokens[at + 1]) ? at + 2 : at + 1;
  const day =
    dayWithPart(tokens, glue) ?? (glue === at + 1 || isHyphen(tokens[at + 1]) ? partOfDay(tokens, glue) : undefined);
  if (day?.when.kind !== 'point') return undefined;
  const from = day.when.from;
  if (from.day !== undefined && from.weekday === undefined) return undefined;
  const mod = which === 'early' || which === 'earlier' ? 'START' : 'END';
  if (which === 'earlier' || which === 'later') return { ...day, rule: `${which}-day`, mod };
  const time = from.time ?? (which === 'early' ? 'TMO' : 'TNI');
  return { ...point(day.end, 'late-day', { ...from, time }), ...(from.time !== undefined && { mod }) };
}

/** "Tuesday night", "yesterday evening", "Thursday noon", or the day alone. */
function dayWithPart(tokens: readonly Token[], at: number): TimeReading | undefined {
  const day = readDay(tokens, at);
  if (!day) return undefined;
  const part = timeOfPart(tokens, day.end);
  if (day.when.kind === 'set') return part ? set(part.end, 'weekdays', day.when.value + part.time) : day;
  if (day.when.kind !== 'point' || !part) return day;
  return point(part.end, 'day-part', { ...day.when.from, time: part.time });
}

/** A part of the day behind a day: "night", "mid-afternoon". */
function timeOfPart(tokens: readonly Token[], at: number): { end: number; time: string } | undefined {
  const from = tokens[at]?.lower === 'late' || tokens[at]?.lower === 'early' ? at + 1 : at;
  const isMid = (tokens[from]?.lower === 'mid' || tokens[from]?.lower === 'pre') && isHyphen(tokens[from + 1]);
  const word = tokens[isMid ? from + 2 : from];
  const part = word?.word?.dayPart;
  if (part === undefined || word?.lower === 'overnight' || word?.lower === 'tonight') return undefined;
  return { end: isMid ? from + 3 : from + 1, time: `T${part}` };
}

const partPicks: Readonly<Record<string, Moment>> = {
  this: { shift: { unit: 'day', by: 0 } },
  last: { shift: { unit: 'day', by: -1 } },
  next: { vague: 'FUTURE_REF' },
  that: {},
  the: {},
  'the following': {},
  'the next': {},
  'the previous': {},
  'the same': {},
  one: {},
  a: {},
  an: {},
  all: {},
  every: {},
  each: {},
};

/** "this morning", "last night", "tonight", "overnight", "noon", "the early hours of Monday", "the night of 15 January". */
function partOfDay(tokens: readonly Token[], at: number): TimeReading | undefined {
  return earlyHours(tokens, at) ?? pickedPart(tokens, at) ?? barePart(tokens, at);
}

function earlyHours(tokens: readonly Token[], at: number): TimeReading | undefined {
  const words = [0, 1, 2, 3].map((n) => tokens[at + n]?.lower);
  if (
    words[0] !== 'the' ||
    !(words[1] === 'early' || words[1] === 'wee' || words[1] === 'late') ||
    words[2] !== 'hours'
  )
    return undefined;
  const time = words[1] === 'late' ? 'TNI' : 'TMO';
  const day = words[3] === 'of' ? dayWithPart(tokens, at + 4) : undefined;
  const from = day?.when.kind === 'point' ? day.when.from : {};
  return { ...point(day?.end ?? at + 3, 'early-hours', { ...from, time }), mod: words[1] === 'late' ? 'END' : 'START' };
}

function pickedPart(tokens: readonly Token[], at: number): TimeReading | undefined {
  const first = tokens[at]?.lower ?? '';
  const two = first === 'the' ? own(partPicks, `the ${tokens[at + 1]?.lower}`) : undefined;
  const pick = two ?? own(partPicks, first);
  if (!pick) return undefined;
  const from = two ? at + 2 : at + 1;
  const early = tokens[from]?.lower === 'early' || tokens[from]?.lower === 'late' ? from + 1 : from;
  const part = timeOfPart(tokens, early);
  if (!part || part.time.includes(':') || isFigurative(tokens, part.end)) return undefined;
  if (first === 'every' || first === 'each') return set(part.end, 'every-part', `XXXX-XX-XX${part.time}`);
  const isSpan = first === 'a' || first === 'an' || first === 'one' || first === 'all';
  const of =
    !isSpan && tokens[part.end]?.lower === 'of'
      ? (readDay(tokens, part.end + 1) ?? readCalendarDate(tokens, part.end + 1))
      : undefined;
  const day = of?.when.kind === 'point' ? of.when.from : {};
  const end = of?.end ?? part.end;
  const before = tokens[end]?.lower === 'before' && first === 'the' && !of ? end + 1 : end;
  return point(before, isSpan ? 'a-part' : 'part-of-day', { ...pick, ...day, time: part.time });
}

/** "the dawn of a new era". */
function isFigurative(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at - 1]?.lower === 'dawn' && tokens[at]?.lower === 'of' && /^(?:an?|the)$/.test(tokens[at + 1]?.lower ?? '')
  );
}

/** Parts of the day that stand alone, with a day behind them or not: "overnight", "noon", "pre-dawn", "midnight Sunday". */
function barePart(tokens: readonly Token[], at: number): TimeReading | undefined {
  const first = tokens[at];
  const isMid =
    (first?.lower === 'mid' || first?.lower === 'pre' || first?.lower === 'late' || first?.lower === 'early') &&
    isHyphen(tokens[at + 1]);
  const isTwelve = first?.lower === '12' && /^(?:noon|midday|midnight)$/.test(tokens[at + 1]?.lower ?? '');
  const word = tokens[isMid ? at + 2 : isTwelve ? at + 1 : at];
  const part = word?.word?.dayPart;
  if (part === undefined || isFigurative(tokens, at + 1)) return undefined;
  const end = (isMid ? at + 3 : at + 1) + (isTwelve ? 1 : 0);
  const today: Moment = word?.lower === 'tonight' ? { shift: { unit: 'day', by: 0 } } : {};
  const day = readDay(tokens, end);
  const rule = `bare-${word?.lower}`;
  if (day?.when.kind !== 'point') return point(end, rule, { ...today, time: `T${part}` });
  return point(day.end, 'part-and-day', { ...day.when.from, time: `T${part}` });
}
