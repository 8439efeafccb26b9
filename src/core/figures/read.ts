import { readLasting } from '../dates/lasting';
import { type TimeReading } from '../dates/moment';
import { readBetween, readTime } from '../dates/readTime';
import { type Approximator } from '../detect/value';
import { type Amount, readAmount } from './amount';
import { readBound, readTrailingBound } from './approximator';
import { acceptNumber } from './acceptNumber';
import { acceptTime } from './acceptTime';
import { lex, type Token } from './lexer';
import { type OrdinalReading, readOrdinal } from './ordinal';
import { isSpreadsheetScore } from './spreadsheetScore';

/** The labels of figures and times, which the grammar reads. */
export type FigureLabel = 'DATE' | 'TIME' | 'PERCENT' | 'MONEY' | 'QUANTITY' | 'ORDINAL' | 'CARDINAL';

/** An expression of the grammar: what it says and the tokens it covers. */
export interface Reading {
  /** The first token. */
  readonly start: number;
  /** The token behind the last. */
  readonly end: number;
  readonly label: FigureLabel;
  readonly rule: string;
  readonly approximator?: Approximator;
  readonly says:
    | { readonly kind: 'time'; readonly time: TimeReading }
    | { readonly kind: 'amount'; readonly amount: Amount }
    | { readonly kind: 'ordinal'; readonly ordinal: OrdinalReading };
}

/** All figures and times of a text, in order and disjoint; reads from left to right and never goes back. */
export function read(text: string): { readonly tokens: readonly Token[]; readonly readings: readonly Reading[] } {
  const tokens = lex(text);
  return { tokens, readings: readingsOf(tokens) };
}

/** The same for a text that is cut into tokens. */
export function readingsOf(tokens: readonly Token[]): readonly Reading[] {
  const readings: Reading[] = [];
  let at = 0;
  while (at < tokens.length) {
    const reading = mayOpen(tokens[at]) ? readAt(tokens, at) : undefined;
    if (reading) readings.push(reading);
    at = reading?.end ?? at + 1;
  }
  return readings;
}

function mayOpen(token: Token | undefined): boolean {
  return token?.kind === 'number' || token?.word !== undefined;
}

/** The reading that starts at a token, with the words in front that bound it; `undefined` where it is none in its surroundings. */
export function readAt(tokens: readonly Token[], at: number): Reading | undefined {
  const bound = readBound(tokens, at);
  if (bound) {
    const core = readCore(tokens, bound.end);
    if (core && mayBeBound(core) && !isSpanOver(tokens, at, core))
      return { ...core, start: at, approximator: bound.approximator };
  }
  return readCore(tokens, at);
}

/** The reading without a bound in front. */
export function readCore(tokens: readonly Token[], at: number): Reading | undefined {
  if (isHopeless(tokens, at)) return undefined;
  const time = timeAt(tokens, at);
  const amount = amountAt(tokens, at);
  const ordinal = readOrdinal(tokens, at);
  const longest = Math.max(time?.end ?? 0, amount?.end ?? 0, ordinal?.end ?? 0);
  if (time?.end === longest && longest > 0) return time;
  if (amount?.end === longest && longest > 0) return withTrailing(tokens, amount);
  return (
    ordinal && { start: at, end: ordinal.end, label: 'ORDINAL', rule: ordinal.rule, says: { kind: 'ordinal', ordinal } }
  );
}

/** Words without a meaning of their own that may stand second in a phrase ("the beginning of", "a full day", "every other"). */
const seconds = new Set(
  (
    'of on in beginning start middle rest remainder turn close whole full single half further good entire mere record wee other fiscal calendar financial school couple period time point stage ' +
    'span date least many much few little high long expected estimated working but to'
  ).split(' '),
);

/** Whether nothing can start here, told by two words; spares most of the text the rest of the grammar. */
function isHopeless(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || (token.kind !== 'number' && token.word === undefined)) return true;
  if (token.word?.isBare !== true) return false;
  if (!next) return true;
  return next.kind === 'word'
    ? next.word === undefined && !seconds.has(next.lower)
    : next.kind === 'mark' && next.word === undefined;
}

/** "over ten years" says during; "just over ten years" bounds. */
function isSpanOver(tokens: readonly Token[], at: number, { says }: Reading): boolean {
  return tokens[at]?.lower === 'over' && says.kind === 'time' && says.time.label === 'DATE';
}

/** "about 2012" is bound, "about last year" is a preposition. */
function mayBeBound({ says, rule }: Reading): boolean {
  if (says.kind === 'amount') return true;
  if (says.kind === 'ordinal') return false;
  const { when, label } = says.time;
  if (when.kind === 'duration') return !/^(?:age-of-person|past-units|another|all|later|bare|first-units)/.test(rule);
  if (when.kind === 'set') return rule === 'frequency';
  return (
    rule === 'ago' ||
    (label === 'TIME' && /^(?:clock|bare|part-and-day)/.test(rule)) ||
    /^(?:month-day|day-month)$/.test(rule)
  );
}

function timeAt(tokens: readonly Token[], at: number): Reading | undefined {
  const time = readBetween(tokens, at) ?? readTime(tokens, at);
  if (!time || !acceptTime(tokens, at, time) || isSpreadsheetScore(tokens, at)) return undefined;
  const trailing = time.when.kind === 'duration' ? readTrailingBound(tokens, time.end) : undefined;
  const reading: Reading = {
    start: at,
    end: trailing?.end ?? time.end,
    label: time.label,
    rule: time.rule,
    says: { kind: 'time', time },
  };
  return trailing ? { ...reading, approximator: trailing.approximator } : reading;
}

const labels = { money: 'MONEY', percent: 'PERCENT', quantity: 'QUANTITY', number: 'CARDINAL' } as const;

function amountAt(tokens: readonly Token[], at: number): Reading | undefined {
  const amount = readAmount(tokens, at);
  if (!amount) return undefined;
  if (amount.kind === 'duration') {
    const time = tokens[at]?.lower === 'between' ? readLasting(tokens, at) : undefined;
    return time && { start: at, end: time.end, label: time.label, rule: time.rule, says: { kind: 'time', time } };
  }
  if (amount.kind === 'number' && !acceptNumber(tokens, at, amount)) return undefined;
  return {
    start: at,
    end: amount.end,
    label: labels[amount.kind],
    rule: amount.rule,
    says: { kind: 'amount', amount },
  };
}

function withTrailing(tokens: readonly Token[], reading: Reading): Reading {
  const bound = readTrailingBound(tokens, reading.end);
  if (bound) return { ...reading, end: bound.end, approximator: bound.approximator };
  const isOdd = tokens[reading.end]?.lower === '-' && tokens[reading.end + 1]?.lower === 'odd';
  return isOdd ? { ...reading, end: reading.end + 2, approximator: 'about' } : reading;
}
