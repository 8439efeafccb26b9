import { type TimeUnit } from '../dates/words/calendar';
import { isJoined, readCurrency, readSign } from './currency';
import { type Token } from './lexer';
import { isHyphen, isJoin, type Numeral, readNumber } from './number';
import { isLess, negate, plus, type Rational, times } from './rational';
import { readUnit } from './units';

/** What kind of thing an amount measures. */
export type MeasureKind = 'money' | 'percent' | 'quantity' | 'duration' | 'number';

/** An amount with its unit; `end` counts tokens. */
export interface Measure {
  /** The first token. */
  readonly start: number;
  readonly end: number;
  readonly kind: MeasureKind;
  readonly value: Rational;
  readonly unit?: string;
  readonly time?: TimeUnit;
  readonly numeral: Numeral;
  /** Whether number and unit are glued by a hyphen ("three-day"). */
  readonly isCompound?: boolean;
}

/** A number with the unit that follows or the sign that precedes it. */
export function readMeasure(tokens: readonly Token[], at: number): Measure | undefined {
  const minus = minusAt(tokens, at);
  const from = minus ?? at;
  const found = money(tokens, from) ?? withUnit(tokens, from);
  const measure = found && { ...found, start: at };
  if (!measure || minus === undefined) return measure;
  const isPlus = tokens[at]?.lower === '+';
  if (measure.kind === 'number' && !(isPlus || tokens[at]?.lower === 'minus')) return undefined;
  return isPlus ? measure : { ...measure, value: negate(measure.value) };
}

/** "minus", or a sign glued to a number and to nothing in front. */
function minusAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (
    (token?.lower === 'minus' || token?.lower === 'negative') &&
    (tokens[at + 1]?.kind === 'number' || tokens[at + 1]?.word?.number !== undefined)
  )
    return at + 1;
  if (!token || tokens[at + 1]?.gap || isBehindText(tokens, at)) return undefined;
  const isSign = token.lower === '-' || token.lower === '−' || token.lower === '+' || token.lower === '–';
  return isSign && tokens[at + 1] ? at + 1 : undefined;
}

function isBehindText(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind === 'number') return true;
  return (
    tokens[at]?.gap === false &&
    before !== undefined &&
    (before.kind !== 'mark' || before.lower === ')' || before.lower === '/')
  );
}

/** A measure before it knows where it starts. */
type Found = Omit<Measure, 'start'>;

function money(tokens: readonly Token[], at: number): Found | undefined {
  const sign = readSign(tokens, at);
  if (!sign) return undefined;
  const numeral = readNumber(tokens, sign.end, { isMoney: true });
  if (!numeral) return undefined;
  const glued = isJoined(tokens, numeral.end) ? numeral.end + 1 : numeral.end;
  const noun = readCurrency(tokens, glued);
  const isNamedTwice = noun !== undefined && !noun.isCents;
  const end = isNamedTwice ? noun.end : numeral.end;
  return { end, kind: 'money', value: numeral.value, unit: sign.code, numeral };
}

function withUnit(tokens: readonly Token[], at: number): Found | undefined {
  const numeral = multi(tokens, at) ?? readNumber(tokens, at) ?? bareScale(tokens, at);
  if (!numeral || isClockFace(tokens, numeral.end)) return undefined;
  return (
    moneyBehind(tokens, at, numeral) ??
    rateOfExchange(tokens, numeral) ??
    percentBehind(tokens, numeral) ??
    durationBehind(tokens, numeral) ??
    unitBehind(tokens, numeral) ??
    plain(numeral)
  );
}

/** "1:31" is no number. */
function isClockFace(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.lower === ':' && !tokens[at].gap && tokens[at + 1]?.kind === 'number' && tokens[at + 1]?.gap === false
  );
}

function plain(numeral: Numeral): Found | undefined {
  if (numeral.style === 'vague' && !numeral.isScaled) return undefined;
  return { end: numeral.end, kind: 'number', value: numeral.value, numeral };
}

/** "multi-million", "multimillion", only in front of a currency. */
function multi(tokens: readonly Token[], at: number): Numeral | undefined {
  const first = tokens[at]?.lower;
  const glued = first?.startsWith('multi') ? multis[first] : undefined;
  if (glued !== undefined)
    return { end: at + 1, value: { n: glued, d: 1n }, style: 'vague', isScaled: true, isOrderOf: true };
  if (first !== 'multi' || !isJoin(tokens, at + 1)) return undefined;
  const scale = tokens[at + 2]?.word?.scale;
  if (scale === undefined) return undefined;
  return { end: at + 3, value: { n: scale, d: 1n }, style: 'vague', isScaled: true, isOrderOf: true };
}

const multis: Readonly<Record<string, bigint>> = {
  multimillion: 1_000_000n,
  multibillion: 1_000_000_000n,
  multitrillion: 1_000_000_000_000n,
};

