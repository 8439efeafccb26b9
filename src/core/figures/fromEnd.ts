import { isHyphen } from './hyphen';
import { type Token } from './lexer';
import { type OrdinalReading } from './ordinal';

/** Places counted from the end: "penultimate", "second to last", "next-to-last", "the last but one", "third-last". */
export function readFromEnd(tokens: readonly Token[], at: number): OrdinalReading | undefined {
  const first = tokens[at]?.lower ?? '';
  const one = tokens[at]?.word?.fromEnd;
  if (one !== undefined) return reading(at + 1, one);
  if (first === 'last') return lastButOne(tokens, at);
  const nth = first === 'next' ? 2 : tokens[at]?.word?.ordinal;
  if (nth === undefined || nth < 2 || nth > 20) return undefined;
  const to = isHyphen(tokens[at + 1]) ? at + 2 : at + 1;
  if (tokens[to]?.lower === 'last' && to === at + 2 && first !== 'next') return reading(to + 1, -nth);
  const last = isHyphen(tokens[to + 1]) ? to + 2 : to + 1;
  return tokens[to]?.lower === 'to' && tokens[last]?.lower === 'last' ? reading(last + 1, -nth) : undefined;
}

function lastButOne(tokens: readonly Token[], at: number): OrdinalReading | undefined {
  const but = isHyphen(tokens[at + 1]) ? at + 2 : at + 1;
  const number = isHyphen(tokens[but + 1]) ? but + 2 : but + 1;
  const skipped = tokens[number]?.word?.number;
  return tokens[but]?.lower === 'but' && skipped !== undefined ? reading(number + 1, -1 - skipped) : undefined;
}

function reading(end: number, value: number): OrdinalReading {
  return { end, value, rule: 'ordinal-from-end' };
}
