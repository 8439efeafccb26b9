import { type AnalysisOptions } from '../core/detect/refiner';
import { type Pattern, type Rules } from '../core/detect/rules';
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
  /** Word lists, patterns and the choice of detectors; the same value as long as they are the same. */
  readonly rules?: Rules;
}

/** A question as it goes over the wire. */
export interface PostedQuestion extends Omit<Question, 'rules'> {
  /** The key under which the rules were taught. */
  readonly rules?: number;
  /** The number of the last answer about this document that the asker has. */
  readonly known?: number;
}

/** Rules, which are sent once and then meant by their key. */
export interface Lesson {
  readonly key: number;
  readonly rules: Rules;
  /** Whether to give notice of each pattern before it runs, for one of them may never end. */
  readonly isWatched: boolean;
}

/** What is noticed where a lesson is watched: the pattern that runs now, if one does. */
export interface PatternNotice {
  readonly trying: Pattern | undefined;
}

/** What the worker does, as seen from either end of the wire. Everything in it survives a structured clone. */
export interface AnalysisApi {
  /** Answers with a sentence to show where the preparation could not be used. */
  prepare(preparation: Preparation): { readonly problem?: string };
  /** Answers `undefined` where a newer question about the same document came before the answer was ready. */
  analyze(question: PostedQuestion): Answer | undefined;
  learn(lesson: Lesson): undefined;
  /** The rules of that key will not be meant any more. */
  forget(key: number): undefined;
  /** Answers as soon as the thread is not busy. */
  ping(nothing: undefined): undefined;
}
