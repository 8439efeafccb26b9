import { resolve } from '../dates/resolve';
import { type Surroundings } from '../dates/surroundings';
import { type Approximator, type QuantityValue, type TimexValue, type Value } from '../detect/value';
import { howOf, howOfOrdinal } from './how';
import { lex, type Token } from './lexer';
import { nounBehind } from './noun';
import { type FigureLabel, readAt, type Reading, readingsOf } from './read';
import { readNumber } from './number';
import { write } from './rational';
import { outerBounds } from './words/approximators';
import { own } from '../util/own';

/**
 * What the words of a span mean, whoever found it; `undefined` where the grammar cannot read them. Without surroundings a
 * relative date stays open ("XXXX-WXX-1").
 */
export function valueOf(label: FigureLabel, words: string, around: Surroundings = {}): Value | undefined {
  const tokens = lex(words);
  const whole = readAt(tokens, 0);
  const reading = whole && isAbout(whole, label) ? whole : bestOf(readingsOf(tokens), label);
  return reading ? valueOfReading(reading, tokens, around) : valueByLabel(label, tokens);
}

/** Of a number that the grammar takes for none of that label by itself: "one" that counts, and the age that is a DATE ("at 29 she won"). */
function valueByLabel(label: FigureLabel, tokens: readonly Token[]): Value | undefined {
  const number = readNumber(tokens, 0);
  if (number?.end !== tokens.length || number.value.d !== 1n) return undefined;
  const amount = write(number.value);
  if (label === 'CARDINAL') return { kind: 'quantity', amount, how: 'as the number says' };
  const isAge = label === 'DATE' && number.value.n < oldest;
  return isAge ? { kind: 'timex', type: 'DURATION', value: `P${amount}Y`, how: 'an age in years' } : undefined;
}

/** In years; what is more is no age. */
const oldest = 111n;

function isAbout({ label, says }: Reading, wanted: FigureLabel): boolean {
  if (label === wanted) return true;
  const isTime = wanted === 'DATE' || wanted === 'TIME';
  return isTime === (says.kind === 'time') && wanted !== 'PERCENT' && wanted !== 'MONEY';
}

/** The longest reading of the right sort inside the words. */
function bestOf(readings: readonly Reading[], label: FigureLabel): Reading | undefined {
  let best: Reading | undefined;
  for (const reading of readings) {
    if (isAbout(reading, label) && (!best || reading.end - reading.start > best.end - best.start)) best = reading;
  }
  return best;
}

/** The value of a reading among its tokens. */
export function valueOfReading(reading: Reading, tokens: readonly Token[], around: Surroundings): Value {
  const { says } = reading;
  const approximator = reading.approximator ?? outerBound(tokens, reading);
  if (says.kind === 'time') return withMod(resolve(says.time, around), approximator);
  if (says.kind === 'ordinal') {
    const { value } = says.ordinal;
    return { kind: 'quantity', amount: String(value), how: howOfOrdinal(value) };
  }
  return quantity(reading, says.amount, tokens, approximator);
}

/** "above $50", "over two years": the bound stays outside of the span but says what it means. */
function outerBound(tokens: readonly Token[], { start, says }: Reading): Approximator | undefined {
  const before = tokens[start - 1]?.lower ?? '';
  if (before === 'over' && says.kind === 'time' && says.time.when.kind === 'duration') return undefined;
  return says.kind === 'amount' ? own(outerBounds, before) : undefined;
}

function quantity(
  reading: Reading,
  amount: Extract<Reading['says'], { kind: 'amount' }>['amount'],
  tokens: readonly Token[],
  approximator: Approximator | undefined,
): QuantityValue {
  const { unit, to, against, kind, numeral } = amount;
  const noun = kind === 'number' && !against ? nounBehind(tokens, reading.end) : undefined;
  const bound = approximator ?? (numeral.isOrderOf ? 'order-of' : undefined);
  return {
    kind: 'quantity',
    amount: write(amount.value),
    ...(to && { to: write(to) }),
    ...(against && { against: write(against) }),
    ...(unit !== undefined && { unit }),
    ...(bound && { approximator: bound }),
    ...(noun && { noun: noun.lower }),
    how: howOf(reading, amount, tokens),
  };
}

const mods: Readonly<Record<Approximator, NonNullable<TimexValue['mod']>>> = {
  about: 'APPROX',
  nearly: 'LESS_THAN',
  'order-of': 'APPROX',
  'at-least': 'EQUAL_OR_MORE',
  'more-than': 'MORE_THAN',
  'at-most': 'EQUAL_OR_LESS',
  'less-than': 'LESS_THAN',
};

/** Bounds of a duration bound its length; those of "more than a year ago" bound the point, the other way round. */
function withMod(value: TimexValue, approximator: Approximator | undefined): TimexValue {
  if (!approximator) return value;
  const isPoint = value.type === 'DATE' || value.type === 'TIME';
  const mod = isPoint ? pointMods[approximator] : mods[approximator];
  return { ...value, mod };
}

const pointMods: Readonly<Record<Approximator, NonNullable<TimexValue['mod']>>> = {
  ...mods,
  nearly: 'AFTER',
  'at-least': 'ON_OR_BEFORE',
  'more-than': 'BEFORE',
  'at-most': 'ON_OR_AFTER',
  'less-than': 'AFTER',
};
