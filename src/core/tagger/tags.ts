import { type KnownLabel, labelIds } from '../labels/labels';

/**
 * Tags after the BIOES scheme: 0 is outside; label number n (in the order of the table of labels) has four, for the
 * first token of a longer name, an inner one, the last one, and the only one.
 */
export const tagCount = 1 + 4 * labelIds.length;

/** The tag of a token that is in no name. */
export const outside = 0;

/** The place within a name. */
export const place = { begin: 0, inside: 1, end: 2, single: 3 } as const;

/** The tag for a label by its number and a place. */
export function tagOf(labelNumber: number, at: number): number {
  return 1 + 4 * labelNumber + at;
}

/** The label of a tag that is not outside. */
export function labelOfTag(tag: number): KnownLabel {
  const label = labelIds[(tag - 1) >> 2];
  if (tag < 1 || !label) throw new RangeError(`no label has tag ${tag}`);
  return label;
}

/** The place of a tag that is not outside. */
export function placeOfTag(tag: number): number {
  return (tag - 1) & 3;
}
