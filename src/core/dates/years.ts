import { type Token } from '../figures/lexer';
import { isHyphen } from '../figures/hyphen';
import { yearAt } from './calendarDate';
import { duration, point, type TimeReading } from './moment';
import { spelledYearAt } from './spelledYear';
import { own } from '../util/own';

/** Years, decades and centuries: "2011", "2011-12", "fiscal 2024", "the 1990s", "the 19th century", "'99", "500 BC". */
export function readYears(tokens: readonly Token[], at: number): TimeReading | undefined {
  const from = tokens[at]?.lower === 'the' ? at + 1 : at;
  return (
    decade(tokens, from) ??
    century(tokens, from) ??
    (from > at ? (yearWord(tokens, from) ?? namedYear(tokens, from)) : (spelledYear(tokens, at) ?? year(tokens, at)))
  );
}

function decade(tokens: readonly Token[], at: number): TimeReading | undefined {
  const first = tokens[at];
  const isCut = first !== undefined && (first.lower === "'" || first.lower === '’' || first.lower === '‘');
  const from = isCut ? at + 1 : at;
  const digits = tokens[from];
  if (digits?.kind === 'number' && tokens[from + 1]?.gap === false) {
    const end = endOfPlural(tokens, from + 1);
    const value = end === undefined ? undefined : decadeOf(digits);
    if (end !== undefined && value !== undefined)
      return isOfLife(tokens, from) ? lifeDecade(end, value) : point(end, 'decade', { decade: value });
  }
  const spoken = own(spokenDecades, tokens[at]?.lower ?? '');
  if (spoken !== undefined && isOfLife(tokens, at)) return lifeDecade(at + 1, spoken);
  return spoken === undefined ? undefined : point(at + 1, 'spoken-decade', { decade: spoken });
}

/** "in his 50s", "in her late eighties": an age, no time of history. */
function isOfLife(tokens: readonly Token[], at: number): boolean {
  const before = /^(?:early|mid|late|-)$/.test(tokens[at - 1]?.lower ?? '') ? tokens[at - 2] : tokens[at - 1];
  return /^(?:his|her|their|my|your|our)$/.test(before?.lower ?? '');
}

function lifeDecade(end: number, decade: number): TimeReading {
  const years = (decade % 10) * 10;
  return duration(end, 'decade-of-life', `P${years}Y/P${years + 9}Y`);
}

const spokenDecades: Readonly<Record<string, number>> = {
  twenties: 192,
  thirties: 193,
  forties: 194,
  fifties: 195,
  sixties: 196,
  seventies: 197,
  eighties: 198,
  nineties: 199,
};

function endOfPlural(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at]?.lower === 's') return at + 1;
  const isApostrophe = tokens[at]?.lower === "'" || tokens[at]?.lower === '’';
  return isApostrophe && tokens[at + 1]?.lower === 's' && !tokens[at + 1]?.gap ? at + 2 : undefined;
}

function decadeOf(token: Token): number | undefined {
  const size = token.end - token.start;
  const value = Number(token.lower);
  if (!Number.isInteger(value) || value % 10 !== 0 || token.lower.length !== size) return undefined;
  if (size === 4 && value >= 1000 && value <= 2090) return value / 10;
  return size === 2 ? 190 + value / 10 : undefined;
}

/** "19th century", "nineteenth-century". */
function century(tokens: readonly Token[], at: number): TimeReading | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  const hasSuffix =
    first.kind === 'number' && tokens[at + 1]?.gap === false && /^(st|nd|rd|th)$/.test(tokens[at + 1]?.lower ?? '');
  const which = hasSuffix ? Number(first.lower) : first.word?.ordinal;
  let end = hasSuffix ? at + 2 : at + 1;
  if (which === undefined || !Number.isInteger(which) || which < 1 || which > 30) return undefined;
  if (isHyphen(tokens[end])) end++;
  if (tokens[end]?.lower !== 'century' || (!hasSuffix && which < 4)) return undefined;
  const era = eraAt(tokens, end + 1);
  return point(era ?? end + 1, 'century', {
    century: which - 1,
    ...(era !== undefined && isBefore(tokens, end + 1) && { isBeforeChrist: true }),
  });
}

/** "the year 2000". */
function yearWord(tokens: readonly Token[], at: number): TimeReading | undefined {
  if (tokens[at]?.lower !== 'year') return undefined;
  const value = yearAt(tokens, at + 1);
  return value === undefined ? undefined : point(at + 2, 'year', { year: value });
}

/** "the 2023-24 school year", "the school year 2008". */
function namedYear(tokens: readonly Token[], at: number): TimeReading | undefined {
  const word = tokens[at]?.lower ?? '';
  if (kinds.has(word) || word === 'fiscal') return year(tokens, at);
  const first = yearAt(tokens, at);
  if (first === undefined) return undefined;
  const reading = year(tokens, at);
  const isNamed = reading && isKindOfYear(tokens, reading.end);
  return isNamed ? { ...reading, end: reading.end + 2 } : undefined;
}

