import { isHyphen } from '../../core/figures/hyphen';
import { lex, type Token } from '../../core/figures/lexer';
import { type Span } from '../../core/text/span';
import { restoreCase } from './restoreCase';

/** Reads one thing at a token: how far it goes, in tokens. */
export type At = (tokens: readonly Token[], at: number) => number | undefined;

/** The spans of a text, left to right, the longest at each place. */
export function every(read: At): (text: string) => Span[] {
  return (text) => {
    const tokens = glued(lex(restoreCase(text)));
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

/** The suites' texts were cut into words or taken down from speech: "fifty - two", "1990 s", "3 p . m .", "nine a m" are put together again. */
function glued(tokens: readonly Token[]): readonly Token[] {
  const isNumber = (token: Token | undefined) => (token?.word?.number ?? token?.word?.fraction) !== undefined;
  const isLoose = (at: number) => isHyphen(tokens[at]) && isNumber(tokens[at - 1]) && isNumber(tokens[at + 1]);
  const isPlural = (at: number) => tokens[at]?.lower === 's' && /^\d*0$/.test(tokens[at - 1]?.lower ?? '');
  const all: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const half = halfOfDay(tokens, at);
    const token = tokens[at];
    if (half) {
      all.push(half.token);
      at = half.end - 1;
    } else if (token) all.push(isLoose(at) || isLoose(at - 1) || isPlural(at) ? { ...token, gap: false } : token);
  }
  return all;
}

/** "p . m .", "a m" as one word behind a number. */
function halfOfDay(tokens: readonly Token[], at: number): { token: Token; end: number } | undefined {
  const [first, before] = [tokens[at], tokens[at - 1]];
  if ((first?.lower !== 'a' && first?.lower !== 'p') || (before?.kind !== 'number' && !before?.word?.number))
    return undefined;
  const m = tokens[at + 1]?.lower === '.' ? at + 2 : at + 1;
  const last = tokens[m]?.lower === 'm' ? tokens[m + 1] : undefined;
  if (tokens[m]?.lower !== 'm') return undefined;
  const end = m > at + 1 && last?.lower === '.' ? m + 2 : m + 1;
  return { token: { ...first, lower: `${first.lower}m`, end: tokens[end - 1]?.end ?? first.end }, end };
}
