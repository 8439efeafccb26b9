import { type Token } from './lexer';
import { readCompoundOrdinal } from './compoundOrdinal';
import { readFromEnd } from './fromEnd';
import { isHyphen } from './hyphen';

/** "third", "20th", "twenty-first"; counted from the end, the value is negative ("penultimate" is −2). */
export interface OrdinalReading {
  readonly end: number;
  readonly value: number;
  readonly rule: string;
}

/** The ordinal number at a token. */
export function readOrdinal(tokens: readonly Token[], at: number): OrdinalReading | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.kind === 'number') return withSuffix(tokens, at, token);
  const compound = readCompoundOrdinal(tokens, at) ?? readFromEnd(tokens, at);
  if (compound) return compound;
  const value = token.word?.ordinal;
  if (value === undefined || isIdiom(tokens, at) || isOfName(tokens, at)) return undefined;
  return { end: at + 1, value, rule: token.lower === 'first' || token.lower === 'second' ? token.lower : 'ordinal' };
}

function withSuffix(tokens: readonly Token[], at: number, token: Token): OrdinalReading | undefined {
  const suffix = tokens[at + 1];
  if (tokens[at + 2]?.capital && tokens[at + 2]?.kind === 'word') return undefined;
  if (!suffix || suffix.gap || !/^(st|nd|rd|th)$/.test(suffix.lower) || token.lower.includes('.')) return undefined;
  return { end: at + 2, value: Number(token.lower), rule: 'ordinal-suffix' };
}

/** "Third Army", "Fifth Republic". */
function isOfName(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return token?.capital === true && next?.kind === 'word' && next.capital && next.word === undefined;
}

/** "at first", "first of all", "first lady" and "second-hand" order nothing. */
function isIdiom(tokens: readonly Token[], at: number): boolean {
  const [before, word, after] = [tokens[at - 1]?.lower, tokens[at]?.lower, tokens[at + 1]];
  const isCompound = isHyphen(after) && /^(?:hand|in)$/.test(tokens[at + 2]?.lower ?? '');
  if (word === 'second') return before === 'per' || isCompound;
  if (word === 'first')
    return before === 'at' || after?.lower === 'lady' || (after?.lower === 'of' && tokens[at + 2]?.lower === 'all');
  return false;
}
