import { durationBehind } from './durationMeasure';
import { type Found, type Measure } from './found';
import { type Token } from './lexer';
import { bareScale, millionsOf, money, moneyBehind, multi, rateOfExchange } from './moneyMeasure';
import { type Numeral } from './numeral';
import { readNumber } from './number';
import { perToken } from './perToken';
import { percentBehind } from './percentMeasure';
import { unitBehind } from './quantityMeasure';
import { negate } from './rational';

/** A number with the unit that follows or the sign that precedes it. */
export const readMeasure = perToken(measureAt);

function measureAt(tokens: readonly Token[], at: number): Measure | undefined {
  const minus = minusAt(tokens, at);
  const from = minus ?? at;
  const found = money(tokens, from) ?? millionsOf(tokens, from) ?? withUnit(tokens, from);
  const measure = found && { ...found, start: at };
  if (!measure || minus === undefined) return measure;
  if (tokens[at - 1]?.kind === 'number' && tokens[at]?.lower !== 'minus' && measure.kind !== 'percent')
    return undefined;
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
  return (
    tokens[at]?.gap === false &&
    before !== undefined &&
    (before.kind !== 'mark' || before.lower === ')' || before.lower === '/')
  );
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
