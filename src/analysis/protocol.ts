import { type AnalysisOptions } from '../core/detect/refiner';
import { type Document } from '../core/text/document';
import { type Answer } from './answers';

/** What the worker needs before its first analysis. */
export interface Preparation {
  /** The bytes of the trained model; without them names are found by lists and rules. */
  readonly model?: Uint8Array;
}

/** One version of a document, and how to read it. */
export interface Question {
  readonly document: Document;
  readonly options: AnalysisOptions;
}

/** A question as it crosses the wire. */
export interface NumberedQuestion extends Question {
  /** The number of the last answer about this document that the asker has. */
  readonly known?: number;
}

/** What the worker does, as seen from either end of the wire. Everything in it survives a structured clone. */
export interface AnalysisApi {
  /** Answers with a sentence to show where the preparation could not be used. */
  prepare(preparation: Preparation): { readonly problem?: string };
  /** Answers `undefined` where a newer question about the same document came before the answer was ready. */
  analyze(question: NumberedQuestion): Answer | undefined;
}
