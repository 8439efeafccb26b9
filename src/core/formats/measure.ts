import { type Document } from '../text/document';
import { type Counting, OffsetMap } from '../text/offsets';
import { type Span } from '../text/span';
import { SpanError } from './errors';

/**
 * Gives the offsets of spans of one document in another unit, each proven by going back: a span that would not come back to
 * the same words throws a `SpanError`.
 */
export function measure({ uri, text }: Document, counting: Counting): (span: Span) => Span {
  const map = new OffsetMap(text, counting);
  return ({ start, end }) => {
    const there = { start: map.fromUtf16(start), end: map.fromUtf16(end) };
    const isProven = map.toUtf16(there.start) === start && map.toUtf16(there.end) === end;
    if (!isProven) throw new SpanError(uri, { start, end }, `has no place in ${counting.unit} units`);
    return there;
  };
}
