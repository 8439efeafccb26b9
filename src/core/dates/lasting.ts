import { type Amount, readAmount } from '../figures/amount';
import { type Token } from '../figures/lexer';
import { isHyphen, isJoin } from '../figures/hyphen';
import { readMeasure } from '../figures/measure';
import { type Rational, whole } from '../figures/rational';
import { andHalf } from './andHalf';
import { countedPick } from './countedPick';
import { isoDuration, joinDurations } from './durations';
import { duration, point, set, type TimeReading } from './moment';
import { type TimeUnit } from './words/calendar';

/** A stretch of time, an age, or a point so far from now: "three days", "two hours and 40 minutes", "a year ago", "45-year-old". */
export function readLasting(tokens: readonly Token[], at: number): TimeReading | undefined {
  return counted(tokens, at) ?? articled(tokens, at) ?? bare(tokens, at);
}

const small = new Set<TimeUnit>(['second', 'minute', 'hour', 'night']);

function isClock(unit: TimeUnit | undefined): boolean {
  return unit !== undefined && small.has(unit);
}

function counted(tokens: readonly Token[], at: number): TimeReading | undefined {
  const amount = readAmount(tokens, at);
  if (amount?.kind === 'number') return countedPick(tokens, amount);
  if (amount?.kind !== 'duration') return undefined;
  if (amount.isCompound) return compound(tokens, amount);
  const whole = withSmaller(tokens, amount);
  return withTail(tokens, whole.end, whole.value, amount);
}

/** "four-year", "45-year-old", "week-long". */
function compound(tokens: readonly Token[], amount: Amount): TimeReading {
  const value = isoDuration(amount);
  const from = isHyphen(tokens[amount.end]) ? amount.end + 1 : amount.end;
  const word = tokens[from]?.lower;
  if (word === 'old' || word === 'olds') return duration(from + 1, 'age', value);
  if (word === 'long' && from > amount.end) return duration(from + 1, 'compound-duration', value);
  return withTail(tokens, amount.end, value, amount);
}

/** "and 40 minutes", ", 20 minutes and 5 seconds": smaller units behind a larger one. */
function withSmaller(tokens: readonly Token[], first: Amount): { end: number; value: string } {
  const parts: Amount[] = [first];
  let { end } = first;
  for (let more = 0; more < 3 && !first.to; more++) {
    const link = tokens[end]?.lower;
    const from = link === ',' || link === 'and' ? (tokens[end + 1]?.lower === 'and' ? end + 2 : end + 1) : end;
    const measure = readMeasure(tokens, from);
    const last = parts.at(-1);
    if (measure?.kind !== 'duration' || measure.isCompound || !last || !isSmaller(measure.time, last.time)) break;
    parts.push({ ...measure, rule: '' });
    end = measure.end;
  }
  return { end, value: first.to ? rangeOf(first) : joinDurations(parts) };
}

function rangeOf({ value, to, time }: Amount): string {
  const high = isoDuration({ ...(time && { time }), ...(to && { value: to }) });
  return `${isoDuration({ ...(time && { time }), value })}/${high}`;
}

const sizes: readonly TimeUnit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade'];

function isSmaller(a: TimeUnit | undefined, b: TimeUnit | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [i, k] = [sizes.indexOf(a), sizes.indexOf(b)];
  return i >= 0 && i < k && k - i <= 2;
}

/** "ago", "later", "old" behind a duration. */
function withTail(
  tokens: readonly Token[],
  end: number,
  value: string,
  amount: Pick<Amount, 'time' | 'value'> & {
    readonly isOrderOf?: boolean;
    readonly numeral?: { readonly isOrderOf?: boolean };
  },
): TimeReading {
  const word = tokens[end]?.lower;
  const unit = amount.time ?? 'day';
  const by =
    amount.isOrderOf || amount.numeral?.isOrderOf || amount.value.d !== 1n ? undefined : Number(amount.value.n);
  const isTime = isClock(unit);
  if (word === 'ago') {
    const from =
      by === undefined || isTime || value.includes('/') ? { vague: 'PAST_REF' as const } : { shift: { unit, by: -by } };
    return point(end + 1, 'ago', isTime ? { ...from, time: 'TX' } : from);
  }
  if ((word === 'later' || word === 'earlier') && tokens[end + 1]?.lower !== 'than')
    return duration(end + 1, word, value);
  if (word === 'from' && tokens[end + 1]?.lower === 'now') return duration(end + 2, 'from-now', value);
  if (word === 'old' || word === 'olds') return duration(end + 1, 'age', value);
  if (word === 'of' && tokens[end + 1]?.lower === 'age') return duration(end + 2, 'age', value);
  if (isJoin(tokens, end) && (tokens[end + 1]?.lower === 'old' || tokens[end + 1]?.lower === 'long'))
    return duration(end + 2, 'age', value);
  return duration(end, 'duration', value);
}

