import { belowHundred } from './belowHundred';
import { isJoin } from './hyphen';
import { type Token } from './lexer';
import { type OrdinalReading } from './ordinal';
import { write } from './rational';
import { words } from './spelledNumber';

/** "twenty-first", "one hundred and fifth", "two hundredth", "twenty-one trillion and three hundred twenty-second". */
export function readCompoundOrdinal(tokens: readonly Token[], at: number): OrdinalReading | undefined {
  const tens = tokens[at]?.word?.number;
  const isOpen = tens !== undefined || tokens[at + 1]?.word?.scale !== undefined;
  if (!isOpen) return undefined;
  return tensAndUnit(tokens, at, tens) ?? scaled(tokens, at);
}

function tensAndUnit(tokens: readonly Token[], at: number, tens: number | undefined): OrdinalReading | undefined {
  if (tens === undefined || tens < 20 || !isJoin(tokens, at + 1)) return undefined;
  const unit = tokens[at + 2]?.word?.ordinal;
  return unit !== undefined && unit < 10 ? { end: at + 3, value: tens + unit, rule: 'ordinal' } : undefined;
}

/** A spelled number that ends in an ordinal: a multiplier's ("hundredth"), or behind a multiplier a smaller one's. */
function scaled(tokens: readonly Token[], at: number): OrdinalReading | undefined {
  const number = words(tokens, at) ?? belowHundred(tokens, at);
  if (number?.value.d !== 1n || (tokens[at]?.lower === 'one' && number.end === at + 1)) return undefined;
  const isAnd = tokens[number.end]?.lower === 'and' || isJoin(tokens, number.end);
  const last = tokens[isAnd ? number.end + 1 : number.end];
  const ordinal = last?.word?.ordinal;
  if (ordinal === undefined) return undefined;
  const value = Number(write(number.value));
  const end = number.end + (isAnd ? 2 : 1);
  if (ordinal >= 100) return tokens[at]?.word?.number === undefined || isAnd ? undefined : rule(end, value * ordinal);
  const isScaled = tokens.slice(at, number.end).some(({ word }) => word?.scale !== undefined);
  const room = value % 100 === 0 ? 100 : value % 10 === 0 && value % 100 >= 20 ? 10 : 0;
  const isSure = isAnd || ordinal > 2 || room === 10;
  return isScaled && isSure && ordinal < room ? rule(end, value + ordinal) : undefined;
}

function rule(end: number, value: number): OrdinalReading {
  return { end, value, rule: 'ordinal' };
}