function isKindOfYear(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  return (kinds.has(word) || word === 'fiscal') && tokens[at + 1]?.lower === 'year';
}

/** "in nineteen ninety-six"; without a preposition two numbers stand side by side. */
function spelledYear(tokens: readonly Token[], at: number): TimeReading | undefined {
  const before = tokens[at - 1]?.lower ?? '';
  const first = tokens[at]?.word?.number;
  const isEraOrCount = first !== 18 && first !== 19 && first !== 20 && first !== 2;
  if (isEraOrCount || !/^(?:in|since|of|by|until|year)$/.test(before)) return undefined;
  const spelled = spelledYearAt(tokens, at);
  const next = tokens[spelled?.end ?? at];
  const isCount = first === 2 && next?.kind === 'word' && next.lower !== 'and';
  return spelled && !isCount ? point(spelled.end, 'spelled-year', { year: spelled.year }) : undefined;
}

function year(tokens: readonly Token[], at: number): TimeReading | undefined {
  const isFiscal = tokens[at]?.lower === 'fiscal' || tokens[at]?.lower === 'fy';
  const isNamed = isFiscal || (tokens[at + 1]?.lower === 'year' && kinds.has(tokens[at]?.lower ?? ''));
  const skip = isNamed && tokens[at + 1]?.lower === 'year' ? 2 : isNamed ? 1 : 0;
  const era = skip === 0 ? ancient(tokens, at) : undefined;
  if (era) return era;
  const value = yearAt(tokens, at + skip);
  if (value === undefined) return shortYear(tokens, at);
  const end = at + skip + 1;
  const second = secondYear(tokens, end, value);
  const from = { year: value, ...(isFiscal && { isFiscal }) };
  if (second) return point(second.end, 'year-range', from, { ...from, year: second.year });
  return point(end, isFiscal ? 'fiscal-year' : 'year', from);
}

const kinds = new Set(['financial', 'school', 'academic', 'calendar', 'tax', 'marketing', 'crop']);

/** "500 BC", "44 B.C." */
function ancient(tokens: readonly Token[], at: number): TimeReading | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.lower.includes('.')) return undefined;
  const end = eraAt(tokens, at + 1);
  const value = Number(token.lower);
  if (end === undefined || value < 1 || value > 9999) return undefined;
  return point(end, 'year', { year: value, ...(isBefore(tokens, at + 1) && { isBeforeChrist: true }) });
}

function eraAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  return token?.capital && /^(bc|b\.c\.|bce|b\.c\.e\.|ad|a\.d\.|ce)$/.test(token.lower) ? at + 1 : undefined;
}

function isBefore(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower.startsWith('b') === true;
}

/** "-12", "/12", "–2012" glued to a year. */
function secondYear(tokens: readonly Token[], at: number, first: number): { end: number; year: number } | undefined {
  const [mark, token] = [tokens[at], tokens[at + 1]];
  if (!mark || token?.kind !== 'number') return undefined;
  if (!(isHyphen(mark) || mark.lower === '/')) return undefined;
  if (token.end - token.start === 4) {
    const year = yearAt(tokens, at + 1);
    return year !== undefined && year > first ? { end: at + 2, year } : undefined;
  }
  if (mark.gap && token.gap) return shortEnd(token, at, first);
  if (token.end - token.start !== 2 || token.gap || mark.gap || token.lower.length !== 2) return undefined;
  const year = Math.floor(first / 100) * 100 + Number(token.lower);
  return year === first + 1 || (year > first && mark.lower !== '/') || (Number(token.lower) === 0 && first % 100 === 99)
    ? { end: at + 2, year: year < first ? year + 100 : year }
    : undefined;
}

/** "2007 - 8", "1997 - 98". */
function shortEnd(token: Token, at: number, first: number): { end: number; year: number } | undefined {
  const size = token.lower.length;
  if (size > 2 || token.lower.includes('.')) return undefined;
  const year = first - (first % 10 ** size) + Number(token.lower);
  return year > first && year - first < 50 ? { end: at + 2, year } : undefined;
}

/** "'99". */
function shortYear(tokens: readonly Token[], at: number): TimeReading | undefined {
  const [mark, token] = [tokens[at], tokens[at + 1]];
  if (!mark?.gap || (mark.lower !== "'" && mark.lower !== '’' && mark.lower !== '‘')) return undefined;
  if (token?.kind !== 'number' || token.gap || token.end - token.start !== 2 || token.lower.length !== 2)
    return undefined;
  const value = Number(token.lower);
  return point(at + 2, 'short-year', { year: value < 40 ? 2000 + value : 1900 + value });
}
