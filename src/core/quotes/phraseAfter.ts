import { isFinite } from './clause';
import { isCapital, type Item, type Sentence } from './items';
import { isBoundary, isName, longest, type Phrase } from './phrases';
import {
  betweenSubjectAndVerb,
  determiners,
  negations,
  phrasePrepositions,
  prepositions,
  subordinators,
  timeWords,
} from './words';

/** The noun phrase that begins at `from`, as after "said" or "according to"; a name in apposition is preferred ("one father, Yusuf Demirel"). */
export function phraseAfter(s: Sentence, from: number, isOpen = false): Phrase | undefined {
  let to = from;
  let endsInName = false;
  let capitals = 0;
  while (to < s.length && to - from < longest) {
    const item = s[to];
    if (!item || isBoundary(item) || item.text === '-' || subordinators.has(item.lower)) break;
    if (to > from && endsPhrase(s, to, item, isOpen, endsInName)) break;
    if (!isOpen && capitals > 1 && isSmallBehindName(item)) break;
    endsInName = isCapital(item);
    capitals = endsInName && !determiners.has(item.lower) ? capitals + 1 : 0;
    to++;
  }
  if (to === from) return undefined;
  return apposition(s, from, to) ?? { from, to, outer: from };
}

/** Whether a phrase that has begun stops before an item of its own sentence part: a preposition, a time, a verb. */
function endsPhrase(s: Sentence, at: number, item: Item, isOpen: boolean, isBehindName: boolean): boolean {
  const { lower } = item;
  if (prepositions.has(lower)) {
    const isPart = lower === 'of' || isOpen || (!isBehindName && phrasePrepositions.has(lower));
    if (!isPart || timeWords.has(s[at + 1]?.lower ?? '')) return true;
  }
  if (lower === 'and' && isBehindName && !isCapital(s[at + 1])) return true;
  if (/^(?:later|earlier|yesterday|today|tonight|again|last|this|next)$/.test(lower)) return true;
  if (isOpen) return false;
  const isTime = timeWords.has(lower) && !determiners.has(s[at - 1]?.lower ?? '');
  return isTime || endsSubject(item) || isFinite(item, s[at - 1]);
}

/** A word in small letters that is no part of the name before it. */
function isSmallBehindName(item: Item): boolean {
  return (
    !isCapital(item) &&
    /^\p{Ll}/u.test(item.text) &&
    !/^(?:and|&|de|da|do|dos|del|di|du|la|le|van|von|der|den|bin|ibn|al|el|y|of)$/.test(item.lower)
  );
}

/** Adverbs and negations stand between a subject and its verb. */
function endsSubject(item: Item): boolean {
  return (
    (betweenSubjectAndVerb.has(item.lower) && !/^(?:first|both|each|all|long|still)$/.test(item.lower)) ||
    negations.has(item.lower)
  );
}

/** The name between commas behind a noun phrase without a name. */
function apposition(s: Sentence, from: number, to: number): Phrase | undefined {
  if (s[to]?.text !== ',' || (isCapital(s[to - 1]) && to - from > 1)) return undefined;
  let end = to + 1;
  while (end < s.length && !isBoundary(s[end]) && !prepositions.has(s[end]?.lower ?? '') && end - to < 7) end++;
  return isName(s, to + 1, end) && end - to > 2 ? { from: to + 1, to: end, outer: from } : undefined;
}
