import { isHyphen } from '../figures/hyphen';
import { type Token } from '../figures/lexer';
import { two } from './civil';
import { zones } from './words/calendar';
import { own } from '../util/own';

interface Zone {
  readonly end: number;
  /** From UTC: "Z", "+01:00"; `undefined` where the words do not say it. */
  readonly offset: string | undefined;
}

/** "GMT", "(EDT)", "local time", "Eastern Time", "Paris time", "GMT+2", "UTC-03:30". */
export function zoneAt(tokens: readonly Token[], at: number): Zone | undefined {
  const isOpen = tokens[at]?.lower === '(';
  const token = tokens[isOpen ? at + 1 : at];
  if (token?.kind !== 'word') return undefined;
  const known = offsetAt(tokens, isOpen ? at + 1 : at);
  if (known !== undefined) {
    if (!isOpen) return known;
    return tokens[known.end]?.lower === ')' ? { ...known, end: known.end + 1 } : undefined;
  }
  if (isOpen) return undefined;
  const isTime = tokens[at + 1]?.lower === 'time' && (token.capital || token.lower === 'local');
  return isTime ? { end: at + 2, offset: undefined } : undefined;
}

function offsetAt(tokens: readonly Token[], at: number): Zone | undefined {
  const token = tokens[at];
  const isName = token?.capital === true && token.end - token.start <= 5 && token.end - token.start >= 2;
  const offset = isName ? own(zones, token.lower) : undefined;
  if (offset === undefined) return undefined;
  return (offset === 'Z' ? hoursFromUtc(tokens, at + 1) : undefined) ?? { end: at + 1, offset };
}

/** "+2", "-03:30", "+0530" glued to UTC or to a time. */
export function hoursFromUtc(tokens: readonly Token[], at: number): Zone | undefined {
  const [mark, hours, colon, minutes] = tokens.slice(at, at + 4);
  const isPlus = mark?.lower === '+';
  const isSign = mark?.gap === false && (isPlus || isHyphen(mark) || mark.lower === '−');
  if (!isSign || hours?.kind !== 'number' || hours.gap || !/^(?:\d{1,2}|\d{4})$/.test(hours.lower)) return undefined;
  const isLong = hours.lower.length === 4;
  const hasMinutes =
    !isLong && colon?.lower === ':' && !colon.gap && minutes?.kind === 'number' && /^\d\d$/.test(minutes.lower);
  const h = Number(isLong ? hours.lower.slice(0, 2) : hours.lower);
  const m = Number(isLong ? hours.lower.slice(2) : hasMinutes ? minutes.lower : 0);
  if (h > 14 || m > 59) return undefined;
  return { end: at + (hasMinutes ? 4 : 2), offset: `${isPlus ? '+' : '-'}${two(h)}:${two(m)}` };
}
