import { contains } from '../../text/span';
import { type Refiner } from '../refiner';

/** Leaves out what stands in boilerplate ("Read more", "© 2023 …"), which is no part of the news. */
export const withoutBoilerplate: Refiner = {
  id: 'without-boilerplate',
  refine({ mentions, parts }) {
    const boilerplate = parts.filter(({ kind }) => kind === 'boilerplate');
    if (boilerplate.length === 0) return {};
    return { mentions: mentions.filter((mention) => !boilerplate.some((part) => contains(part, mention))) };
  },
};
