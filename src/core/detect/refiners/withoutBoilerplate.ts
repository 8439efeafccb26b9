import { firstIndex } from '../../util/search';
import { contains, type Span } from '../../text/span';
import { type Refiner } from '../refiner';

/** Leaves out what stands in boilerplate ("Read more", "© 2023 …"), which is no part of the news. */
export const withoutBoilerplate: Refiner = {
  id: 'without-boilerplate',
  refine({ mentions, parts }) {
    const boilerplate = parts.filter(({ kind }) => kind === 'boilerplate');
    if (boilerplate.length === 0) return {};
    return { mentions: mentions.filter((mention) => !isInAny(boilerplate, mention)) };
  },
};

/** Whether one of the parts, which ascend and are disjoint, holds the span. */
function isInAny(parts: readonly Span[], span: Span): boolean {
  const part = parts[firstIndex(parts.length, (at) => (parts[at]?.start ?? Infinity) > span.start) - 1];
  return part !== undefined && contains(part, span);
}
