import { type Span } from './span';

/** Where something stands in a file, for people and editors. */
export interface Place {
  /** From 1. */
  readonly line: number;
  /** On that line, in UTF-16 code units from 0; what goes on beyond the line is cut. */
  readonly columns: Span;
}

/** The line, from 1, of an offset. */
export function lineOfOffset(body: string, offset: number): number {
  let line = 1;
  for (let at = body.indexOf('\n'); at >= 0 && at < offset; at = body.indexOf('\n', at + 1)) line++;
  return line;
}

/** The place of a span of a text. */
export function placeOf(body: string, { start, end }: Span): Place {
  const lineStart = body.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = /[\r\n]|$/.exec(body.slice(start))?.index ?? 0;
  const columns = { start: start - lineStart, end: Math.min(end, start + lineEnd) - lineStart };
  return { line: lineOfOffset(body, start), columns };
}
