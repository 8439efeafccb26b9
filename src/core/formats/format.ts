import { type Mark } from '../annotate/mark';
import { type ArticleDate, type Entity, type Quotation } from '../detect/analysis';
import { type LabelSet } from '../labels/labelSet';
import { type AttributeRow } from '../project/projectFile';
import { type Document } from '../text/document';
import { type OffsetUnit } from '../text/offsets';
import { type Span } from '../text/span';
import { type Feature } from './losses';

/** A document with all that is known of it: what a format writes and reads. */
export interface AnnotatedDocument {
  readonly document: Document;
  /** The labels of the project that it belongs to; the 18 where it belongs to none. */
  readonly labels?: LabelSet;
  /** The attributes that the project declares. */
  readonly attributes?: readonly AttributeRow[];
  /** In text order; may overlap. */
  readonly marks: readonly Mark[];
  readonly entities: readonly Entity[];
  readonly quotations: readonly Quotation[];
  readonly date?: ArticleDate;
  /** Whether the file begins with a byte order mark, which is not part of `document.text`. */
  readonly hasBom?: boolean;
  /** The tokens of each sentence where the document came from a file that has them; in order and disjoint. */
  readonly tokens?: readonly (readonly Span[])[];
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

/** What a reader of a file knows beside its body. */
export interface DecodeOptions {
  /** The annotated text, for formats that keep it in a file of its own. */
  readonly text?: string;
  /** Finds the annotated text by the name that the file gives it. */
  readonly textOf?: (uri: string) => string | undefined;
  /** What to call a document that the file does not name. */
  readonly uri?: string;
  /** Look for spans that are wrong by their words instead of refusing the file. */
  readonly isRepair?: boolean;
}

/** What a file says. */
export interface Decoded {
  readonly documents: readonly AnnotatedDocument[];
  /** In whole sentences, what had to be inferred and what was passed over. */
  readonly notes: readonly string[];
}

/** A way to write annotated documents. Pure: same input, same bytes. */
export interface Format {
  /** As in `--format`. */
  readonly id: string;
  readonly title: string;
  /** With its dot: ".json". */
  readonly extension: string;
  /** Whether a file holds one document or may hold many; `encode` is given one only where it is one. */
  readonly holds: 'one' | 'many';
  /** What its offsets count. */
  readonly offsets: OffsetUnit | 'token' | 'none';
  /** What it carries beside labelled spans; of the rest a `Loss` is reported. */
  readonly carries: readonly Feature[];
  /**
   * Whether documents written one by one and put end to end are the same file as documents written together: each a line
   * of its own, each a block of lines, or not so.
   */
  readonly stream: 'line' | 'block' | 'none';
  /** Where the format is described, for people. */
  readonly specification: string;
  /** Throws a `SpanError` rather than write a span that does not fit its text. */
  encode(documents: readonly AnnotatedDocument[]): Encoded;
  /** Throws a `FormatError` that names the place. */
  decode?(body: string, options: DecodeOptions): Decoded;
}
