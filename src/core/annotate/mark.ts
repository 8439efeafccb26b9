import { type Entity } from '../detect/analysis';
import { type Mention } from '../detect/detector';
import { type Value } from '../detect/value';
import { type LabelId } from '../labels/labels';
import { type Span } from '../text/span';

/** What becomes of mentions and annotations together: the one thing that views and formats read. Offsets of the document, UTF-16. */
export interface Mark extends Span {
  readonly label: LabelId;
  /** A machine's suggestion until a person has spoken. */
  readonly status: 'suggested' | 'accepted' | 'added' | 'rejected';
  /** How likely the machine is right, 0 to 1; 1 where a person said so. */
  readonly score: number;
  /** The detector's id, or "human". */
  readonly source: string;
  readonly value?: Value;
  /** By its `Entity.id`. */
  readonly entity?: Entity['id'];
}

/** The marks of mentions about which nobody has said anything yet, in text order. */
export function suggest(mentions: readonly Mention[]): readonly Mark[] {
  return mentions.map((mention) => ({ ...mention, status: 'suggested' }));
}
