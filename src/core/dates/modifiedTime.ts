import { isHyphen } from '../figures/hyphen';
import { type Token } from '../figures/lexer';
import { point, type TimeReading } from './moment';
import { readPlain } from './plainTime';
import { own } from '../util/own';

const beginnings: Readonly<Record<string, TimeReading['mod']>> = {
  end: 'END',
  beginning: 'START',
  start: 'START',
  middle: 'MID',
  rest: 'END',
  remainder: 'END',
  turn: 'START',
  close: 'END',
  whole: undefined,
};

/** "early 2012", "late last year", "mid-March", "the end of the month", "earlier this week", "later in the day". */
export function readModified(tokens: readonly Token[], at: number): TimeReading | undefined {
  const the = tokens[at]?.lower === 'the' ? at + 1 : at;
  return partOf(tokens, at, the) ?? earlyOf(tokens, the);
}

function partOf(tokens: readonly Token[], at: number, the: number): TimeReading | undefined {
  const word = tokens[the]?.lower ?? '';
  if (!Object.hasOwn(beginnings, word) || tokens[the + 1]?.lower !== 'of') return undefined;
  const reading = readPlain(tokens, the + 2) ?? bareUnit(tokens, the + 2);
  if (!reading || reading.when.kind === 'set') return undefined;
  if (the === at && tokens[at]?.lower !== 'end') return undefined;
  if (/^(?:duration|bare|a-unit|clock|age|ago)/.test(reading.rule)) return undefined;
  const mod = beginnings[word];
  return { ...reading, rule: `part-of-${reading.rule}`, ...(mod && { mod }) };
}

const closing = new Set<string | undefined>(['year', 'month', 'quarter', 'week', 'day']);

/** "end of year", "end of month": no article, at the end of the phrase. */
function bareUnit(tokens: readonly Token[], at: number): TimeReading | undefined {
  const [unit, next] = [tokens[at]?.word?.time, tokens[at + 1]];
  if (unit === undefined || !closing.has(tokens[at]?.lower) || (next && next.kind !== 'mark') || isHyphen(next))
    return undefined;
  return point(at + 1, 'last-unit', { shift: { unit, by: 0 } });
}

const earlies: Readonly<Record<string, TimeReading['mod']>> = {
  early: 'START',
  earlier: 'START',
  late: 'END',
  later: 'END',
  mid: 'MID',
  'mid-to-late': 'MID',
};

function earlyOf(tokens: readonly Token[], the: number): TimeReading | undefined {
  const word = tokens[the]?.lower ?? '';
  const mod = own(earlies, word);
  if (mod === undefined) return undefined;
  let from = the + 1;
  const hasHyphen = isHyphen(tokens[from]) && !tokens[from]?.gap;
  if (hasHyphen) from++;
  if (hasHyphen && tokens[from]?.lower === 'to') from += 2;
  if (hasHyphen && own(earlies, tokens[from]?.lower ?? '') !== undefined) from++;
  const isIn = tokens[from]?.lower === 'in' && !hasHyphen;
  if (isIn) from++;
  const reading = readPlain(tokens, from);
  if (reading?.when.kind !== 'point' || reading.label !== 'DATE') return laterThatDay(tokens, from, reading, mod);
  if (/^(?:weekday|clock|numeric|ago|vague|a-|ordinal|unit-number|picked-weekday)/.test(reading.rule)) return undefined;
  if (isIn && !/^(?:the-|last-unit|year)/.test(reading.rule)) return undefined;
  if (isIn && (word === 'early' || word === 'mid') && reading.rule === 'year')
    return { ...reading, rule: 'early-in-year', mod };
  return { ...reading, rule: `${word}-${reading.rule}`, mod };
}

/** "later that day", "earlier in the evening" when the rest is a time already. */
function laterThatDay(
  tokens: readonly Token[],
  from: number,
  reading: TimeReading | undefined,
  mod: NonNullable<TimeReading['mod']>,
): TimeReading | undefined {
  if (reading?.when.kind !== 'point' || tokens[from - 1]?.lower !== 'in') return undefined;
  return { ...reading, rule: 'later-in-part', mod };
}