/** "million-dollar", "trillion dollar". */
function bareScale(tokens: readonly Token[], at: number): Numeral | undefined {
  const scale = tokens[at]?.word?.scale;
  if (scale === undefined || scale < 1_000n) return undefined;
  const from = isJoin(tokens, at + 1) ? at + 2 : at + 1;
  if (tokens[from]?.lower !== 'dollar' && tokens[from]?.lower !== 'euro' && tokens[from]?.lower !== 'pound')
    return undefined;
  return { end: at + 1, value: { n: scale, d: 1n }, style: 'words', isScaled: true };
}

function moneyBehind(tokens: readonly Token[], at: number, plainly: Numeral): Found | undefined {
  const digits = tokens[at]?.kind === 'number' ? readNumber(tokens, at, { isMoney: true }) : undefined;
  for (const numeral of digits && digits.end > plainly.end ? [digits, plainly] : [plainly]) {
    const noun = readCurrency(tokens, unitStart(tokens, numeral));
    if (!noun || (noun.code === 'HNL' && !noun.isCents)) continue;
    const value = noun.isCents ? times(numeral.value, { n: 1n, d: 100n }) : numeral.value;
    const cents = noun.isCents ? undefined : centsBehind(tokens, noun.end, noun.code);
    if (cents) return { ...cents, kind: 'money', value: plus(value, cents.value), unit: noun.code, numeral };
    return { end: noun.end, kind: 'money', value, unit: noun.code, numeral };
  }
  return undefined;
}

/** "and forty-five cents" behind "thirteen dollars". */
function centsBehind(tokens: readonly Token[], at: number, code: string): { end: number; value: Rational } | undefined {
  const numeral = readNumber(tokens, tokens[at]?.lower === 'and' ? at + 1 : at);
  const noun = numeral && numeral.style !== 'vague' ? readCurrency(tokens, numeral.end) : undefined;
  if (!numeral || !noun?.isCents || noun.code !== code) return undefined;
  return { end: noun.end, value: times(numeral.value, { n: 1n, d: 100n }) };
}

/** The token at which a unit may start: behind a hyphen, or behind the "of" of "millions of dollars". */
function unitStart(tokens: readonly Token[], { end, style }: Numeral): number {
  if (isJoin(tokens, end)) return end + 1;
  if (style === 'fraction' && (tokens[end]?.lower === 'a' || tokens[end]?.lower === 'an')) return end + 1;
  const isOf = tokens[end]?.lower === 'of' && (style === 'vague' || style === 'fraction');
  if (!isOf) return end;
  const article = tokens[end + 1]?.lower;
  return style === 'fraction' && (article === 'a' || article === 'an' || article === 'one') ? end + 2 : end + 1;
}

/** "1,388 to the dollar", "4,790 per euro": money, of a kind that is not said. */
function rateOfExchange(tokens: readonly Token[], numeral: Numeral): Found | undefined {
  const { end } = numeral;
  const link = tokens[end]?.lower;
  const noun =
    link === 'per'
      ? end + 1
      : (link === 'to' || link === 'against') && tokens[end + 1]?.lower === 'the'
        ? end + 2
        : undefined;
  if (noun === undefined || numeral.style !== 'digits') return undefined;
  const from = tokens[noun]?.lower === 'us' || tokens[noun]?.lower === 'u.s.' ? noun + 1 : noun;
  const isCurrency = tokens[from]?.word?.currency !== undefined && tokens[from].lower.length !== 2;
  return isCurrency ? { end, kind: 'money', value: numeral.value, numeral } : undefined;
}

const percentWords = new Set(['%', 'percent', 'pct', 'pc', 'percents', 'percentage']);
const pointWords = new Set(['point', 'points']);

function percentBehind(tokens: readonly Token[], numeral: Numeral): Found | undefined {
  let from = unitStart(tokens, numeral);
  if (numeral.style === 'fraction' && tokens[from]?.lower === 'a') from++;
  const [first, second] = [tokens[from]?.lower ?? '', tokens[from + 1]?.lower ?? ''];
  if (isInAddress(tokens, numeral.end - 1)) return undefined;
  const make = (end: number, unit: string, value = numeral.value): Found => ({
    end,
    kind: 'percent',
    value,
    unit,
    numeral,
  });
  if (first === 'per' && second === 'cent') return make(from + 2, '%');
  const isPoints = pointWords.has(tokens[from + (isHyphen(tokens[from + 1]) ? 2 : 1)]?.lower ?? '');
  if (isPoints && (first === 'percentage' || first === 'percent' || first === '%'))
    return make(from + (isHyphen(tokens[from + 1]) ? 3 : 2), '[pp]');
  if (first === 'basis' && isPoints)
    return make(from + (isHyphen(tokens[from + 1]) ? 3 : 2), '[pp]', times(numeral.value, { n: 1n, d: 100n }));
  if (!percentWords.has(first)) return undefined;
  if (first === 'pc' && tokens[from]?.gap && numeral.style !== 'digits') return undefined;
  return make(from + 1, '%');
}

/** What may stand between a number and its unit of time ("five working days"). */
const dayAdjectives = new Set([
  'working',
  'business',
  'calendar',
  'trading',
  'consecutive',
  'straight',
  'more',
  'school',
  'full',
  'solid',
  'successive',
  'whole',
  'additional',
  'long',
  'further',
  'fiscal',
]);

