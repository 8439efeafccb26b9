import { splitsPair } from '../text/surrogates';
import { compareSpans, type Span } from '../text/span';
import { SpanError } from './errors';
import { type AnnotatedDocument } from './format';

/** Throws a `SpanError` for the first span of the document, of whatever kind, that does not fit its text. Every encoder calls it first. */
export function checkSpans({ document, marks, quotations, date }: AnnotatedDocument): void {
  const { uri, text } = document;
  let previous: Span | undefined;
  for (const mark of marks) {
    checkSpan(uri, text, mark);
    const found = text.slice(mark.start, mark.end);
    if (mark.text !== undefined && mark.text !== found)
      throw new SpanError(uri, mark, `should say ${JSON.stringify(mark.text)} but says ${JSON.stringify(found)}`);
    if (previous && compareSpans(previous, mark) > 0) throw new SpanError(uri, mark, 'is out of text order');
    previous = mark;
  }
  for (const { cue, speaker, source, ...quotation } of quotations) {
    for (const span of [quotation, cue, speaker, source?.span]) if (span) checkSpan(uri, text, span);
  }
  if (date?.span) checkSpan(uri, text, date.span);
}

function checkSpan(uri: string, text: string, span: Span): void {
  const reason = reasonAgainst(text, span);
  if (reason !== undefined) throw new SpanError(uri, span, reason);
}

/** Why the span is none of the text, to stand after “the span 3 to 5”; `undefined` where it is one. */
export function reasonAgainst(text: string, { start, end }: Span): string | undefined {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return 'has an offset that is no whole number';
  if (start < 0 || end > text.length) return `is outside of the text of ${text.length} characters`;
  if (start >= end) return 'has no words';
  if (splitsPair(text, start) || splitsPair(text, end)) return 'cuts a character in half';
  return undefined;
}
