import { type Token } from '../figures/lexer';
import { yearAt } from './calendarDate';
import { isDay, two } from './civil';
import { withColon } from './clock';
import { type Moment, point, type TimeReading } from './moment';
import { hoursFromUtc } from './timeZone';

const dateMarks = new Set(['/', '.', '-', '–']);

/** All-numeric days: 12/19/2023, 19.12.2023, 2023-12-19, 2023/12/19, 19-12-23. */
export function readNumericDate(tokens: readonly Token[], at: number): TimeReading | undefined {
  const basic = basicDay(tokens[at]);
  if (basic) return point(at + 1, 'numeric', basic);
  const [a, mark, b, again, c] = tokens.slice(at, at + 5);
  const before = tokens[at - 1];
  if (a?.gap === false && before?.lower === mark?.lower && before?.gap === false) return undefined;
  if (a?.kind !== 'number' || b?.kind !== 'number' || mark?.gap !== false || b.gap) return undefined;
  if (!dateMarks.has(mark.lower)) return undefined;
  const isFull = again?.lower === mark.lower && !again.gap && c?.kind === 'number' && !c.gap;
  if (!isFull) return undefined;
  const next = tokens[at + 5];
  if (next && !next.gap && (next.lower === mark.lower || next.kind === 'number') && tokens[at + 6]?.gap === false)
    return undefined;
  const moment = yearAt(tokens, at) === undefined ? dayAndMonth(a, b, c, mark.lower) : yearFirst(tokens, at);
  return moment && withClock(tokens, at + 5, moment);
}

/** ISO 8601 glues the hours to the day: "2012-11-05T08:15:30Z". */
function withClock(tokens: readonly Token[], at: number, moment: Moment): TimeReading {
  const mark = tokens[at];
  const clock = mark?.lower === 't' && !mark.gap && !tokens[at + 1]?.gap ? withColon(tokens, at + 1) : undefined;
  if (!clock || clock.hour > 24 || clock.minute > 59) return point(at, 'numeric', moment);
  const isUtc = tokens[clock.end]?.lower === 'z' && !tokens[clock.end]?.gap;
  const zone = isUtc ? { end: clock.end + 1, offset: 'Z' } : hoursFromUtc(tokens, clock.end);
  const seconds = clock.second === undefined ? '' : `:${two(clock.second)}`;
  const time = `T${two(clock.hour)}:${two(clock.minute)}${seconds}`;
  return point(zone?.end ?? clock.end, 'numeric', { ...moment, time, ...(zone?.offset && { zone: zone.offset }) });
}

/** ISO 8601 without marks: "20161016". */
function basicDay(token: Token | undefined): Moment | undefined {
  const match =
    token?.kind === 'number' && token.end - token.start === 8
      ? /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(token.lower)
      : null;
  if (!match) return undefined;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDay(day) ? day : undefined;
}

function yearFirst(tokens: readonly Token[], at: number): Moment | undefined {
  const [year, month, day] = [tokens[at], tokens[at + 2], tokens[at + 4]].map((token) => Number(token?.lower));
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return isDay({ year, month, day }) ? { year, month, day } : undefined;
}

/** Which of the two is the day is open where both could be a month; the order of the United States is taken with slashes, the other with points. */
function dayAndMonth(a: Token, b: Token, c: Token, mark: string): Moment | undefined {
  const [first, second] = [Number(a.lower), Number(b.lower)];
  const size = c.end - c.start;
  if ((size !== 4 && size !== 2) || a.end - a.start > 2 || b.end - b.start > 2) return undefined;
  if (size === 2 && mark !== '/' && mark !== '.') return undefined;
  const year = size === 4 ? Number(c.lower) : Number(c.lower) + (Number(c.lower) < 50 ? 2000 : 1900);
  const monthFirst = isDay({ year, month: first, day: second });
  const dayFirst = isDay({ year, month: second, day: first });
  if (!monthFirst && !dayFirst) return undefined;
  if (!dayFirst || first === second) return { year, month: first, day: second };
  if (!monthFirst) return { year, month: second, day: first };
  const [us, other] = [
    { month: first, day: second },
    { month: second, day: first },
  ];
  const isUs = mark === '/';
  return { year, ...(isUs ? us : other), otherDay: { ...(isUs ? other : us), isDayFirst: isUs } };
}
