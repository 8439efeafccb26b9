import { isFinite, subjectEnd } from './clause';
import { cueOf } from './cues';
import { isCapital, isStop, isWord, type Sentence } from './items';
import { phraseAfter } from './phraseAfter';
import { goesOn, isBoundary, isName, longest, type Phrase, phraseBefore } from './phrases';
import { determiners, openers, prepositions, subjectPronouns, subordinators } from './words';

/** The subject of the verb at `verb`, which may be followed by an aside ("Ada Quill, a baker, said"). */
export function subjectBefore(s: Sentence, verb: number): Phrase | undefined {
  const end = subjectEnd(s, verb, 0);
  const before = s[end - 1];
  if (!before || before.quoted || isStop(before)) return undefined;
  if (/^(?:which|who|that)$/.test(before.lower)) return phraseBefore(s, s[end - 2]?.text === ',' ? end - 2 : end - 1);
  if (before.text === ')') {
    const open = openingBracket(s, end - 1);
    if (open > 0) return phraseBefore(s, open);
  }
  if (/^[,)—–]$/.test(before.text)) return beforeAside(s, end - 1);
  return phraseBefore(s, relativeStart(s, end) ?? end);
}

/** Of "Ada Quill (Lab) said", where the bracket opens, if it opens near; -1 where it does not. */
function openingBracket(s: Sentence, close: number): number {
  for (let at = close - 1; at >= Math.max(0, close - 8); at--) {
    if (s[at]?.text === '(') return at;
    if (s[at]?.quoted) return -1;
  }
  return -1;
}

/** Of "a mother who asked not to be named said", where the relative clause begins, if one ends at `end`. */
function relativeStart(s: Sentence, end: number): number | undefined {
  if (subjectPronouns.has(s[end - 1]?.lower ?? '')) return undefined;
  let at = end - 1;
  while (at > 0 && goesOn(s, at, end) && end - at < longest) at--;
  if (isRelative(s, at)) return at;
  if (isBoundary(s[at]) || subordinators.has(s[at]?.lower ?? '')) return undefined;
  for (let back = at; back > 0 && at - back < 12 && !isBoundary(s[back]); back--) {
    if (/^(?:who|which)$/.test(s[back]?.lower ?? '')) return back;
  }
  return undefined;
}

/** Whether "who", "which" or "that" follows its noun here, and not a cue verb. */
function isRelative(s: Sentence, at: number): boolean {
  const before = s[at - 1];
  if (!/^(?:who|which|that)$/.test(s[at]?.lower ?? '') || !isWord(before)) return false;
  const next = s[at + 1];
  if (isCapital(next) || determiners.has(next?.lower ?? '') || subjectPronouns.has(next?.lower ?? '')) return false;
  return (
    cueOf(before.lower) === undefined && !isFinite(before) && !/^(?:so|now|such|given|provided)$/.test(before.lower)
  );
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

/** "Iran controls thousands", "the office forecast snow": a small word on -s behind a name is its verb, and so is a cue in the past. */
function upToPresent(s: Sentence, phrase: Phrase | undefined): Phrase | undefined {
  if (!phrase) return undefined;
  for (let at = phrase.from + 1; at < phrase.to; at++) {
    const item = s[at];
    if (cueOf(item?.lower ?? '')?.form === 'past' && !isCapital(item)) return { ...phrase, to: at };
    if (item && isCapital(s[at - 1]) && /\p{L}[^s\W]s$/u.test(item.lower) && !isCapital(item))
      return { ...phrase, to: at };
  }
  return phrase;
}

/** Words that open a question, whose subject stands elsewhere. */
const questioning =
  /^(?:what|why|how|where|when|whose|whom|which|is|are|was|were|am|do|does|did|has|have|had|will|would|can|could|shall|should|may|might|must)$/;

/** The subject that the sentence begins with, as far as words alone tell: up to the first verb, comma or clause. */
export function firstSubject(s: Sentence): Phrase | undefined {
  let from = 0;
  while (from < s.length && openers.has(s[from]?.lower ?? '')) from++;
  if (questioning.test(s[from]?.lower ?? '')) return undefined;
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
