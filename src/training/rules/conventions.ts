import { readOrdinal } from '../../core/figures/ordinal';
import { type Measure } from '../../core/figures/found';
import { readMeasure } from '../../core/figures/measure';
import { lex, type Token } from '../../core/figures/lexer';
import { readNumber } from '../../core/figures/number';
import { readCore } from '../../core/figures/read';
import { readBetween, readTime } from '../../core/dates/readTime';
import { type Span } from '../../core/text/span';
import { restoreCase } from './restoreCase';

/** Reads one thing at a token: how far it goes, in tokens. */
type At = (tokens: readonly Token[], at: number) => number | undefined;

/** The spans of a text, left to right, the longest at each place. */
function every(read: At): (text: string) => Span[] {
  return (text) => {
    const tokens = lex(restoreCase(text));
    const spans: Span[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const end = read(tokens, at);
      const [first, last] = [tokens[at], tokens[(end ?? 0) - 1]];
      if (end === undefined || end <= at || !first || !last) continue;
      spans.push({ start: first.start, end: last.end });
      at = end - 1;
    }
    return spans;
  };
}

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

/** A sign belongs to the number there, apart or not. */
const signed: At = (tokens, at) => {
  const isSign = /^(?:-|minus|negative)$/.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.kind !== 'number';
  return readNumber(tokens, isSign ? at + 1 : at)?.end;
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
  number: every(signed),
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
  age: every((tokens, at) => {
    const reading = readCore(tokens, at);
    return reading?.rule === 'age' ? reading.end : undefined;
  }),
  datetime: joinedTimes,
} as const satisfies Record<string, (text: string) => Span[]>;

const times = every((tokens, at) => {
  const isName = tokens[at]?.kind === 'word' && tokens[at].word === undefined;
  return isName ? undefined : (readBetween(tokens, at) ?? readTime(tokens, at))?.end;
});

/** A day and its hours, told apart or not, are one there. */
function joinedTimes(text: string): Span[] {
  const joined: Span[] = [];
  for (const span of times(text)) {
    const last = joined.at(-1);
    const isJoined =
      last && /^(?:[\s,]*(?:at|on|from|to|of|in|until|through|-)?[\s,]*)$/i.test(text.slice(last.end, span.start));
    if (last && isJoined) joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}

/** A suite of rules by the name of its convention. */
export type SuiteName = keyof typeof conventions;
