import { type Approximator } from '../../detect/value';

/**
 * Words in front of an amount that bound it and belong to its span. A "just", "well", "only", "slightly", "far" or "little"
 * in front of one belongs to it too.
 */
export const approximators: Readonly<Record<string, Approximator>> = {
  about: 'about',
  around: 'about',
  approximately: 'about',
  approx: 'about',
  roughly: 'about',
  circa: 'about',
  some: 'about',
  perhaps: 'about',
  'plus or minus': 'about',
  'an estimated': 'about',
  estimated: 'about',
  'an expected': 'about',
  'close to': 'about',
  'in the region of': 'about',
  'something like': 'about',
  nearly: 'nearly',
  almost: 'nearly',
  barely: 'about',
  'not quite': 'nearly',
  'more than': 'more-than',
  'in excess of': 'more-than',
  'upwards of': 'more-than',
  'upward of': 'more-than',
  over: 'more-than',
  'less than': 'less-than',
  'fewer than': 'less-than',
  under: 'less-than',
  'at least': 'at-least',
  'a minimum of': 'at-least',
  'no fewer than': 'at-least',
  'no less than': 'at-least',
  'not less than': 'at-least',
  'not fewer than': 'at-least',
  'as few as': 'at-least',
  'as little as': 'at-least',
  'at most': 'at-most',
  'a maximum of': 'at-most',
  'up to': 'at-most',
  'as many as': 'at-most',
  'as much as': 'at-most',
  'as high as': 'at-most',
  'as long as': 'at-most',
  'no more than': 'at-most',
  'not more than': 'at-most',
};

/** Words before an approximator that change nothing of it. */
export const intensifiers: ReadonlySet<string> = new Set([
  'just',
  'well',
  'slightly',
  'far',
  'little',
  'anywhere',
  'much',
]);

/** Words behind an amount that bound it. */
export const trailingApproximators: Readonly<Record<string, Approximator>> = {
  'or more': 'at-least',
  'or less': 'at-most',
  'or fewer': 'at-most',
  'or so': 'about',
};

/** Words in front of an amount that bound it and stay outside of its span. */
export const outerBounds: Readonly<Record<string, Approximator>> = {
  above: 'more-than',
  exceeding: 'more-than',
  exceeds: 'more-than',
  exceeded: 'more-than',
  topped: 'more-than',
  beyond: 'more-than',
  below: 'less-than',
};
