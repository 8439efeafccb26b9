import { type QuantityValue } from '../detect/value';

/** The numbers that an amount allows, both ends included. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** How far a rough figure may lie from the true one before two of them contradict each other. */
const roughly = 0.15;

/** What the words allow: "at least 12" anything from 12 on, "about 50" from 42.5 to 57.5, "14" nothing but 14. */
export function boundsOf({ amount, to, approximator }: QuantityValue): Bounds | undefined {
  const low = Number(amount);
  const high = to === undefined ? low : Number(to);
  if (!Number.isFinite(low) || !Number.isFinite(high)) return undefined;
  switch (approximator) {
    case undefined:
      return { low, high };
    case 'at-least':
    case 'more-than':
      return { low, high: Infinity };
    case 'at-most':
    case 'less-than':
      return { low: -Infinity, high };
    case 'nearly':
    case 'about':
      return { low: low * (1 - roughly), high: high * (1 + roughly) };
    case 'order-of':
      return { low: low / 10, high: high * 100 };
  }
}

/** Whether one number fits both. */
export function agree(a: Bounds, b: Bounds): boolean {
  return a.low <= b.high && b.low <= a.high;
}
