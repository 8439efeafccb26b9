import { isJoin } from '../figures/hyphen';
import { belowHundred } from '../figures/belowHundred';
import { type Token } from '../figures/lexer';
import { type ClockTime } from './clockTime';

/** Times as they are said: "half past seven", "a quarter to six", "ten minutes past nine", "five-thirty". */
export function readSpokenClock(tokens: readonly Token[], at: number): ClockTime | undefined {
  return besideHour(tokens, at) ?? hourAndMinutes(tokens, at);
}

function besideHour(tokens: readonly Token[], at: number): ClockTime | undefined {
  const minutes = minutesAt(tokens, at);
  const link = minutes && tokens[minutes.end]?.lower;
  const isPast = link === 'past';
  if (!minutes || !(isPast || (link === 'to' && minutes.isNamed))) return undefined;
  const hour = hourAt(tokens, minutes.end + 1);
  if (hour === undefined) return undefined;
  const end = minutes.end + (/^o.?clock$/.test(tokens[minutes.end + 2]?.lower ?? '') ? 3 : 2);
  const minute = minutes.value;
  return isPast
    ? { end, hour, minute, isSure: true }
    : { end, hour: hour === 1 ? 12 : hour - 1, minute: 60 - minute, isSure: true };
}

/** "half", "a quarter", "ten", "20 minutes"; whether the words alone say that they are minutes. */
function minutesAt(tokens: readonly Token[], at: number): { end: number; value: number; isNamed: boolean } | undefined {
  const from = tokens[at]?.lower === 'a' ? at + 1 : at;
  const word = tokens[from]?.lower;
  if (word === 'quarter') return { end: from + 1, value: 15, isNamed: true };
  if (word === 'half') return { end: from + 1, value: 30, isNamed: false };
  const number = numberAt(tokens, at);
  if (!number || number.value < 1 || number.value > 59) return undefined;
  const isNamed = /^min(?:ute)?s?$/.test(tokens[number.end]?.lower ?? '');
  return { end: isNamed ? number.end + 1 : number.end, value: number.value, isNamed };
}

function hourAt(tokens: readonly Token[], at: number): number | undefined {
  const hour = numberAt(tokens, at)?.value;
  return hour !== undefined && hour >= 1 && hour <= 12 ? hour : undefined;
}

function numberAt(tokens: readonly Token[], at: number): { end: number; value: number } | undefined {
  const token = tokens[at];
  if (token?.kind === 'number')
    return /^\d{1,2}$/.test(token.lower) ? { end: at + 1, value: Number(token.lower) } : undefined;
  const words = belowHundred(tokens, at);
  return words && { end: words.end, value: Number(words.value.n) };
}

/** "five-thirty", "nine forty-five": sure where "at" stands in front and a hyphen between. */
function hourAndMinutes(tokens: readonly Token[], at: number): ClockTime | undefined {
  const hour = tokens[at]?.word?.number;
  if (hour === undefined || hour < 1 || hour > 12) return undefined;
  const isJoined = isJoin(tokens, at + 1);
  const minutes = belowHundred(tokens, isJoined ? at + 2 : at + 1);
  const minute = Number(minutes?.value.n ?? 0n);
  if (!minutes || minute < 10 || minute > 59) return undefined;
  return { end: minutes.end, hour, minute, isSure: isJoined && tokens[at - 1]?.lower === 'at' };
}
