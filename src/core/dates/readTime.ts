import { isHyphen } from '../figures/hyphen';
import { type Token } from '../figures/lexer';
import { readModified } from './modifiedTime';
import { type Moment, point, type TimeReading } from './moment';
import { readPlain } from './plainTime';

/** The longest time expression that starts at a token. */
export function readTime(tokens: readonly Token[], at: number): TimeReading | undefined {
  const modified = readModified(tokens, at);
  const plain = withRange(tokens, at, readPlain(tokens, at));
  return modified && (!plain || modified.end >= plain.end) ? modified : plain;
}

const ranged =
  /^(?:year|month|month-year|month-day|day-month|weekday|decade|clock|numeric|near-day|holiday|bare-\w+|spoken-decade|century|month-of-year|dated-weekday|year-range|season)$/;

const links = new Set(['—', '~', 'to', 'through', 'until', 'till', 'thru']);

/** "2003 to 2005", "April-June", "Monday through Friday", "9 a.m. to 5 p.m.", "dawn to dusk". */
function withRange(tokens: readonly Token[], at: number, low: TimeReading | undefined): TimeReading | undefined {
  if (low?.when.kind !== 'point' || !ranged.test(low.rule)) return low;
  const link = tokens[low.end];
  if (!link) return low;
  const isLink = isHyphen(link) || links.has(link.lower);
  const isFrom = tokens[at - 1]?.lower === 'from' && !isHyphen(link) && low.label === 'DATE';
  if (isFrom) return low;
  const isAnd = link.lower === 'and' && tokens[at - 1]?.lower === 'between';
  if (!isLink && !isAnd) return low;
  const high = readPlain(tokens, low.end + 1);
  if (high?.when.kind !== 'point' || !isSameKind(low, high)) return low;
  return point(high.end, `${low.rule}-range`, spread(low.when.from, high.when.from), high.when.from);
}

function isSameKind(low: TimeReading, high: TimeReading): boolean {
  if (low.label !== high.label) return false;
  return (
    high.rule === low.rule ||
    (ranged.test(high.rule) && low.rule.startsWith('month') && high.rule.startsWith('month')) ||
    (low.label === 'TIME' && high.rule !== 'part-of-day')
  );
}

/** In "December 3 to 5 March 2012" the first takes the year that only the second names. */
function spread(low: Moment, high: Moment): Moment {
  return low.year === undefined && high.year !== undefined && low.month !== undefined
    ? { ...low, year: high.year }
    : low;
}

/** "between 2003 and 2005", as one span. */
export function readBetween(tokens: readonly Token[], at: number): TimeReading | undefined {
  if (tokens[at]?.lower !== 'between') return undefined;
  const reading = withRange(tokens, at + 1, readPlain(tokens, at + 1));
  return reading?.rule.endsWith('-range') && reading.when.kind === 'point' && reading.when.to ? reading : undefined;
}
