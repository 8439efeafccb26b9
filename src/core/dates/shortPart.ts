import { isHyphen } from '../figures/hyphen';
import { type Token } from '../figures/lexer';
import { yearAt } from './calendarDate';
import { point, type TimeReading } from './moment';
import { yearBehind } from './yearBehind';

/** "Q3", "Q3 2011", "2011-Q3", "2011 Q3", "3Q 2011", "H1 2020", "2020 H1". */
export function readShortPart(tokens: readonly Token[], at: number): TimeReading | undefined {
  return partFirst(tokens, at) ?? yearFirst(tokens, at);
}

function partFirst(tokens: readonly Token[], at: number): TimeReading | undefined {
  const part = partAt(tokens, at);
  if (part === undefined) return undefined;
  const year = yearBehind(tokens, isHyphen(tokens[at + 2]) && !tokens[at + 2]?.gap ? at + 3 : at + 2);
  if (!year && part.startsWith('H')) return undefined;
  return point(year?.end ?? at + 2, 'quarter', { part, ...year?.moment });
}

function yearFirst(tokens: readonly Token[], at: number): TimeReading | undefined {
  const year = yearAt(tokens, at);
  if (year === undefined) return undefined;
  const from = isHyphen(tokens[at + 1]) && !tokens[at + 1]?.gap ? at + 2 : at + 1;
  const part = partAt(tokens, from);
  return part === undefined ? undefined : point(from + 2, 'quarter', { part, year });
}

/** "Q3", "3Q", "H1": the code of the part; two tokens. */
function partAt(tokens: readonly Token[], at: number): string | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (!first || !second || second.gap) return undefined;
  const [letter, digit] = first.kind === 'number' ? [second, first] : [first, second];
  if (!letter.capital || digit.kind !== 'number' || (tokens[at + 2]?.kind === 'word' && !tokens[at + 2]?.gap))
    return undefined;
  if (letter.lower === 'q' && /^[1-4]$/.test(digit.lower)) return `Q${digit.lower}`;
  return letter === first && letter.lower === 'h' && /^[12]$/.test(digit.lower) ? `H${digit.lower}` : undefined;
}
