import { type LabelId } from '../labels/labels';
import { type Block } from '../text/blocks';
import { type Span } from '../text/span';
import { type PatternFailure } from './rules';
import { type Value } from './value';

/** What a detector found in a block; offsets count from the start of the block. */
export interface Finding extends Span {
  readonly label: LabelId;
  /** How likely it is right, 0 to 1. */
  readonly score: number;
  readonly value?: Value;
  /** What the words stand for, where whoever listed them said so: what it is called, and its id in a knowledge base. */
  readonly named?: { readonly name?: string; readonly id?: string };
}

/** What the machine found in a document; offsets count from the start of the document. */
export interface Mention extends Finding {
  /** The words as the detector saw them: whoever moves or writes the mention can prove it against the text. */
  readonly text: string;
  /** The id of the detector that found it. */
  readonly source: string;
  /** The entity that the mention names, by its `Entity.id`. */
  readonly entity?: string;
}

/** Finds mentions in one block and sees nothing else but its setting: same block and setting, same answer, which is what makes the cache exact. */
export interface Detector {
  readonly id: string;
  readonly emits: readonly LabelId[];
  /** What it takes from the whole article, in few words that seldom change, such as the article's topic. */
  readonly setting?: (blocks: readonly Block[]) => string;
  detect(block: Block, setting?: string): Iterable<Finding>;
  /** What has failed since it was last asked. */
  failures?(): readonly PatternFailure[];
}
