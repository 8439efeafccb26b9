import { type ArticlePart } from '../article/parts';
import { type LabelId } from '../labels/labels';
import { type Span } from '../text/span';
import { type Mention } from './detector';
import { type PatternFailure } from './rules';

/** Somebody or something that the article names, once or often. */
export interface Entity {
  /** Stable for the same text: made from label and name. */
  readonly id: string;
  readonly label: LabelId;
  /** The fullest form that the article uses. */
  readonly name: string;
}

/** Who is quoted, after the kinds that desks tell apart. */
export type SourceKind = 'person' | 'unnamed' | 'institution' | 'medium' | 'document';

/** Somebody's words or what they are said to have said. Offsets are the document's, UTF-16. */
export interface Quotation extends Span {
  readonly kind: 'direct' | 'indirect' | 'mixed';
  /** Of mixed speech, the stretches that stand in quotation marks, marks included. */
  readonly quoted?: readonly Span[];
  /** The words that attribute it ("said", "according to"). */
  readonly cue?: Span;
  /** The words that name the speaker here ("They", "the army statement"). */
  readonly speaker?: Span;
  /** The source those words stand for, in the words that introduced it ("Intelligence sources"), and why we think so. */
  readonly source?: { readonly name: string; readonly kind: SourceKind; readonly span: Span; readonly how?: string };
}

/** The date that relative dates are reckoned from, and where it came from. */
export interface ArticleDate {
  /** ISO 8601 calendar date. */
  readonly iso: string;
  readonly from: 'text' | 'setting' | 'front-matter' | 'file-name';
  /** The words, where it was read in the text. */
  readonly span?: Span;
}

/** Something in an article that an editor would ask about. Offsets of the document. */
export interface CheckFinding {
  /** Which check found it; a check can be switched off by it. */
  readonly id: 'weekday' | 'disagreeing-figures' | 'unattributed-quotation';
  readonly level: 'hint' | 'warning';
  readonly span: Span;
  /** The other place that it is about. */
  readonly related?: Span;
  /** A whole sentence to show. */
  readonly message: string;
}

/** All that the machine found in one version of a document. */
export interface Analysis {
  readonly version: number;
  /** In text order, disjoint. */
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly quotations: readonly Quotation[];
  /** In text order. */
  readonly parts: readonly ArticlePart[];
  readonly date?: ArticleDate;
  /** What the checks ask, in text order, where they ask anything. */
  readonly checks?: readonly CheckFinding[];
  /** What went wrong in a detector or refiner, for the log; the rest of the analysis does without it. Each is a bug. */
  readonly failures?: readonly string[];
  /** The patterns that have been set aside since the last analysis, for whoever wrote them. */
  readonly patternFailures?: readonly PatternFailure[];
}
