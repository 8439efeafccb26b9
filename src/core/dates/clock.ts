import { type Token } from '../figures/lexer';
import { two } from './civil';
import { type ClockTime } from './clockTime';
import { duration, point, type TimeReading } from './moment';
import { readSpokenClock } from './spokenClock';
import { zoneAt } from './timeZone';

/** Times of the clock: "9:30 p.m.", "9.30pm", "0900 GMT", "nine o'clock", "10h30", "21:00". */
export function readClock(tokens: readonly Token[], at: number): TimeReading | undefined {
  const face =
    withColon(tokens, at) ??
    readSpokenClock(tokens, at) ??
    withPoint(tokens, at) ??
    military(tokens, at) ??
    hourOnly(tokens, at);
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

/** "in 3:01.22": what a clock stopped, with a part of a second. */
export function readStopped(tokens: readonly Token[], at: number): TimeReading | undefined {
  const [minute, colon, second] = tokens.slice(at, at + 3);
  if (minute?.kind !== 'number' || colon?.lower !== ':' || colon.gap || second?.kind !== 'number' || second.gap)
    return undefined;
  if (tokens[at - 1]?.lower === ':' || !/^[0-5]\d\.\d{1,3}$/.test(second.lower) || !/^\d{1,2}$/.test(minute.lower))
    return undefined;
  return duration(at + 3, 'stopped', `PT${Number(minute.lower)}M${second.lower.replace(/^0/, '')}S`);
}

/** "9:30", "21:00:15", "10h30": the hour as it stands, which may be beyond 24. */
export function withColon(tokens: readonly Token[], at: number): ClockTime | undefined {
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

/** "9.30", which may as well be a decimal number. */
export function withPoint(tokens: readonly Token[], at: number): ClockTime | undefined {
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

/** "nine o'clock", or a bare number from 0 to 24, which is sure only at the end of a phrase behind a day. */
export function hourOnly(tokens: readonly Token[], at: number): ClockTime | undefined {
  const token = tokens[at];
  const hour = token?.kind === 'number' ? Number(token.lower) : token?.word?.number;
  if (hour === undefined || !Number.isInteger(hour) || hour < 0 || hour > 24) return undefined;
  const next = tokens[at + 1]?.lower;
  if (next === "o'clock" || next === 'oclock') return { end: at + 2, hour, minute: 0, isSure: true };
  return { end: at + 1, hour, minute: 0, isSure: isHourOfDay(tokens, at, hour) };
}

/** "Saturday at 5", "last night at 8": a bare hour at the end of its phrase, behind a day. */
function isHourOfDay(tokens: readonly Token[], at: number, hour: number): boolean {
  const [day, link, next] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]];
  if (!/^(?:at|around|about)$/.test(link?.lower ?? '') || hour < 1 || hour > 12 || tokens[at]?.lower.includes('.'))
    return false;
  const isDay =
    day?.word?.weekday !== undefined ||
    (day?.gap === false && /^(?:st|nd|rd|th)$/.test(day.lower)) ||
    day?.word?.dayPart !== undefined ||
    /^(?:today|tomorrow)$/.test(day?.lower ?? '');
  return isDay && (!next || (next.kind === 'mark' && /^[.,;)”"]$/.test(next.lower) && tokens[at + 2]?.gap !== false));
}

/** "a.m.", "pm". */
export function halfOfDay(tokens: readonly Token[], at: number): { end: number; isPm: boolean } | undefined {
  const [, half] = /^(a|p)(?:m|\.m\.?)$/.exec(tokens[at]?.lower ?? '') ?? [];
  return half === undefined ? undefined : { end: at + 1, isPm: half === 'p' };
}

/** "in the morning", "at night" behind an hour. */
function inTheMorning(tokens: readonly Token[], at: number): { end: number; isPm: boolean } | undefined {
  const [first, second, third] = [tokens[at]?.lower, tokens[at + 1]?.lower, tokens[at + 2]?.lower];
  if (first === 'at' && second === 'night') return { end: at + 2, isPm: true };
  if (first !== 'in' || second !== 'the') return undefined;
  if (third === 'morning') return { end: at + 3, isPm: false };
  return third === 'afternoon' || third === 'evening' ? { end: at + 3, isPm: true } : undefined;
}