/** The "%20" of a web address. */
function isInAddress(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return tokens[at]?.gap === false && (before?.kind === 'word' || /^[%=&/?_]$/.test(before?.lower ?? ''));
}

function durationBehind(tokens: readonly Token[], numeral: Numeral): Found | undefined {
  const from = unitStart(tokens, numeral);
  const isCompound = from > numeral.end && isHyphen(tokens[numeral.end]);
  const noun = !isCompound && dayAdjectives.has(tokens[from]?.lower ?? '') ? from + 1 : from;
  const { time, timeShort } = tokens[noun]?.word ?? {};
  const unit =
    time ??
    (numeral.style === 'digits' && !isBetweenLetters(tokens, noun) && tokens[noun]?.capital === false
      ? timeShort
      : undefined);
  if (unit === undefined || (numeral.style === 'fraction' && from === numeral.end && !isHalf(numeral)))
    return undefined;
  const isQuarterOf = unit === 'quarter' || unit === 'half' || unit === 'season';
  if (isQuarterOf && numeral.style === 'fraction') return undefined;
  const done: Found = { end: noun + 1, kind: 'duration', value: numeral.value, time: unit, numeral, isCompound };
  return halfMore(tokens, done);
}

/** One-letter units stand glued to the number and the next number ("3h 20m"). */
function isBetweenLetters(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.lower.length === 1 && token.gap;
}

function isHalf({ value }: Numeral): boolean {
  return value.n === 1n && value.d === 2n;
}

/** "two hours and a half". */
function halfMore(tokens: readonly Token[], measure: Found): Found {
  const [and, a, part] = [tokens[measure.end]?.lower, tokens[measure.end + 1]?.lower, tokens[measure.end + 2]?.lower];
  if (and !== 'and') return measure;
  const isHalfMore = (a === 'a' && part === 'half') || a === 'half';
  if (!isHalfMore) return measure;
  return { ...measure, end: measure.end + (a === 'half' ? 2 : 3), value: plus(measure.value, { n: 1n, d: 2n }) };
}

function unitBehind(tokens: readonly Token[], numeral: Numeral): Found | undefined {
  const isOfUnit = numeral.style === 'fraction' || (numeral.style === 'vague' && numeral.isScaled);
  const from = isOfUnit || isJoin(tokens, numeral.end) ? unitStart(tokens, numeral) : numeral.end;
  const unit = readUnit(tokens, from, numeral.style === 'digits');
  if (
    !unit ||
    isDoubtful(tokens[from], tokens[from + 1]) ||
    isLetterGrade(tokens, from, numeral) ||
    isInsideName(tokens, numeral.end - 1, unit.end)
  )
    return undefined;
  const joined = inchesBehind(tokens, unit.end, unit.code);
  return { end: joined ?? unit.end, kind: 'quantity', value: numeral.value, unit: unit.code, numeral };
}

/** "scp-173m", "24703m212": a unit glued into a longer name. */
function isInsideName(tokens: readonly Token[], number: number, end: number): boolean {
  const [before, first, next] = [tokens[number - 1], tokens[number], tokens[end]];
  if (next?.kind === 'number' && !next.gap) return true;
  if (first?.gap !== false || first.kind !== 'number') return false;
  return before?.kind === 'word' || (isHyphen(before) && before?.gap === false && tokens[number - 2]?.kind === 'word');
}

/** "777F", "800,000 F-Series": a letter that no temperature stands before. */
function isLetterGrade(tokens: readonly Token[], at: number, { value }: Numeral): boolean {
  const token = tokens[at];
  if (token?.lower !== 'f' && token?.lower !== 'c') return false;
  return isLess({ n: 150n, d: 1n }, value) || isHyphen(tokens[at + 1]) || tokens[at + 1]?.lower === '/';
}

/** One letter apart from its number is a unit only where it is a usual one. */
function isDoubtful(token: Token | undefined, next: Token | undefined): boolean {
  if (!token?.gap || token.lower.length !== 1) return false;
  return token.capital ? !'cfwv'.includes(token.lower) || next?.capital === true : !'°tmg'.includes(token.lower);
}

const smaller: Readonly<Record<string, string>> = { '[ft_i]': '[in_i]', m: 'cm' };

/** "6ft 2in", "85 meters, 42 centimeters": the smaller unit belongs to the span. */
function inchesBehind(tokens: readonly Token[], at: number, code: string): number | undefined {
  const inner = smaller[code];
  if (inner === undefined) return undefined;
  const from = tokens[at]?.lower === ',' || tokens[at]?.lower === 'and' ? at + 1 : at;
  const numeral = readNumber(tokens, from);
  if (!numeral || numeral.style === 'vague') return undefined;
  const isIn = inner === '[in_i]' && tokens[numeral.end]?.lower === 'in' && isLess(numeral.value, { n: 12n, d: 1n });
  if (isIn) return numeral.end + 1;
  const unit = readUnit(tokens, numeral.end, numeral.style === 'digits');
  return unit?.code === inner ? unit.end : undefined;
}
