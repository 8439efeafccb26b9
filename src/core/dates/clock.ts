import { isHyphen } from '../figures/hyphen';
import { type Token } from '../figures/lexer';
import { two } from './civil';
import { point, type TimeReading } from './moment';
import { zones } from './words/calendar';

/** "8.30 to 9.30 p.m.", "9-11 a.m.": the second time says for both which half of the day it is. */
export function readClockRange(tokens: readonly Token[], at: number): TimeReading | undefined {
  const low = withPoint(tokens, at) ?? withColon(tokens, at) ?? hourOnly(tokens, at);
  const link = tokens[low?.end ?? at];
  if (!low || low.hour > 12 || !link || !(isHyphen(link) || link.lower === 'to')) return undefined;
  const high = readClock(tokens, low.end + 1);
  const half =
    high && tokens.slice(low.end + 1, high.end).some((_, i) => halfOfDay(tokens, low.end + 1 + i) !== undefined);
  if (high?.when.kind !== 'point' || !half) return undefined;
  const isPm = high.when.from.time !== undefined && high.when.from.time >= 'T12:00';
  const hour = (low.hour % 12) + (isPm ? 12 : 0);
  return point(
    high.end,
    'clock-range',
    { ...high.when.from, time: `T${two(hour)}:${two(low.minute)}` },
    high.when.from,
  );
}

interface ClockTime {
  readonly end: number;
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  /** Whether "a.m." or the like, a zone or "o'clock" says that it is a time. */
  readonly isSure: boolean;
}

/** Times of the clock: "9:30 p.m.", "9.30pm", "0900 GMT", "nine o'clock", "10h30", "21:00". */
export function readClock(tokens: readonly Token[], at: number): TimeReading | undefined {
  const face = withColon(tokens, at) ?? withPoint(tokens, at) ?? military(tokens, at) ?? hourOnly(tokens, at);
  if (!face || face.hour > 24 || face.minute > 59) return undefined;
  const half = halfOfDay(tokens, face.end);
  const zone = zoneAt(tokens, half?.end ?? face.end);
  const words = inTheMorning(tokens, half?.end ?? face.end);
  if (!face.isSure && !half && !zone && !words) return undefined;
  const isPm = half?.isPm ?? words?.isPm;
  const hour = isPm === undefined || face.hour > 12 ? face.hour : (face.hour % 12) + (isPm ? 12 : 0);
  const seconds = face.second === undefined ? '' : `:${two(face.second)}`;
  const end = zone?.end ?? words?.end ?? half?.end ?? face.end;
  const time = `T${two(hour)}:${two(face.minute)}${seconds}`;
  return point(end, 'clock', { time, ...(zone?.offset && { zone: zone.offset }) });
}

function withColon(tokens: readonly Token[], at: number): ClockTime | undefined {
  const [hour, mark, minute, mark2, second] = tokens.slice(at, at + 5);
  const isColon = mark?.lower === ':' || (mark?.lower === 'h' && hour?.kind === 'number');
  if (hour?.kind !== 'number' || !isColon || mark.gap || minute?.kind !== 'number' || minute.gap) return undefined;
  if (minute.end - minute.start !== 2 || hour.end - hour.start > 2) return undefined;
  const [h, m] = [Number(hour.lower), Number(minute.lower)];
  const hasSecond = mark2?.lower === ':' && !mark2.gap && second?.kind === 'number' && !second.gap;
  if (!Number.isInteger(h) || !Number.isInteger(m)) return undefined;
  if (hasSecond) return { end: at + 5, hour: h, minute: m, second: Math.floor(Number(second.lower)), isSure: true };
  return { end: at + 3, hour: h, minute: m, isSure: true };
}

function withPoint(tokens: readonly Token[], at: number): ClockTime | undefined {
  const token = tokens[at];
  const match = token?.kind === 'number' ? /^(\d{1,2})\.(\d{2})$/.exec(token.lower) : null;
  if (!match) return undefined;
  return { end: at + 1, hour: Number(match[1]), minute: Number(match[2]), isSure: false };
}

/** "0900 GMT", "1430 local time", "1800 hours". */
function military(tokens: readonly Token[], at: number): ClockTime | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.end - token.start !== 4 || token.lower.includes('.')) return undefined;
  const [hour, minute] = [Number(token.lower.slice(0, 2)), Number(token.lower.slice(2))];
  const isSure = tokens[at + 1]?.lower === 'hours' && token.lower.startsWith('0');
  return { end: isSure ? at + 2 : at + 1, hour, minute, isSure };
}

function hourOnly(tokens: readonly Token[], at: number): ClockTime | undefined {
  const token = tokens[at];
  const hour = token?.kind === 'number' ? Number(token.lower) : token?.word?.number;
  if (hour === undefined || !Number.isInteger(hour) || hour < 0 || hour > 24) return undefined;
  const next = tokens[at + 1]?.lower;
  if (next === "o'clock") return { end: at + 2, hour, minute: 0, isSure: true };
  return { end: at + 1, hour, minute: 0, isSure: false };
}

function halfOfDay(tokens: readonly Token[], at: number): { end: number; isPm: boolean } | undefined {
  const word = tokens[at]?.lower;
  if (word === 'am' || word === 'a.m.' || word === 'a.m') return { end: at + 1, isPm: false };
  if (word === 'pm' || word === 'p.m.' || word === 'p.m') return { end: at + 1, isPm: true };
  return undefined;
}

/** "GMT", "(EDT)", "local time", "Eastern Time", "Paris time". */
function zoneAt(tokens: readonly Token[], at: number): { end: number; offset: string | undefined } | undefined {
  const isOpen = tokens[at]?.lower === '(';
  const token = tokens[isOpen ? at + 1 : at];
  if (token?.kind !== 'word') return undefined;
  const offset =
    token.capital && token.end - token.start <= 5 && token.end - token.start >= 2 ? zones[token.lower] : undefined;
  if (offset !== undefined) {
    if (!isOpen) return { end: at + 1, offset };
    return tokens[at + 2]?.lower === ')' ? { end: at + 3, offset } : undefined;
  }
  if (isOpen) return undefined;
  const isTime = tokens[at + 1]?.lower === 'time' && (token.capital || token.lower === 'local');
  return isTime ? { end: at + 2, offset: undefined } : undefined;
}

/** "in the morning", "at night" behind an hour. */
function inTheMorning(tokens: readonly Token[], at: number): { end: number; isPm: boolean } | undefined {
  const [first, second, third] = [tokens[at]?.lower, tokens[at + 1]?.lower, tokens[at + 2]?.lower];
  if (first === 'at' && second === 'night') return { end: at + 2, isPm: true };
  if (first !== 'in' || second !== 'the') return undefined;
  if (third === 'morning') return { end: at + 3, isPm: false };
  return third === 'afternoon' || third === 'evening' ? { end: at + 3, isPm: true } : undefined;
}
