import { acceptTime } from '../../core/figures/acceptTime';
import { type Token } from '../../core/figures/lexer';
import { type TimeReading } from '../../core/dates/moment';
import { readBetween, readTime } from '../../core/dates/readTime';
import { type Span } from '../../core/text/span';
import { every } from './every';

/** How coarse a time is: what a suite joins depends on it. */
type Sort = 'clock' | 'day' | 'feast' | 'coarse' | 'length' | 'hours' | 'fromNow' | 'set' | 'moment';

interface Found extends Span {
  readonly sort: Sort;
}

function timeAt(tokens: readonly Token[], at: number): TimeReading | undefined {
  if (tokens[at]?.kind === 'word' && tokens[at].word === undefined) return undefined;
  const reading = readBetween(tokens, at) ?? readTime(tokens, at);
  return reading && acceptTime(tokens, at, reading) ? reading : undefined;
}

function sortOf({ when, label, rule }: TimeReading): Sort {
  if (when.kind === 'set') return 'set';
  if (when.kind === 'duration') return rule === 'from-now' ? 'fromNow' : label === 'TIME' ? 'hours' : 'length';
  if (label === 'TIME') return when.from.day !== undefined || when.from.weekday !== undefined ? 'day' : 'clock';
  const { day, weekday, shift, holiday } = when.from;
  if (day !== undefined || weekday !== undefined || shift?.unit === 'day') return 'day';
  return holiday === undefined || rule === 'week-of' ? 'coarse' : 'feast';
}

function times(text: string, isTime: (reading: TimeReading) => boolean = () => true): Found[] {
  const sorts: Sort[] = [];
  const spans = every((tokens, at) => {
    const reading = timeAt(tokens, at);
    if (!reading || !isTime(reading)) return undefined;
    sorts.push(sortOf(reading));
    return reading.end;
  })(text);
  return spans.map((span, index) => ({ ...span, sort: sorts[index] ?? 'coarse' }));
}

/** What stands between two spans that are one there, by their sorts. */
const joints: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:day clock|clock day|day day|clock clock)$/,
    /^[ ,@]*(?:(?:at|on|of|in|from|between|by|before|after|around|-|no later than|later than)\s+)?$/,
  ],
  [/^(?:coarse|day|feast) (?:coarse|day|feast)$/, /^ ?,? ?(?:(?:of|in|on)\s+)?$/],
  [/^(?:day|clock|moment) hours$/, /^\s+for\s+$/],
  [/^(?:hours|length) (?:clock|day)$/, /^,?\s+(?:from|at|starting|starting from|before|after|from now)\s+$/],
  [/^length (?:day|coarse|feast|moment)$/, /^,?\s+(?:before|after|since|starting(?: from| on)?|from)\s+(?:the\s+)?$/],
  [/^moment coarse$/, /^ $/],
  [/^set clock$/, /^\s+(?:at\s+)?$/],
  [/^clock set$/, /^\s+$/],
  [/^day fromNow$/, /^,? $/],
];

/** The two ends of a range are one there, also behind "from". */
const range = /^\s*(?:to|until|till|through|-|–|~)\s*(?:the\s+)?$/;

function isJoined(text: string, left: Found, right: Found): boolean {
  const between = text.slice(left.end, right.start);
  const sorts = `${left.sort} ${right.sort}`;
  if (joints.some(([pair, words]) => pair.test(sorts) && words.test(between.toLowerCase()))) return true;
  const isLong = (sort: Sort) => sort === 'length' || sort === 'hours' || sort === 'set' || sort === 'fromNow';
  const isUneven =
    (left.sort === 'clock') !== (right.sort === 'clock') && (left.sort === 'coarse' || right.sort === 'coarse');
  const isRange = !isLong(left.sort) && !isLong(right.sort) && !isUneven;
  if (isRange && range.test(between.toLowerCase())) return true;
  return (
    isRange && /^\s+and\s+(?:the\s+)?$/.test(between) && /\bbetween\s+(?:the\s+)?$/i.test(text.slice(0, left.start))
  );
}

function joined(text: string, spans: readonly Found[]): Span[] {
  const all: Found[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (last && isJoined(text, last, span)) {
      const sort = joinedSort(last.sort, span.sort);
      all[all.length - 1] = { start: last.start, end: span.end, sort };
    } else all.push(span);
  }
  return all.map(({ start, end }) => ({ start, end }));
}

/** A day with its hours joins no further hours; a length that is counted from somewhere stays one. */
function joinedSort(left: Sort, right: Sort): Sort {
  if (left === 'length' || right === 'hours' || left === 'hours') return 'length';
  if (left === 'clock' && right === 'clock') return 'clock';
  if (left === 'clock' || right === 'clock' || left === 'moment') return 'moment';
  return right === 'day' ? 'day' : left;
}

/** Times as the assistants' suites mark them: a day and its hours, a length and what it is counted from, the ends of a range are one. */
export function timesAsAssistants(text: string): Span[] {
  return joined(text, times(text));
}

/** Words that make a moment of a length; without them chrono's suite marks none. */
const ago = /^\s*(?:ago|before|after|later|earlier|from now|from|out)\b/i;

/** Times as chrono's suite marks them: moments only, no year alone, no length that is not counted from now. */
export function timesAsMoments(text: string): Span[] {
  const found = times(
    text,
    ({ rule, when }) => when.kind !== 'set' && !/^(?:year|year-range|fiscal-year|the-\w+|age\w*)$/.test(rule),
  );
  const moments = found.filter(
    ({ start, end, sort }) =>
      (sort !== 'length' && sort !== 'hours') ||
      /(?:ago|later|earlier|now)$/i.test(text.slice(start, end)) ||
      ago.test(text.slice(end)) ||
      /\b(?:in|within|after)\s+(?:the\s+)?$/i.test(text.slice(0, start)),
  );
  return joined(text, moments);
}
