import { countedParts, fraction } from './fraction';
import { digits } from './digits';
import { type Token } from './lexer';
import { type NumberContext, type Numeral } from './numeral';
import { perToken } from './perToken';
import { words } from './spelledNumber';
import { over } from './over';
import { vague } from './vagueNumber';

/** The longest number that starts at a token. */
export function readNumber(tokens: readonly Token[], at: number, context: NumberContext = {}): Numeral | undefined {
  return context.isMoney && tokens[at]?.kind === 'number' ? readMoneyNumber(tokens, at) : readPlainNumber(tokens, at);
}

const readMoneyNumber = perToken((tokens, at) => digits(tokens, at, { isMoney: true }));

const readPlainNumber = perToken((tokens, at): Numeral | undefined => {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.kind === 'number') return digits(tokens, at, {});
  if (token.kind !== 'word') return undefined;
  return fraction(tokens, at) ?? vague(tokens, at) ?? spelled(tokens, at);
});

/** "twenty-five", "two-thirds", "one over three". */
function spelled(tokens: readonly Token[], at: number): Numeral | undefined {
  const number = words(tokens, at);
  return number && (countedParts(tokens, at, number) ?? over(tokens, number) ?? number);
}
