import { type Value } from '../detect/value';
import { quantitySigns, quantityWords } from './quantityWords';
import { timexWords } from './timexWords';

/** What a figure or a date means, in plain words. */
export function valueWords(value: Value): string {
  return value.kind === 'quantity' ? quantityWords(value) : timexWords(value);
}

/** The same in the room of a few signs: “USD 1,000,000,000”, “2023-12-18”; in words where ISO 8601 has no plain date for it. */
export function valueSigns(value: Value): string {
  if (value.kind === 'quantity') return quantitySigns(value);
  const { type, value: raw, mod } = value;
  const points = raw.split('/');
  const isPlain = type !== 'SET' && mod === undefined && points.every((point) => plainPoint.test(point));
  return isPlain ? points.map((point) => point.replace('T', ' ')).join(' – ') : timexWords(value);
}

/** What people read as a date without being told: a year, a month, a day, and a time of a day. */
const plainPoint = /^\d{4}(-\d\d){0,2}$|^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** How the value was reached: the rule, the date it was reckoned from, and what else the words could mean. */
export function valueReasons(value: Value): readonly string[] {
  const reasons =
    value.how === undefined ? [] : [value.how.charAt(0).toUpperCase() + value.how.slice(1).replace(/\.?$/, '.')];
  if (value.kind === 'quantity') return reasons;
  const { anchor, alternatives = [] } = value;
  const asWords = (iso: string) => timexWords({ kind: 'timex', type: 'DATE', value: iso });
  if (anchor !== undefined) reasons.push(`Reckoned from ${asWords(anchor)}.`);
  if (alternatives.length > 0) reasons.push(`It could also be ${alternatives.map(asWords).join(' or ')}.`);
  return reasons;
}
