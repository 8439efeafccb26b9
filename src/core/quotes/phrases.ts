import { isFinite, subjectEnd } from './clause';
import { type Item, isCapital, isStop, isWord, type Sentence } from './items';
import {
  betweenSubjectAndVerb,
  determiners,
  negations,
  objectPronouns,
  openers,
  phrasePrepositions,
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
const longest = 24;

/** The subject of the verb at `verb`, which may be followed by an aside ("Ada Quill, a baker, said"). */
export function subjectBefore(s: Sentence, verb: number): Phrase | undefined {
  const end = subjectEnd(s, verb, 0);
  const before = s[end - 1];
  if (!before || before.quoted || isStop(before)) return undefined;
  if (/^(?:which|who|that)$/.test(before.lower)) return phraseBefore(s, s[end - 2]?.text === ',' ? end - 2 : end - 1);
  if (/^[,)—–]$/.test(before.text)) return beforeAside(s, end - 1);
  return phraseBefore(s, relativeStart(s, end) ?? end);
}

/** Of "a mother who asked not to be named said", where the relative clause begins, if one ends at `end`. */
function relativeStart(s: Sentence, end: number): number | undefined {
  if (subjectPronouns.has(s[end - 1]?.lower ?? '')) return undefined;
  let at = end - 1;
  while (at > 0 && goesOn(s, at, end) && end - at < longest) at--;
  if (isBoundary(s[at]) || subordinators.has(s[at]?.lower ?? '')) return undefined;
  for (let back = at; back > 0 && at - back < 12 && !isBoundary(s[back]); back--) {
    if (/^(?:who|which)$/.test(s[back]?.lower ?? '')) return back;
  }
  return undefined;
}

/** Steps over asides between commas, from the last to the first, until one can be who speaks. */
function beforeAside(s: Sentence, comma: number): Phrase | undefined {
  let end = comma;
  for (let step = 0; step < 4; step++) {
    let from = end;
    while (from > 0 && !isBoundary(s[from - 1])) from--;
    if (from === end) return undefined;
    const outer = outermost(s, from);
    if (isName(s, from, end)) return { from, to: end, outer };
    if (from === 0 || s[from - 1]?.quoted || !isAside(s, from)) {
      const phrase = phraseBefore(s, trimmedEnd(s, from, end));
      return phrase && { ...phrase, outer: Math.min(outer, phrase.outer) };
    }
    end = from - 1;
  }
  return undefined;
}

/** Where the sentence's run of phrases between commas begins. */
function outermost(s: Sentence, from: number): number {
  let at = from;
  while (at > 1 && s[at - 1]?.text === ',' && !s[at - 2]?.quoted) {
    let start = at - 1;
    while (start > 0 && !isBoundary(s[start - 1])) start--;
    if (!isAside(s, at) && !isName(s, at, at + 1)) break;
    at = start;
  }
  return at;
}

/** A finite verb within what should be a noun phrase ends it: "the pump that failed". */
function trimmedEnd(s: Sentence, from: number, end: number): number {
  for (let at = from + 1; at < end; at++) if (/^(?:who|which|that)$/.test(s[at]?.lower ?? '')) return at;
  return end;
}

function isBoundary(item: Item | undefined): boolean {
  return item === undefined || item.quoted !== undefined || isStop(item) || /^(?:[,:()—–]|--)$/.test(item.text);
}

/** Whether the words behind a comma only tell more of what stands before it. */
function isAside(s: Sentence, from: number): boolean {
  const first = s[from];
  if (!first) return false;
  const { lower } = first;
  return (
    subordinators.has(lower) ||
    prepositions.has(lower) ||
    determiners.has(lower) ||
    /^(?:\d|however$|though$|meanwhile$|too$|himself$|herself$|themselves$|aged$|now$|then$|also$|formerly$|currently$)/.test(
      lower,
    ) ||
    (!isCapital(first) && /(?:ing|ed)$/.test(lower)) ||
    (!isCapital(first) && !isFinite(first))
  );
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
function goesOn(s: Sentence, at: number, end: number): boolean {
  const item = s[at];
  if (!item || item.quoted) return false;
  if (item.lower === '’s' || item.lower === "'s" || item.text === "'" || item.text === '’') return true;
  if (!isWord(item)) return false;
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

/** "Iran controls thousands": a small word on -s behind a name is its verb. */
function upToPresent(s: Sentence, phrase: Phrase | undefined): Phrase | undefined {
  if (!phrase) return undefined;
  for (let at = phrase.from + 1; at < phrase.to; at++) {
    const item = s[at];
    if (item && isCapital(s[at - 1]) && /\p{L}[^s\W]s$/u.test(item.lower) && !isCapital(item))
      return { ...phrase, to: at };
  }
  return phrase;
}

/** The subject that the sentence begins with, as far as words alone tell: up to the first verb, comma or clause. */
export function firstSubject(s: Sentence): Phrase | undefined {
  let from = 0;
  while (from < s.length && openers.has(s[from]?.lower ?? '')) from++;
  if (
    prepositions.has(s[from]?.lower ?? '') ||
    subordinators.has(s[from]?.lower ?? '') ||
    /(?:ing|ed)$/.test(s[from]?.lower ?? '')
  ) {
    const comma = s.findIndex((item, index) => index > from && (item.text === ',' || item.quoted !== undefined));
    if (comma < 0 || s[comma]?.quoted) return undefined;
    from = comma + 1;
  }
  if (s[from]?.lower === 'who') return phraseBefore(s, from - 1);
  if (subjectPronouns.has(s[from]?.lower ?? '')) return { from, to: from + 1, outer: from };
  const phrase = upToPresent(s, phraseAfter(s, from));
  return phrase && phrase.to - phrase.from <= 14 ? phrase : undefined;
}
