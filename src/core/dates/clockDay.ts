import { type TimexValue, type Value } from '../detect/value';
import { type Span } from '../text/span';
import { notes } from './notes';

/** A value and where its words stand. */
export interface Placed extends Span {
  readonly value: Value | undefined;
}

const open = 'XXXX-XX-XX';

/**
 * Gives a time of the clock without a day the day that its sentence names: right behind it, else before, else after; else the
 * article's own. What repeats ("daily") names no day.
 */
export function onItsDay(at: number, all: readonly Placed[], text: string, article: string | undefined) {
  const { value } = all[at] ?? {};
  if (value?.kind !== 'timex' || value.type !== 'TIME' || !value.value.startsWith(`${open}T`)) return undefined;
  const inSentence = neighbours(at, all, text);
  if (inSentence.some(({ value: other }) => other?.kind === 'timex' && other.type === 'SET')) return undefined;
  const day = inSentence.map(({ value: other }) => dayOf(other)).find((one) => one !== undefined);
  if (day !== undefined) return dated(value, day, notes.sentence);
  return article === undefined ? undefined : dated(value, article, notes.article);
}

function dated(value: TimexValue, day: string, how: string): TimexValue {
  return { ...value, value: value.value.replaceAll(open, day), anchor: day, how };
}

function dayOf(value: Value | undefined): string | undefined {
  return value?.kind === 'timex' ? /^\d{4}-\d\d-\d\d(?=T|$)/.exec(value.value)?.[0] : undefined;
}

/** So many values on each side are looked at. */
const reach = 4;

/** The values of the same sentence: the one right behind first, then backwards, then forwards. */
function neighbours(at: number, all: readonly Placed[], text: string): Placed[] {
  const own = all[at];
  if (!own) return [];
  const before = all
    .slice(Math.max(0, at - reach), at)
    .filter(({ end }) => isOneSentence(text.slice(end - 1, own.start)));
  const after = all.slice(at + 1, at + 1 + reach).filter(({ start }) => mayNameDay(text.slice(own.end - 1, start)));
  const next = after.filter(({ start }) => /^,?\s*(?:on\s+)?$/.test(text.slice(own.end, start)));
  return [...next, ...before.reverse(), ...after];
}

/** "a foot higher than on Tuesday": the day is another one. */
function mayNameDay(between: string): boolean {
  return isOneSentence(between) && !/\bthan\s+(?:\p{Ll}+\s+)?$/u.test(between);
}

/** `between` begins with the last sign of the first expression, which may be the point of "p.m.". */
function isOneSentence(between: string): boolean {
  return !/[.!?]["”’)]*\s+["“‘(]*\p{Lu}/u.test(between);
}
