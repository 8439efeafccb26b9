import { type Token } from './lexer';
import { isSpreadsheetScore } from './spreadsheetScore';
import { type Measure } from './found';
import { readMeasure } from './measure';
import { isHyphen, isJoin } from './hyphen';
import { readNumber } from './number';
import { perToken } from './perToken';
import { isLess, type Rational, times, whole } from './rational';

/** A measure or a range of two; `end` counts tokens. */
export interface Amount extends Omit<Measure, 'end'> {
  readonly end: number;
  /** The higher end of a range. */
  readonly to?: Rational;
  /** The second number of a score. */
  readonly against?: Rational;
  /** The rule that read it. */
  readonly rule: string;
}

/** An amount at a token: "between 5 and 10 km", "$5 to $10", "two or three", "2-1", "one in five", "$3 million". */
export const readAmount = perToken(amountAt);

function amountAt(tokens: readonly Token[], at: number): Amount | undefined {
  if (tokens[at]?.lower === 'between') {
    const low = readMeasure(tokens, at + 1);
    return low && joined(tokens, low, low.end, 'between');
  }
  const low = readMeasure(tokens, at);
  if (!low) return undefined;
  if (isSpreadsheetScore(tokens, at))
    return { ...low, end: at + 3, against: whole(BigInt(tokens[at + 2]?.word?.month ?? 0)), rule: 'spreadsheet-score' };
  return (
    outOf(tokens, low) ?? joined(tokens, low, low.end, undefined) ?? score(tokens, low) ?? { ...low, rule: ruleOf(low) }
  );
}

function ruleOf({ kind, numeral }: Measure): string {
  return kind === 'number' ? `number-${numeral.style}` : kind;
}

function joined(tokens: readonly Token[], low: Measure, at: number, opener: 'between' | undefined): Amount | undefined {
  const link = tokens[at];
  if (!link) return undefined;
  const high = opener ? andHigh(tokens, at) : toHigh(tokens, at, link, low);
  if (!high || !fit(low, high, link)) return undefined;
  const value =
    low.unit === 'USD' && high.kind === 'money' && low.kind === 'number' ? low.value : scaledLike(low, high);
  const isRange = isLess(value, high.value) && !isAmongScores(tokens, low, high, link);
  const kind = high.kind === 'number' ? low.kind : high.kind;
  const unit = high.unit ?? low.unit;
  const time = high.time ?? low.time;
  const isScore = kind === 'number' && !isRange;
  return {
    start: low.start,
    end: high.end,
    kind,
    value: opener || isRange ? value : low.value,
    numeral: high.numeral,
    ...(isRange && { to: high.value }),
    ...(isScore && { against: high.value }),
    ...(unit !== undefined && { unit }),
    ...(time && { time }),
    ...(high.isCompound && { isCompound: true }),
    rule: kind === 'number' ? (isScore ? 'score' : 'number-range') : `${kind}-range`,
  };
}

/** "6-4, 3-6": what stands beside a score is one, whichever number is the higher. */
function isAmongScores(tokens: readonly Token[], low: Measure, high: Measure, link: Token): boolean {
  if (!isHyphen(link) || low.kind !== 'number' || high.kind !== 'number') return false;
  const isBeside = (first: number, comma: number) =>
    tokens[comma]?.lower === ',' &&
    tokens[first]?.kind === 'number' &&
    isHyphen(tokens[first + 1]) &&
    tokens[first + 2]?.kind === 'number';
  return isBeside(low.start - 4, low.start - 1) || isBeside(high.end + 1, high.end);
}

const changes = new Set(
  'from rose fell dropped climbed up down falling rising by gained lost increased decreased slipped slid jumped grew declined cut raised edged eased added dipped sank tumbled rallied firmed inched ticked reduced lowered'.split(
    ' ',
  ),
);

/** "rose 41 cents to $50": the first says by how much, the second to where. */
function isChange(tokens: readonly Token[], low: Measure): boolean {
  return changes.has(tokens[low.start - 1]?.lower ?? '');
}

function andHigh(tokens: readonly Token[], at: number): Measure | undefined {
  return tokens[at]?.lower === 'and' ? readMeasure(tokens, at + 1) : undefined;
}

/** The higher end behind "to", "or", a hyphen or a dash. */
function toHigh(tokens: readonly Token[], at: number, link: Token, low: Measure): Measure | undefined {
  if (link.lower === 'to') {
    const high = readMeasure(tokens, at + 1);
    const isOneUnit = low.kind === 'number' && high?.kind !== 'number';
    return isOneUnit || !isChange(tokens, low) ? high : undefined;
  }
  if (link.lower === 'or') {
    const high = readMeasure(tokens, at + 1);
    const isNear =
      low.kind === 'number' &&
      high &&
      isLess(low.value, high.value) &&
      isLess(high.value, times(low.value, { n: 11n, d: 1n }));
    return isNear && low.numeral.style !== 'fraction' ? high : undefined;
  }
  if (!isHyphen(link) && link.lower !== '—') return undefined;
  const isTo = tokens[at + 1]?.lower === 'to' && isHyphen(tokens[at + 2]);
  if (isTo) return readMeasure(tokens, at + 3);
  if (link.gap !== tokens[at + 1]?.gap) return undefined;
  if (link.gap && low.kind === 'number' && low.numeral.style === 'words') return undefined;
  const high = inMoney(tokens, at + 1, low) ?? readMeasure(tokens, at + 1);
  return high && low.kind === 'number' && high.numeral.style !== low.numeral.style ? undefined : high;
}

