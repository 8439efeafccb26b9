import { type Span } from '../text/span';

/** A span that does not fit its text, so that nothing may be written. The message is fit to be shown. */
export class SpanError extends Error {
  override readonly name = 'SpanError';
  readonly uri: string;
  readonly start: number;
  readonly end: number;

  constructor(uri: string, { start, end }: Span, reason: string) {
    super(`${uri}: the span ${start} to ${end} ${reason}; nothing was written`);
    this.uri = uri;
    this.start = start;
    this.end = end;
  }
}

/** A file that is not what its format demands. The message is fit to be shown and begins with the place. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
  /** Counted from 1, where the error has a line. */
  readonly line: number | undefined;

  constructor(message: string, line?: number) {
    super(line === undefined ? message : `line ${line}: ${message}`);
    this.line = line;
  }
}
