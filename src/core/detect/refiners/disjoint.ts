import { compareSpans } from '../../text/span';
import { type Mention } from '../detector';
import { type Refiner } from '../refiner';

/** Settles overlaps: the surer mention stays; of equals, the longer; of these, the first. What stays is in text order. */
export const disjoint: Refiner = {
  id: 'disjoint',
  refine: ({ mentions }) => ({ mentions: withoutOverlaps(mentions) }),
};

function withoutOverlaps(mentions: readonly Mention[]): readonly Mention[] {
  const inOrder = [...mentions].sort(compareSpans);
  const kept: Mention[] = [];
  for (const mention of inOrder) {
    let rivals = 0;
    while (rivals < kept.length && isRival(kept.at(-1 - rivals), mention)) rivals++;
    const beaten = kept.slice(kept.length - rivals);
    if (beaten.every((rival) => isBetter(mention, rival))) kept.splice(kept.length - rivals, rivals, mention);
  }
  return kept;
}

function isRival(kept: Mention | undefined, mention: Mention): boolean {
  return kept !== undefined && kept.end > mention.start;
}

function isBetter(a: Mention, b: Mention): boolean {
  return a.score > b.score || (a.score === b.score && a.end - a.start > b.end - b.start);
}
