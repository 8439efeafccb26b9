import { readAmount } from '../../core/figures/amount';
import { isCountingOne } from '../../core/figures/countingOne';
import { readOrdinal } from '../../core/figures/ordinal';
import { type Measure } from '../../core/figures/found';
import { readMeasure } from '../../core/figures/measure';
import { type Token } from '../../core/figures/lexer';
import { readNumber } from '../../core/figures/number';
import { readCore } from '../../core/figures/read';
import { type Span } from '../../core/text/span';
import { type At, every } from './every';
import { timesAsAssistants, timesAsMoments } from './times';

function measureOf(accept: (measure: Measure) => boolean): At {
  return (tokens, at) => {
    const measure = readMeasure(tokens, at);
    return measure && accept(measure) ? measure.end : undefined;
  };
}

const temperatures = new Set(['Cel', '[degF]', 'K', 'deg']);

/** A word that names the unit without an amount counts in those suites. */
const bare =
  (pattern: RegExp): At =>
  (tokens, at) =>
    pattern.test(tokens[at]?.lower ?? '') && tokens[at]?.gap ? at + 1 : undefined;

const bareTemperature: At = (tokens, at) => {
  const from = tokens[at]?.lower === 'degrees' ? at + 1 : at;
  return /^(?:celsius|fahrenheit|farenheit)$/.test(tokens[from]?.lower ?? '') ? from + 1 : undefined;
};

const either =
  (...all: readonly At[]): At =>
  (tokens, at) => {
    for (const read of all) {
      const end = read(tokens, at);
      if (end !== undefined) return end;
    }
    return undefined;
  };

/** "percent of 20" is a percentage there. */
const percentOf: At = (tokens, at) => {
  const words =
    tokens[at]?.lower === 'per' && tokens[at + 1]?.lower === 'cent'
      ? 2
      : /^percents?$/.test(tokens[at]?.lower ?? '')
        ? 1
        : 0;
  return words > 0 && tokens[at + words]?.lower === 'of' ? readNumber(tokens, at + words + 1)?.end : undefined;
};

/**
 * A sign belongs to the number there, apart or not; shares are numbers; letters behind digits multiply whatever is counted; a
 * unit glued to the digits makes them none. "one" counts where it counts with us.
 */
const number: At = (tokens, at) => {
  const isWord = /^(?:minus|negative)$/.test(tokens[at]?.lower ?? '');
  const isGlued = tokens[at]?.gap === false && tokens[at - 1] !== undefined;
  const from = isWord || (tokens[at]?.lower === '-' && !isGlued) ? at + 1 : at;
  const end = numberEnd(tokens, from);
  if (end === undefined) return undefined;
  const isLetter = /^[kMGTB]$/.test(letterAt(tokens, end));
  const isUnit = tokens[end]?.kind === 'word' && !tokens[end].gap && !isLetter;
  return isUnit || isDayBehindMonth(tokens, at) ? undefined : isLetter ? end + 1 : end;
};

/** A multiplier as a letter, in its own case: "k", "M", "G". */
function letterAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.lower.length !== 1 || tokens[at - 1]?.kind !== 'number') return '';
  return token.capital ? token.lower.toUpperCase() : token.lower;
}

function numberEnd(tokens: readonly Token[], at: number): number | undefined {
  const isPronoun = tokens[at]?.lower === 'one' && tokens[at + 1]?.word === undefined;
  const isCounted = /^(?:minus|negative)$/.test(tokens[at - 1]?.lower ?? '') || isCountingOne(tokens, at);
  if (isPronoun && !isCounted) return undefined;
  const share = readAmount(tokens, at);
  if (share?.rule === 'share' && share.unit === undefined) return share.end;
  const read = readNumber(tokens, at)?.end ?? readNumber(tokens, at, { isMoney: true })?.end;
  if (read !== undefined) {
    const multiplied = readNumber(tokens, at, { isMoney: true })?.end ?? read;
    return tokens[multiplied - 1]?.lower === 'm' && !tokens[multiplied - 1]?.capital ? read : multiplied;
  }
  return (tokens[at]?.word?.scale ?? 0n) >= 100n ? readScales(tokens, at + 1) : undefined;
}

function readScales(tokens: readonly Token[], at: number): number {
  let end = at;
  while (tokens[end]?.word?.scale !== undefined) end++;
  return end;
}

function isDayBehindMonth(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.word?.month !== undefined && /^(?:st|nd|rd|th)$/.test(tokens[at + 1]?.lower ?? '');
}

/** "age 87" is one there; with us the number alone. */
const age: At = (tokens, at) => {
  const isNamed = tokens[at]?.lower === 'age';
  const reading = readCore(tokens, isNamed ? at + 1 : at);
  return reading?.rule === (isNamed ? 'aged' : 'age') ? reading.end : undefined;
};

const isWeight = (tokens: readonly Token[], { end, unit }: Measure): boolean =>
  unit === 'GBP' && /^pounds?$/.test(tokens[end - 1]?.lower ?? '');

const dimension: At = (tokens, at) => {
  const measure = readMeasure(tokens, at);
  if (!measure) return undefined;
  if (measure.kind === 'money') return isWeight(tokens, measure) ? measure.end : undefined;
  const isAngle = tokens.some(({ lower }) => lower === 'rotate' || lower === 'turn' || lower === 'angle');
  return measure.kind === 'quantity' && (!temperatures.has(measure.unit ?? '') || isAngle) ? measure.end : undefined;
};

const temperature: At = (tokens, at) => {
  const isAngle = tokens.some(({ lower }) => lower === 'rotate' || lower === 'turn' || lower === 'angle');
  const measure = isAngle ? undefined : readMeasure(tokens, tokens[at]?.lower === '-' ? at + 1 : at);
  return measure?.kind === 'quantity' && temperatures.has(measure.unit ?? '') ? measure.end : undefined;
};

/** Money, and there the cents that are only said: "15 dollars and 50". */
const money: At = (tokens, at) => {
  const measure = readMeasure(tokens, at);
  if (measure?.kind !== 'money') return undefined;
  const from = tokens[measure.end]?.lower === 'and' ? measure.end + 1 : measure.end;
  const cents = readNumber(tokens, from);
  const isLast = cents && (tokens[cents.end] === undefined || tokens[cents.end]?.lower === '.');
  return isLast && tokens[measure.end - 1]?.kind === 'word' ? cents.end : measure.end;
};

/**
 * Our grammar under the span conventions of Recognizers-Text's suites: no bounds ("about"), no ranges joined, every number
 * wherever it stands, money and measures by kind, units without amounts, and times with the words that lead to them.
 */
export const conventions = {
  number: every(number),
  percentage: every(
    either(
      percentOf,
      measureOf(({ kind }) => kind === 'percent'),
      bare(/^(?:percent|percentage|%)$/),
    ),
  ),
  currency: every(either(money, bare(/^dollars?$/))),
  dimension: every(dimension),
  temperature: every(either(temperature, bareTemperature)),
  ordinal: every((tokens, at) => readOrdinal(tokens, at)?.end),
  age: every(age),
  datetime: timesAsAssistants,
  moment: timesAsMoments,
} as const satisfies Record<string, (text: string) => Span[]>;

/** A suite of rules by the name of its convention. */
export type SuiteName = keyof typeof conventions;
