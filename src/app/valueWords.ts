import { type Value } from '../core/detect/value';
import { quantitySigns, quantityWords } from './quantityWords';
import { timexWords } from './timexWords';

/** What a figure or a date means, in plain words. */
export function valueWords(value: Value): string {
  return value.kind === 'quantity' ? quantityWords(value) : timexWords(value);
}

/** The same in the room of a few signs: “USD 1,000,000,000”, “2023-12-18”. */
export function valueSigns(value: Value): string {
  return value.kind === 'quantity' ? quantitySigns(value) : value.value;
}

/** How the value was reached: the rule, the date it was reckoned from, and what else the words could mean. */
export function valueReasons(value: Value): readonly string[] {
  const reasons =
    value.how === undefined ? [] : [value.how.charAt(0).toUpperCase() + value.how.slice(1).replace(/\.?$/, '.')];
  if (value.kind === 'quantity') return reasons;
  const { anchor, alternatives = [] } = value;
  if (anchor !== undefined) reasons.push(`Reckoned from ${anchor}.`);
  if (alternatives.length > 0) reasons.push(`It could also be ${alternatives.join(' or ')}.`);
  return reasons;
}
