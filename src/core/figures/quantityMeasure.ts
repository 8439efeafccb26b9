import { type Found, unitStart } from './found';
import { type Token } from './lexer';
import { isHyphen, isJoin } from './hyphen';
import { type Numeral } from './numeral';
import { readNumber } from './number';
import { isLess } from './rational';
import { readUnit } from './units';
import { own } from '../util/own';

/** A number with a unit of measurement behind it: "30 metres", "6ft 2in", "20 (kg)". */
export function unitBehind(tokens: readonly Token[], numeral: Numeral): Found | undefined {
  const isOfUnit = numeral.style === 'fraction' || (numeral.style === 'vague' && numeral.isScaled);
  const from = isOfUnit || isJoin(tokens, numeral.end) ? unitStart(tokens, numeral) : numeral.end;
  const unit = readUnit(tokens, from, numeral.style === 'digits') ?? bracketed(tokens, from);
  if (
    !unit ||
    isDoubtful(tokens[from], tokens[from + 1]) ||
    isLetterGrade(tokens, from, numeral) ||
    isInsideName(tokens, numeral.end - 1, unit.end)
  )
    return undefined;
  const joined = inchesBehind(tokens, unit.end, unit.code);
  return { end: joined ?? unit.end, kind: 'quantity', value: numeral.value, unit: unit.code, numeral };
}

/** "scp-173m", "24703m212": a unit glued into a longer name. */
export function isInsideName(tokens: readonly Token[], number: number, end: number): boolean {
  const [before, first, next] = [tokens[number - 1], tokens[number], tokens[end]];
  if (next?.kind === 'number' && !next.gap) return true;
  if (first?.gap !== false || first.kind !== 'number') return false;
  return before?.kind === 'word' || (isHyphen(before) && before?.gap === false && tokens[number - 2]?.kind === 'word');
}

/** "777F", "800,000 F-Series": a letter that no temperature stands before. */
function isLetterGrade(tokens: readonly Token[], at: number, { value }: Numeral): boolean {
  const token = tokens[at];
  if (token?.lower !== 'f' && token?.lower !== 'c') return false;
  return isLess({ n: 150n, d: 1n }, value) || isHyphen(tokens[at + 1]) || tokens[at + 1]?.lower === '/';
}

/** One letter apart from its number is a unit only where it is a usual one. */
function isDoubtful(token: Token | undefined, next: Token | undefined): boolean {
  if (token?.kind !== 'word' || !token.gap || token.lower.length !== 1) return false;
  return token.capital ? !'cfwv'.includes(token.lower) || next?.capital === true : !'°tmg'.includes(token.lower);
}

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

/** "20 (kg)". */
function bracketed(tokens: readonly Token[], at: number): { end: number; code: string } | undefined {
  const closer = own(closers, tokens[at]?.lower ?? '');
  const unit = closer === undefined ? undefined : readUnit(tokens, at + 1, true);
  return unit && tokens[unit.end]?.lower === closer && tokens[at + 1]?.lower.length !== 1
    ? { ...unit, end: unit.end + 1 }
    : undefined;
}

const smaller: Readonly<Record<string, string>> = { '[ft_i]': '[in_i]', m: 'cm' };

/** "6ft 2in", "85 meters, 42 centimeters": the smaller unit belongs to the span. */
function inchesBehind(tokens: readonly Token[], at: number, code: string): number | undefined {
  const inner = own(smaller, code);
  if (inner === undefined) return undefined;
  const from = tokens[at]?.lower === ',' || tokens[at]?.lower === 'and' ? at + 1 : at;
  const numeral = readNumber(tokens, from);
  if (!numeral || numeral.style === 'vague') return undefined;
  const isIn = inner === '[in_i]' && tokens[numeral.end]?.lower === 'in' && isLess(numeral.value, { n: 12n, d: 1n });
  if (isIn) return numeral.end + 1;
  const unit = readUnit(tokens, numeral.end, numeral.style === 'digits');
  return unit?.code === inner ? unit.end : undefined;
}
