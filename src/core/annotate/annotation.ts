import { type LabelId } from '../labels/labels';
import { type Span } from '../text/span';

/** Where an annotation belongs: by position, by its words and by what stands around them. UTF-16, half-open. */
export interface Target extends Span {
  /** The words, exactly as they stood when the target was described. */
  readonly exact: string;
  /** Up to 32 code units before the words; fewer only at the start of the text. */
  readonly prefix: string;
  /** Up to 32 code units after the words; fewer only at the end of the text. */
  readonly suffix: string;
}

/** What a person made of a span: put it there, agreed with the machine, or turned the machine's suggestion down. */
export type AnnotationStatus = 'added' | 'accepted' | 'rejected';

/** What the machine had said when the person decided, so that a correction can be told from a confirmation. */
interface MachineOpinion {
  readonly label: LabelId;
  /** 0 to 1. */
  readonly score: number;
  /** The detector's id. */
  readonly source: string;
}

/** The value of an attribute: "certain" is true, "role" is "victim", "topics" are ["ports", "trade"]. */
export type AttributeValue = string | number | boolean | readonly string[];

/** Two people decided differently: `with` is the id of the other's annotation; without it the other had deleted this one. */
interface Dispute {
  readonly with?: string;
}

/** A person's word about a span of an article. It is data: nothing in it changes without a person's deed. */
export interface Annotation {
  /** Unique in its article and never used again. */
  readonly id: string;
  readonly label: LabelId;
  readonly status: AnnotationStatus;
  readonly target: Target;
  readonly author?: string;
  /** ISO 8601 with time zone. */
  readonly createdAt: string;
  /** ISO 8601 with time zone; absent until first changed. */
  readonly modifiedAt?: string;
  readonly note?: string;
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
  /** The entity that the span names: an id of a knowledge base or of the project. */
  readonly entity?: string;
  readonly machine?: MachineOpinion;
  /** Left by a merge for people to settle. */
  readonly dispute?: Dispute;
  /** Fields that this version does not know, kept as they came. */
  readonly rest?: Readonly<Record<string, unknown>>;
}

/**
 * Where an annotation stands in a text that may have changed since it was made.
 *
 * exact: same place, same words. moved: the same words (but for typography and white space), elsewhere or differently
 * written. changed: its words or all that stood around them changed, and a person should look. ambiguous: several places
 * fit equally well. lost: no place fits; candidates, if any, are guesses.
 */
export type Anchored =
  | { readonly annotation: Annotation; readonly verdict: 'exact' | 'moved' | 'changed'; readonly span: Span }
  | {
      readonly annotation: Annotation;
      readonly verdict: 'ambiguous' | 'lost';
      /** Best first. */
      readonly candidates: readonly Span[];
    };

/** An anchored annotation that has a place. */
export type Placed = Extract<Anchored, { readonly span: Span }>;

/** Whether the annotation has a place in the text. */
export function isPlaced(anchored: Anchored): anchored is Placed {
  return 'span' in anchored;
}
