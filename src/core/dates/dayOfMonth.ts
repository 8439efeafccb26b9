import { isJoin } from '../figures/hyphen';
import { type Token } from '../figures/lexer';

/** A day of the month: "5", "5th", "fifth", "twenty-first". */
export function dayAt(tokens: readonly Token[], at: number): { end: number; day: number } | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.kind === 'word') return spelledDay(tokens, at);
  if (token.kind !== 'number' || token.end - token.start > 2) return undefined;
  const day = Number(token.lower);
  if (!Number.isInteger(day) || day < 1 || day > 31) return undefined;
  const suffix = tokens[at + 1];
  const isOrdinal = suffix !== undefined && !suffix.gap && /^(st|nd|rd|th)$/.test(suffix.lower);
  return { end: isOrdinal ? at + 2 : at + 1, day };
}

function spelledDay(tokens: readonly Token[], at: number): { end: number; day: number } | undefined {
  const word = tokens[at]?.word;
  if (word?.ordinal !== undefined) return word.ordinal <= 31 ? { end: at + 1, day: word.ordinal } : undefined;
  const tens = word?.number;
  if (tens !== 20 && tens !== 30) return undefined;
  const from = isJoin(tokens, at + 1) ? at + 2 : at + 1;
  const unit = tokens[from]?.word?.ordinal;
  return unit !== undefined && unit < 10 && tens + unit <= 31 ? { end: from + 1, day: tens + unit } : undefined;
}

/** "twenty-nine" behind a month, at the end of its phrase or before a year: elsewhere it counts. */
export function countedDay(tokens: readonly Token[], at: number): { end: number; day: number } | undefined {
  const tens = tokens[at]?.word?.number;
  if (tens === undefined || tens < 1 || tens > 30 || tokens[at - 1]?.word?.month === undefined) return undefined;
  const from = isJoin(tokens, at + 1) ? at + 2 : at + 1;
  const unit = tokens[from]?.word?.number;
  const isTwo = tens >= 20 && unit !== undefined && unit >= 1 && unit < 10;
  const [end, day] = isTwo ? [from + 1, tens + unit] : [at + 1, tens];
  const next = tokens[end];
  const isLast =
    !next || (next.kind === 'mark' && /^[.,;:)]$/.test(next.lower)) || /^(?:nineteen|eighteen)$/.test(next.lower);
  return isLast && day <= 31 ? { end, day } : undefined;
}
