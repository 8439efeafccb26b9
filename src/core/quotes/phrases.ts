import { isFinite } from './clause';
import { isCapital, isStop, isWord, type Item, type Sentence } from './items';
import {
  determiners,
  negations,
  objectPronouns,
  openers,
  prepositions,
  subjectPronouns,
  subordinators,
  timeWords,
} from './words';

/** A noun phrase, as indices into a sentence: `[from, to)`. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** Where the whole subject begins, apposition and all. */
  readonly outer: number;
}

/** A noun phrase longer than this is a mistake. In items. */
export const longest = 24;

/** Whether no noun phrase goes on over the item: a mark that parts clauses, a quotation, the end of the sentence. */
export function isBoundary(item: Item | undefined): boolean {
  return item === undefined || item.quoted !== undefined || isStop(item) || /^(?:[,:()—–]|--)$/.test(item.text);
}

/** Whether all words of the stretch are those of a name ("Rupert Hallam-Voss", "Joao da Silva"). */
export function isName(s: Sentence, from: number, to: number): boolean {
  if (to - from > 6 || to <= from) return false;
  let capitals = 0;
  for (let at = from; at < to; at++) {
    const item = s[at];
    if (isCapital(item) && !determiners.has(item?.lower ?? '')) capitals++;
    else if (
      !/^(?:of|de|da|do|dos|del|di|du|la|le|van|von|der|den|bin|ibn|al|el|y|and|&)$/.test(item?.lower ?? '') ||
      at === from
    )
      return false;
  }
  return capitals > 0 && isCapital(s[from]) && isCapital(s[to - 1]);
}

/** The noun phrase that ends before `end`. */
export function phraseBefore(s: Sentence, end: number): Phrase | undefined {
  const last = s[end - 1];
  if (!isWord(last)) return undefined;
  if (subjectPronouns.has(last.lower)) return { from: end - 1, to: end, outer: end - 1 };
  let from = end;
  while (from > 0 && end - from < longest && goesOn(s, from - 1, end)) from--;
  from = withoutOpeners(s, from, end);
  return from < end ? { from, to: end, outer: from } : undefined;
}

/** Whether the item before a noun phrase still belongs to it. */
export function goesOn(s: Sentence, at: number, end: number): boolean {
  const item = s[at];
  if (!item || item.quoted) return false;
  if (item.lower === '’s' || item.lower === "'s" || item.text === "'" || item.text === '’') return true;
  if (!isWord(item)) return s[at]?.text === '&';
  if (subjectPronouns.has(item.lower) || (subordinators.has(item.lower) && item.lower !== 'than')) return false;
  if (item.lower === 'and' || item.lower === 'or') return joins(s, at, end);
  if (objectPronouns.has(item.lower) && !/^(?:you|her)$/.test(item.lower) && item.text !== 'US') return false;
  if (negations.has(item.lower)) return /^(?:none|nobody)$/.test(item.lower);
  return !isFinite(item, s[at - 1]) || isReduced(s, at);
}

/** "Figures released by the ministry": a participle before a preposition is no verb of its own. */
function isReduced(s: Sentence, at: number): boolean {
  return (
    /ed$|^(?:seen|shown|known|held|sent|led|hit|given|taken|found|made|based)$/.test(s[at]?.lower ?? '') &&
    /^(?:by|in|on|with|to|at|last|from)$/.test(s[at + 1]?.lower ?? '')
  );
}

/** Whether "and" joins two subjects ("Moscow and Paris", "a commander and residents") and not two clauses. */
function joins(s: Sentence, at: number, end: number): boolean {
  if (end - at > 8) return false;
  for (let back = at - 1; back >= 0 && at - back < 9; back--) {
    if (isBoundary(s[back])) return true;
    if (isFinite(s[back], s[back - 1])) return false;
  }
  return at < 9;
}

function withoutOpeners(s: Sentence, from: number, end: number): number {
  let at = from;
  while (at < end - 1 && openers.has(s[at]?.lower ?? '')) at++;
  if (prepositions.has(s[at]?.lower ?? '') && !isCapital(s[at + 1])) {
    for (let time = at + 1; time < Math.min(end - 1, at + 4); time++)
      if (timeWords.has(s[time]?.lower ?? '')) at = time + 1;
  } else if (/^(?:on|in|by)$/.test(s[at]?.lower ?? '') && timeWords.has(s[at + 1]?.lower ?? '') && at + 2 < end)
    at += 2;
  return at;
}
