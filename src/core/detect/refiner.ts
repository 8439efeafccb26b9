import { type KnownLabel, type LabelId } from '../labels/labels';
import { type Block } from '../text/blocks';
import { type Document } from '../text/document';
import { type Analysis } from './analysis';
import { own } from '../util/own';

/** What the reader of a document may know better than its text. */
export interface AnalysisOptions {
  /** The article's own date, ISO 8601; else it is read in the text. */
  readonly publicationDate?: string;
  /** Whether 03/04/2023 is the third of April; where not given, such a date is ambiguous. */
  readonly dayFirst?: boolean;
  /** Mentions with a lower score are left out. 0 to 1; 0 where not given. */
  readonly minimumScore?: number;
  /** Of labels beside the 18, which of them they are a kind of: a kind of person can speak, a kind of date has a value. */
  readonly roots?: Readonly<Record<string, KnownLabel>>;
}

/** An analysis in the making: what the detectors found, what the refiners so far made of it, and what they may look at. */
export interface Draft extends Analysis {
  readonly document: Document;
  readonly blocks: readonly Block[];
  readonly options: AnalysisOptions;
}

/** The one of the 18 that a label is or is a kind of, else the label. */
export function rootLabel(label: LabelId, { roots = {} }: AnalysisOptions): LabelId {
  return own(roots, label) ?? label;
}

/**
 * A step that needs the whole document. It returns what it changes and leaves the rest. All refiners run, in order, on
 * every analysis, so each must be cheap: linear in the text with a small factor.
 */
export interface Refiner {
  readonly id: string;
  refine(draft: Draft): Partial<Omit<Analysis, 'version'>>;
}
