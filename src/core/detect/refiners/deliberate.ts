import { firstIndex } from '../../util/search';
import { compareSpans } from '../../text/span';
import { type Mention } from '../detector';
import { type Refiner } from '../refiner';
import { isDeliberate } from '../rules';

/** Leaves out what the machine guessed where it overlaps what a person listed or wrote a pattern for: they did so on purpose. */
export const deliberate: Refiner = {
  id: 'deliberate',
  refine({ mentions }) {
    const own = mentions.filter(({ source }) => isDeliberate(source)).sort(compareSpans);
    if (own.length === 0) return {};
    const reach = furthestEnds(own);
    const isOverlapped = ({ start, end }: Mention) => {
      const before = firstIndex(own.length, (at) => (own[at]?.start ?? Infinity) >= end);
      return (reach[before - 1] ?? 0) > start;
    };
    return { mentions: mentions.filter((mention) => isDeliberate(mention.source) || !isOverlapped(mention)) };
  },
};

/** How far each mention and those before it reach. */
function furthestEnds(mentions: readonly Mention[]): readonly number[] {
  let furthest = 0;
  return mentions.map(({ end }) => (furthest = Math.max(furthest, end)));
}
