import { acceptTime } from '../../core/figures/acceptTime';
import { type Token } from '../../core/figures/lexer';
import { type TimeReading } from '../../core/dates/moment';
import { readBetween, readTime } from '../../core/dates/readTime';
import { type Span } from '../../core/text/span';
import { every } from './every';

/** How coarse a time is: what a suite joins depends on it. */
type Sort = 'clock' | 'day' | 'coarse' | 'length' | 'set';

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
  if (when.kind === 'duration') return 'length';
  if (label === 'TIME') return when.from.day !== undefined || when.from.weekday !== undefined ? 'day' : 'clock';
  const { day, weekday, shift, holiday } = when.from;
  if (day !== undefined || weekday !== undefined || shift?.unit === 'day') return 'day';
  return holiday === undefined || rule === 'week-of' ? 'coarse' : 'day';
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

/** What stands between two spans that are one there, by their sorts; "a" is any of them. */
const joints: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:day clock|clock day|day day|clock clock)$/,
    /^[\s,@]*(?:(?:at|on|of|in|from|between|by|before|after|around|,|-|no later than|later than)\s+)?$/,
  ],
  [/^(?:day|clock) length$/, /^\s+for\s+$/],
  [/^length (?:clock|day)$/, /^\s+(?:from|starting|starting from|before|after|from now)\s+$/],
  [/^length (?:day|coarse)$/, /^\s+(?:before|after|since|starting(?: from| on)?|from|since the)\s+$/],
  [/^(?:set) clock$/, /^\s+(?:at\s+)?$/],
];

/** The two ends of a range are one there, also behind "from". */
const range = /^\s*(?:to|until|till|through|-|–|~)\s*(?:the\s+)?$/;

function isJoined(text: string, left: Found, right: Found): boolean {
  const between = text.slice(left.end, right.start);
  const sorts = `${left.sort} ${right.sort}`;
  if (joints.some(([pair, words]) => pair.test(sorts) && words.test(between.toLowerCase()))) return true;
  const isRange = left.sort !== 'length' && left.sort !== 'set' && right.sort !== 'length' && right.sort !== 'set';
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
      const sort =
        last.sort === 'length' || span.sort === 'length' ? 'length' : last.sort === 'clock' ? span.sort : last.sort;
      all[all.length - 1] = { start: last.start, end: span.end, sort };
    } else all.push(span);
  }
  return all.map(({ start, end }) => ({ start, end }));
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
      sort !== 'length' ||
      /(?:ago|later|earlier|now)$/i.test(text.slice(start, end)) ||
      ago.test(text.slice(end)) ||
      /\b(?:in|within|after)\s+(?:the\s+)?$/i.test(text.slice(0, start)),
  );
  return joined(text, moments);
}
