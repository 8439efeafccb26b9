import { type Token } from '../figures/lexer';
import { yearAt } from './calendarDate';
import { type Moment } from './moment';
import { own } from '../util/own';

/** The year of a part of it: "2011", "of last year", "in 2012", "of the year". */
export function yearBehind(tokens: readonly Token[], at: number): { end: number; moment: Moment } | undefined {
  let from = at;
  const link = tokens[from]?.lower;
  if (link === 'of' || link === ',' || link === 'in') from++;
  const isFiscal = tokens[from]?.lower === 'fiscal';
  const year = yearAt(tokens, isFiscal ? from + 1 : from);
  if (year !== undefined && link !== 'in')
    return { end: from + (isFiscal ? 2 : 1), moment: { year, ...(isFiscal && { isFiscal }) } };
  const [pick, noun] = [tokens[from]?.lower ?? '', tokens[from + 1]?.lower];
  const by = own(yearPicks, pick);
  if (by === undefined || noun !== 'year' || link === ',' || link === 'in') return undefined;
  return { end: from + 2, moment: { shift: { unit: 'year', by } } };
}

const yearPicks: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1, the: 0 };
