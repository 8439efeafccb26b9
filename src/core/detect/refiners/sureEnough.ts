import { type Refiner } from '../refiner';

/** Leaves out mentions whose score is below `options.minimumScore`. */
export const sureEnough: Refiner = {
  id: 'sure-enough',
  refine({ mentions, options: { minimumScore = 0 } }) {
    return minimumScore > 0 ? { mentions: mentions.filter(({ score }) => score >= minimumScore) } : {};
  },
};
