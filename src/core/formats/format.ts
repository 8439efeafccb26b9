import { type Mark } from '../annotate/mark';
import { type ArticleDate, type Entity, type Quotation } from '../detect/analysis';
import { type Document } from '../text/document';

/** A document with all that is known of it: what a format writes. */
export interface AnnotatedDocument {
  readonly document: Document;
  /** In text order; may overlap. */
  readonly marks: readonly Mark[];
  readonly entities: readonly Entity[];
  readonly quotations: readonly Quotation[];
  readonly date?: ArticleDate;
  /** Whether the file begins with a byte order mark, which is not part of `document.text`. */
  readonly hasBom?: boolean;
}

/** Something that a format had no room for. */
export interface Loss {
  readonly uri: string;
  /** UTF-16, where it concerns a place. */
  readonly start?: number;
  readonly end?: number;
  /** A whole sentence to show. */
  readonly message: string;
}

/** A file to be written, and what it does not carry. */
export interface Encoded {
  readonly body: string;
  /** Files that belong beside it, by name (brat's annotation.conf). */
  readonly companions?: Readonly<Record<string, string>>;
  readonly losses: readonly Loss[];
}

/** A way to write annotated documents. Pure: same input, same bytes. */
export interface Format {
  /** As in `--format`. */
  readonly id: string;
  readonly title: string;
  /** With its dot: ".json". */
  readonly extension: string;
  /** What its offsets count. */
  readonly offsets: 'utf-16' | 'code-point' | 'byte' | 'token' | 'none';
  /** Throws a `SpanError` rather than write a span that does not fit its text. */
  encode(documents: readonly AnnotatedDocument[]): Encoded;
  /** Throws a `FormatError` that names the place. */
  decode?(body: string): readonly AnnotatedDocument[];
}
