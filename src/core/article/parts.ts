import { type Block } from '../text/blocks';
import { type Span } from '../text/span';

/** What a paragraph is to an article. */
export type PartKind =
  'caption' | 'headline' | 'byline' | 'date-line' | 'dateline' | 'sub-heading' | 'paragraph' | 'credit' | 'boilerplate';

/** A paragraph, or the dateline at the head of one ("AMMAN, Dec 19 (Reuters) -"). */
export interface ArticlePart extends Span {
  readonly kind: PartKind;
}

/** Tells the parts of an article, in text order. */
export function partsOf(blocks: readonly Block[]): readonly ArticlePart[] {
  return blocks.map(({ start, end }) => ({ kind: 'paragraph', start, end }));
}
