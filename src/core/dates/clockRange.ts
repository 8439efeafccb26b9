import { isHyphen } from '../figures/hyphen';
import { type Token } from '../figures/lexer';
import { two } from './civil';
import { halfOfDay, hourOnly, readClock, withColon, withPoint } from './clock';
import { type ClockTime } from './clockTime';
import { point, type TimeReading } from './moment';
import { readSpokenClock } from './spokenClock';

/** "8.30 to 9.30 p.m.", "9-11 a.m.", "between 7 and 9 p.m.", "from 7 to 7:30": the second time says for both which half of the day it is. */
export function readClockRange(tokens: readonly Token[], at: number): TimeReading | undefined {
  const low = withPoint(tokens, at) ?? withColon(tokens, at) ?? readSpokenClock(tokens, at) ?? hourOnly(tokens, at);
  const link = tokens[low?.end ?? at];
  if (!low || low.hour > 12 || !link || !isLink(tokens, at, link)) return undefined;
  const high =
    readClock(tokens, low.end + 1) ?? hourBeforePart(tokens, at, low.end + 1) ?? hourBehindClock(tokens, at, low);
  if (high?.when.kind !== 'point') return undefined;
  const { time = 'T' } = high.when.from;
  const isHalf =
    partBehind(tokens, high.end) !== undefined ||
    tokens.slice(low.end + 1, high.end).some((_, i) => saysHalf(tokens, low.end + 1 + i));
  const hour = isHalf ? (low.hour % 12) + (time >= 'T12:00' ? 12 : 0) : low.hour;
  if (!isHalf && !isLedIn(tokens, at, low)) return undefined;
  return point(
    high.end,
    'clock-range',
    { ...high.when.from, time: `T${two(hour)}:${two(low.minute)}` },
    high.when.from,
  );
}

/** "between 7 and 9 last night": the part of the day says that they are hours. */
function hourBeforePart(tokens: readonly Token[], at: number, from: number): TimeReading | undefined {
  const hour = hourOnly(tokens, from);
  if (!hour || hour.hour < 1 || hour.hour > 12 || !isLedIn(tokens, at, hour)) return undefined;
  const part = partBehind(tokens, hour.end);
  if (part === undefined) return undefined;
  const isPm = part !== 'MO';
  return point(hour.end, 'clock', { time: `T${two((hour.hour % 12) + (isPm ? 12 : 0))}:00` });
}

/** "from 10:30 to 3", "from three thirty to four thirty", at the end of the phrase or before "on". */
function hourBehindClock(tokens: readonly Token[], at: number, low: ClockTime): TimeReading | undefined {
  if (low.end === at + 1 || !isLedIn(tokens, at, low)) return undefined;
  const high = readSpokenClock(tokens, low.end + 1) ?? hourOnly(tokens, low.end + 1);
  const next = tokens[high?.end ?? at];
  const isLast = !next || next.lower === 'on' || /^[.,;)?]$/.test(next.lower);
  if (!high || !isLast || high.hour < 1 || high.hour > 12) return undefined;
  return point(high.end, 'clock', { time: `T${two(high.hour)}:${two(high.minute)}` });
}

/** The code of "last night", "this morning", "yesterday afternoon", "tonight" at a token. */
function partBehind(tokens: readonly Token[], at: number): string | undefined {
  if (tokens[at]?.lower === 'tonight') return 'NI';
  const isPicked = /^(?:last|this|yesterday|tomorrow)$/.test(tokens[at]?.lower ?? '');
  const part = isPicked ? tokens[at + 1]?.word?.dayPart : undefined;
  return part?.includes(':') ? undefined : part;
}

function isLink(tokens: readonly Token[], at: number, link: Token): boolean {
  if (isHyphen(link) || link.lower === 'to') return true;
  if (link.lower === 'and') return tokens[at - 1]?.lower === 'between';
  return link.lower === 'until' || link.lower === 'till';
}

function saysHalf(tokens: readonly Token[], at: number): boolean {
  const isWords = tokens[at]?.lower === 'in' && tokens[at + 1]?.lower === 'the';
  return isWords || halfOfDay(tokens, at) !== undefined;
}

/** "from 7 to 7:30", "between 10 and 11:30": no half of the day is said, but an hour stands before a time of the clock. */
function isLedIn(tokens: readonly Token[], at: number, { hour }: ClockTime): boolean {
  const before = tokens[at - 1]?.lower;
  return (at === 0 || before === 'from' || before === 'between') && hour >= 1;
}
