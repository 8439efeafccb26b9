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

/** The suites' texts were cut into words: "fifty - two" is one number where both sides are number words. */
function glued(tokens: readonly Token[]): readonly Token[] {
  const isNumber = (token: Token | undefined) => (token?.word?.number ?? token?.word?.fraction) !== undefined;
  const isLoose = (at: number) => isHyphen(tokens[at]) && isNumber(tokens[at - 1]) && isNumber(tokens[at + 1]);
  return tokens.map((token, at) => (isLoose(at) || isLoose(at - 1) ? { ...token, gap: false } : token));
}
