import { isFinite } from './clause';
import { isCapital, isStop, type Item, type Sentence } from './items';
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
    if (isStop(item)) break;
    if (to > from && prepositions.has(item.lower)) {
      const isPart = item.lower === 'of' || isOpen || (!endsInName && phrasePrepositions.has(item.lower));
      if (!isPart || timeWords.has(s[to + 1]?.lower ?? '')) break;
    }
    if (to > from && timeWords.has(item.lower) && !isOpen && to > from + 0 && !determiners.has(s[to - 1]?.lower ?? ''))
      break;
    if (to > from && item.lower === 'and' && endsInName && !isCapital(s[to + 1])) break;
    if (to > from && !isOpen && endsSubject(item)) break;
    if (to > from && /^(?:later|earlier|yesterday|today|tonight|again|last|this|next)$/.test(item.lower)) break;
    if (to > from && !isOpen && isFinite(item, s[to - 1])) break;
    if (
      !isOpen &&
      capitals > 1 &&
      !isCapital(item) &&
      /^\p{Ll}/u.test(item.text) &&
      !/^(?:and|&|de|da|do|dos|del|di|du|la|le|van|von|der|den|bin|ibn|al|el|y|of)$/.test(item.lower)
    )
      break;
    endsInName = isCapital(item);
    capitals = endsInName && !determiners.has(item.lower) ? capitals + 1 : 0;
    to++;
  }
  if (to === from) return undefined;
  return apposition(s, from, to) ?? { from, to, outer: from };
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
