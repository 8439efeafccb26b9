import { type LabelId } from '../labels/labels';

/** The detectors by their ids, which a project file may name and a mention has for its source. */
export const detectorIds = ['tagger', 'figures', 'gazetteer', 'compromise', 'word-lists', 'patterns'] as const;

/** One of these ids. */
export type DetectorId = (typeof detectorIds)[number];

/** Whether a mention was found by what a person listed or wrote down, which the machine's guesses give way to. */
export function isDeliberate(source: string): boolean {
  return source === 'word-lists' || source === 'patterns';
}

/** A row of a word list: words that always bear a label. */
export interface ListedPhrase {
  readonly phrase: string;
  readonly label: LabelId;
  /** What the entity is called, where that is not the phrase. */
  readonly name?: string;
  /** The id of the entity in a knowledge base. */
  readonly id?: string;
}

/** What `match` of compromise finds bears a label. */
export interface Pattern {
  readonly label: LabelId;
  readonly expression: string;
}

/** What a project or a setting adds to detection. Plain data: it survives a structured clone. */
export interface Rules {
  /** The detectors that run; those of the standard pipeline and the two below where not given. */
  readonly detectors?: readonly DetectorId[];
  readonly phrases: readonly ListedPhrase[];
  readonly patterns: readonly Pattern[];
}

/** Why a pattern does not run any more. */
export interface PatternFailure extends Pattern {
  /** A whole sentence. */
  readonly message: string;
}