const stretches = new Set([
  'full',
  'whole',
  'single',
  'half',
  'further',
  'good',
  'entire',
  'mere',
  'quarter',
  'record',
]);

/** "a year", "an hour ago", "half a century", "a full day". */
function articled(tokens: readonly Token[], at: number): TimeReading | undefined {
  const first = tokens[at]?.lower;
  const isHalf = first === 'half' && (tokens[at + 1]?.lower === 'a' || tokens[at + 1]?.lower === 'an');
  if (!isHalf && first !== 'a' && first !== 'an') return undefined;
  let noun = isHalf ? at + 2 : at + 1;
  const adjective = tokens[noun]?.lower ?? '';
  const isPart = adjective === 'half' || adjective === 'quarter';
  if (stretches.has(adjective)) noun += isHyphen(tokens[noun + 1]) ? 2 : 1;
  const unit = tokens[noun]?.word?.time;
  if (unit === undefined || tokens[noun]?.lower.endsWith('s') || (unit === 'second' && !isHalf)) return undefined;
  if ((unit === 'quarter' || unit === 'season' || unit === 'half') && !isHalf) return undefined;
  const value = isHalf || adjective === 'half' ? { n: 1n, d: 2n } : isPart ? { n: 1n, d: 4n } : whole(1);
  return articledUnit(tokens, at, noun, { time: unit, value });
}

function articledUnit(
  tokens: readonly Token[],
  at: number,
  noun: number,
  amount: { readonly time: TimeUnit; readonly value: Rational },
): TimeReading | undefined {
  let end = noun + 1;
  if (isHyphen(tokens[end]) && !tokens[end]?.gap) return undefined;
  const value = isoDuration(amount);
  const first: Amount = {
    ...amount,
    start: at,
    end,
    kind: 'duration',
    numeral: { end, value: amount.value, style: 'article', isScaled: false },
    rule: '',
  };
  const half = andHalf(tokens, first);
  const more = half ?? withSmaller(tokens, first);
  end = more.end;
  const orTwo =
    tokens[end]?.lower === 'or' && (tokens[end + 1]?.lower === 'two' || tokens[end + 1]?.lower === 'so')
      ? end + 2
      : end;
  if (orTwo > end) return duration(orTwo, 'a-unit-or-two', value);
  const tailed = withTail(tokens, end, more.value, half ? { ...amount, value: { n: 3n, d: 2n } } : amount);
  if (tailed.rule !== 'duration') return tailed;
  if (tokens[end]?.lower === 'on' && isEndOfPhrase(tokens, end + 1)) return duration(end + 1, 'later', value);
  return isRate(tokens, at) ? set(end, 'a-unit-rate', value) : duration(end, 'a-unit', more.value);
}

function isEndOfPhrase(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return !next || (next.kind === 'mark' && !isHyphen(next));
}

const countings = new Set(['times', 'once', 'twice', '%']);

/** Whether a number, a noun in the plural or an amount of money stands in front, so that "a day" says how often. */
function isRate(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before) return false;
  if (before.kind === 'number' || countings.has(before.lower)) return true;
  const isPlural = before.kind === 'word' && before.lower.endsWith('s') && before.lower.length > 3;
  return isPlural || before.word?.scale !== undefined;
}

/** "days", "decades ago", "year-long", "decades-long". */
function bare(tokens: readonly Token[], at: number): TimeReading | undefined {
  const token = tokens[at];
  const unit = token?.word?.time;
  if (!token || unit === undefined) return undefined;
  const isPlural = token.lower.endsWith('s') && !token.capital;
  if (isJoin(tokens, at + 1) && tokens[at + 2]?.lower === 'long')
    return duration(at + 3, 'unit-long', isoDuration({ time: unit, ...(!isPlural && { value: whole(1) }) }));
  if (!isPlural || unit === 'night' || unit === 'season' || unit === 'quarter' || unit === 'weekend') return undefined;
  const tail = tokens[at + 1]?.lower;
  if (tail === 'ago')
    return point(at + 2, 'bare-ago', isClock(unit) ? { vague: 'PAST_REF', time: 'TX' } : { vague: 'PAST_REF' });
  if (tail === 'later' || tail === 'earlier') return duration(at + 2, tail, isoDuration({ time: unit }));
  const or = tokens[at + 1]?.lower === 'or' && tokens[at + 2]?.word?.time !== undefined ? at + 3 : at + 1;
  return duration(or, `bare-${token.lower}`, isoDuration({ time: unit }));
}