/** "$5m-7m": the sign stands for both, so that the letter multiplies both. */
function inMoney(tokens: readonly Token[], at: number, low: Measure): Measure | undefined {
  const numeral = low.kind === 'money' ? readNumber(tokens, at, { isMoney: true }) : undefined;
  const isGlued = numeral?.isScaled && tokens[numeral.end - 1]?.gap === false;
  return isGlued
    ? { start: at, end: numeral.end, kind: 'money', value: numeral.value, unit: low.unit ?? '', numeral }
    : undefined;
}

/** Both ends measure the same, or one of them says it for both. */
function fit(low: Measure, high: Measure, link: Token): boolean {
  if (low.isCompound && !high.isCompound) return false;
  if (low.numeral.isOrderOf && low.numeral.style === 'vague' && low.kind === 'number' && !high.numeral.isOrderOf)
    return false;
  if (low.kind === 'number') return true;
  if (high.kind === 'number' && isHyphen(link)) return low.kind === 'money' || low.kind === 'percent';
  if (high.kind === 'number')
    return low.kind === 'money'
      ? high.numeral.isScaled && !low.numeral.isScaled
      : low.kind === 'percent' && high.value.d === 1n && high.value.n < 100n;
  return (
    low.kind === high.kind &&
    (low.unit === high.unit || low.kind !== 'money') &&
    !(low.kind === 'duration' && low.time !== high.time)
  );
}

/** In "5 to 10 million", "5-10 cents" and "5 to 10 basis points" the five is counted in the same. */
function scaledLike(low: Measure, high: Measure): Rational {
  if (low.numeral.isScaled || !high.numeral.isScaled || low.numeral.style === 'fraction') return sameUnit(low, high);
  const highest = high.numeral.value;
  for (const scale of [1_000_000_000_000n, 1_000_000_000n, 10_000_000n, 1_000_000n, 100_000n, 1_000n, 100n, 12n]) {
    const scaled = times(low.value, { n: scale, d: 1n });
    if (
      isLess(scaled, highest) &&
      highest.n % highest.d === 0n &&
      (highest.n / highest.d) % scale === 0n &&
      !isLess({ n: scale, d: 1n }, low.value)
    )
      return scaled;
  }
  return sameUnit(low, high);
}

function sameUnit(low: Measure, high: Measure): Rational {
  const isInUnit = high.kind === 'money' || high.unit === '[pp]';
  const isHundredth = isInUnit && low.kind === 'number' && isLess(high.value, high.numeral.value);
  return isHundredth ? times(low.value, { n: 1n, d: 100n }) : low.value;
}

/** "one in five", "six out of ten", "one-in-five". */
function outOf(tokens: readonly Token[], low: Measure): Amount | undefined {
  if (low.kind !== 'number' || low.numeral.isScaled) return undefined;
  let at = isJoin(tokens, low.end) ? low.end + 1 : low.end;
  const isOut = tokens[at]?.lower === 'out' && tokens[at + 1]?.lower === 'of';
  if (!isOut && tokens[at]?.lower !== 'in') return undefined;
  at += isOut ? 2 : 1;
  if (tokens[at]?.lower === 'every' || isHyphen(tokens[at])) at++;
  const high = readMeasure(tokens, at);
  if (high?.kind !== 'number' || !isLess(low.value, high.value) || high.numeral.isOrderOf) return undefined;
  if (!isOut && !isShare(low, high)) return undefined;
  const value = { n: low.value.n * high.value.d, d: low.value.d * high.value.n };
  return { ...high, value, numeral: { ...high.numeral, style: 'fraction' }, rule: 'share' };
}

function isShare(low: Measure, high: Measure): boolean {
  if (low.value.n === 1n && high.numeral.style === 'words') return true;
  if (low.numeral.style === 'words' && high.numeral.style === 'words') return true;
  return ['10', '100', '1000'].includes(String(high.value.n)) && high.value.d === 1n;
}

/** "54 votes to 12", "2-1-1": what is left of a score behind its first two numbers. */
function score(tokens: readonly Token[], low: Measure): Amount | undefined {
  if (low.kind !== 'number') return undefined;
  const noun = tokens[low.end]?.lower;
  if ((noun !== 'votes' && noun !== 'vote') || tokens[low.end + 1]?.lower !== 'to') return undefined;
  if (tokens[low.start - 1]?.lower === 'from') return undefined;
  const high = readMeasure(tokens, low.end + 2);
  return high?.kind === 'number' ? { ...low, end: high.end, against: high.value, rule: 'score' } : undefined;
}
