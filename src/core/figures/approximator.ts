import { type Approximator } from '../detect/value';
import { type Token } from './lexer';
import { approximators, intensifiers, trailingApproximators } from './words/approximators';

/** A bound that the words set; `end` counts tokens. */
export interface Bound {
  readonly end: number;
  readonly approximator: Approximator;
}

interface Entry {
  readonly rest: readonly string[];
  readonly approximator: Approximator;
}

const leading = index(approximators);
const trailing = index(trailingApproximators);

/** "about", "just over", "at least", "an estimated" at a token; of two in a row the first counts. */
export function readBound(tokens: readonly Token[], at: number): Bound | undefined {
  const word = tokens[at]?.lower ?? '';
  const from = intensifiers.has(word) ? at + 1 : at;
  const bound = match(leading, tokens, from);
  if (!bound) return undefined;
  const second = match(leading, tokens, bound.end);
  return { ...bound, end: second?.end ?? bound.end };
}

/** "or more", "or so" behind an amount. */
export function readTrailingBound(tokens: readonly Token[], at: number): Bound | undefined {
  return tokens[at]?.lower === 'or' ? match(trailing, tokens, at) : undefined;
}

function match(table: ReadonlyMap<string, readonly Entry[]>, tokens: readonly Token[], at: number): Bound | undefined {
  for (const { rest, approximator } of table.get(tokens[at]?.lower ?? '') ?? []) {
    if (rest.every((word, i) => tokens[at + 1 + i]?.lower === word)) return { end: at + 1 + rest.length, approximator };
  }
  return undefined;
}

function index(phrases: Readonly<Record<string, Approximator>>): ReadonlyMap<string, readonly Entry[]> {
  const all = new Map<string, Entry[]>();
  for (const [phrase, approximator] of Object.entries(phrases)) {
    const [first = '', ...rest] = phrase.split(' ');
    all.set(
      first,
      [...(all.get(first) ?? []), { rest, approximator }].sort((a, b) => b.rest.length - a.rest.length),
    );
  }
  return all;
}
