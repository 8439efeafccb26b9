import { type Token } from './lexer';
import { isJoin } from './hyphen';

/**
 * "06-Apr" for the score 6-4: what spreadsheets make of scores, and what archives of news copy are full of. It is one only in
 * the company of another score; alone it is a day.
 */
export function isSpreadsheetScore(tokens: readonly Token[], at: number): boolean {
  if (!isSuspect(tokens, at)) return false;
  return hasScoreBehind(tokens, at + 3) || hasScoreBefore(tokens, at);
}

/** "06-Apr", and no year behind. */
function isSuspect(tokens: readonly Token[], at: number): boolean {
  const [day, , month] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (day?.kind !== 'number' || !/^0\d$/.test(day.lower) || !isJoin(tokens, at + 1)) return false;
  return month?.word?.month !== undefined && month.lower.length === 3 && !isJoin(tokens, at + 3);
}

function hasScoreBehind(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 3; i++) if (isSuspect(tokens, i) || isPlainScore(tokens, i)) return true;
  return false;
}

function hasScoreBefore(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i > at - 6 && i >= 0; i--) if (isSuspect(tokens, i) || isPlainScore(tokens, i)) return true;
  return false;
}

function isPlainScore(tokens: readonly Token[], at: number): boolean {
  const [a, , b] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return (
    a?.kind === 'number' &&
    a.lower.length === 1 &&
    isJoin(tokens, at + 1) &&
    b?.kind === 'number' &&
    b.lower.length === 1
  );
}
