import { type Span } from '../../text/span';
import { nearest } from './alignment';
import { type Quote } from './quote';

/** The least context that tells where changed words stood, in folded units. */
const least = { bracket: 6, side: 10 };

/** A pattern longer than this is not searched for approximately; its context must do. */
const longestPattern = 200;

/**
 * Finds words that were replaced, by the context that still stands on both sides. The region is a stretch of folded text
 * where they are expected, and offsets are its own. `undefined` also where nothing stands between: they were deleted.
 */
export function betweenContext(region: string, quote: Quote): Span | undefined {
  const before = endOfPrefix(region, quote.prefix);
  const after = before && startOfSuffix(region, quote.suffix, before.at);
  return before && after && isBracket(quote, before.at, after.at) ? words(region, before.at, after.at) : undefined;
}

/** Finds words that were rewritten, beside the context of one side or, failing that, by likeness alone. */
export function byLikeness(region: string, quote: Quote): Span | undefined {
  const { exact } = quote;
  const reach = 2 * exact.length + 8;
  const before = endOfPrefix(region, quote.prefix);
  const after = startOfSuffix(region, quote.suffix, 0);
  const isBefore = before && before.length >= least.side;
  const isAfter = after && after.length >= least.side;
  return (
    (isBefore ? resembling(region, before.at, before.at + reach, exact, 2.5) : undefined) ??
    (isAfter ? resembling(region, after.at - reach, after.at, exact, 2.5) : undefined) ??
    resembling(region, 0, region.length, exact, 4)
  );
}

interface Place {
  readonly at: number;
  /** Units of context that agree. */
  readonly length: number;
}

function isBracket({ exact }: Quote, before: number, after: number): boolean {
  return before <= after && after - before <= Math.max(2 * exact.length, exact.length + 24);
}

/** Where the longest tail of the prefix that stands in the region ends; `undefined` where it stands twice. */
function endOfPrefix(region: string, prefix: string): Place | undefined {
  for (let length = prefix.length; length >= least.bracket; length--) {
    const tail = prefix.slice(prefix.length - length);
    const at = region.indexOf(tail);
    if (at >= 0) return region.includes(tail, at + 1) ? undefined : { at: at + length, length };
  }
  return undefined;
}

/** Where the longest head of the suffix that stands in the region from `from` on starts; `undefined` where it stands twice. */
function startOfSuffix(region: string, suffix: string, from: number): Place | undefined {
  for (let length = suffix.length; length >= least.bracket; length--) {
    const head = suffix.slice(0, length);
    const at = region.indexOf(head, from);
    if (at >= 0) return region.includes(head, at + 1) ? undefined : { at, length };
  }
  return undefined;
}

/** The span without outer spaces; `undefined` where nothing is left, for then the words were deleted. */
function words(region: string, start: number, end: number): Span | undefined {
  while (start < end && region.charAt(start) === ' ') start++;
  while (end > start && region.charAt(end - 1) === ' ') end--;
  return start < end ? { start, end } : undefined;
}

/** What resembles `exact` from `from` to `to`; one unit in `per` may differ. Whole words. */
function resembling(region: string, from: number, to: number, exact: string, per: number): Span | undefined {
  if (exact.length < 4 || exact.length > longestPattern) return undefined;
  const offset = Math.max(0, from);
  const found = nearest(region.slice(offset, to), exact, Math.floor(exact.length / per));
  if (!found) return undefined;
  let start = offset + found.start;
  let end = offset + found.end;
  while (start > 0 && isWord(region.charAt(start)) && isWord(region.charAt(start - 1))) start--;
  while (end < region.length && isWord(region.charAt(end)) && isWord(region.charAt(end - 1))) end++;
  return words(region, start, end);
}

function isWord(unit: string): boolean {
  return /[\p{L}\p{N}]/u.test(unit);
}
