import { type KnownLabel } from '../../core/labels/labels';
import { type LabelledSpan } from '../records';

/** Something that marks texts: our own pipeline or a peer. It answers in the 18 labels, and only in those that it `emits`. */
export interface System {
  readonly name: string;
  readonly emits: readonly KnownLabel[];
  /** The spans of each text, in the order of the texts; a text that it cannot read gets none. */
  annotate(texts: readonly string[]): readonly (readonly LabelledSpan[])[];
}
