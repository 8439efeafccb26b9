import { cueOf } from './cues';
import { isCapital, isWord, type Item } from './items';
import { betweenSubjectAndVerb, determiners, finiteVerbs, subjectPronouns, timeWords, weekdays } from './words';

/** Words on -ed that are mostly adjectives or prepositions. */
const notVerbs = new Set([
  'united',
  'red',
  'armed',
  'alleged',
  'aged',
  'hundred',
  'unnamed',
  'so-called',
  'retired',
  'wounded',
  'injured',
  'masked',
  'bed',
  'need',
  'indeed',
  'shed',
  'speed',
  'seed',
  'feed',
  'weed',
  'breed',
  'greed',
  'deed',
  'tired',
]);

/** Whether the word can only, or nearly only, be a verb in the past or an auxiliary. */
export function isFinite(item: Item | undefined, before?: Item): boolean {
  if (!item || item.quoted) return false;
  if (finiteVerbs.has(item.lower)) return true;
  if (isCapital(item) || !isWord(item)) return false;
  if (before && (determiners.has(before.lower) || before.text.endsWith('-'))) return false;
  if (/..ed$/.test(item.lower)) return !notVerbs.has(item.lower);
  const cue = cueOf(item.lower);
  return cue !== undefined && cue.form !== 'ing' && cue.form !== 'plain' && !cue.uses.has('noun');
}

/** Whether a stretch of a sentence holds a verb, so that it may be a clause. */
export function hasVerb(items: readonly Item[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isFinite(items[at], items[at - 1])) return true;
  return false;
}

/** The index behind time words and phrases at `from` ("on Monday", "last week", "late on Tuesday", "in March"). */
export function afterTime(items: readonly Item[], from: number): number {
  let at = from;
  for (;;) {
    const next = afterOneTime(items, at);
    if (next === at) return at;
    at = next;
  }
}

function afterOneTime(items: readonly Item[], from: number): number {
  let at = from;
  while (
    /^(?:on|in|at|late|early|later|earlier|last|this|next|that|over|the|same|since|during|a|few|several|recently|again|yesterday|today|\d{1,4})$/.test(
      items[at]?.lower ?? '',
    ) &&
    at - from < 4
  )
    at++;
  if (at > from && /^(?:yesterday|today|later|earlier|recently|again)$/.test(items[at - 1]?.lower ?? '')) return at;
  if (!timeWords.has(items[at]?.lower ?? '')) return from;
  at++;
  while (
    timeWords.has(items[at]?.lower ?? '') ||
    /^(?:\d{1,4}|ago|later|earlier|night|’s)$/.test(items[at]?.lower ?? '')
  )
    at++;
  return at;
}

/** The index of the first of the time words that end before `end`, which itself where there are none. */
function beforeTime(items: readonly Item[], end: number, least: number): number {
  for (let from = Math.max(least + 1, end - 5); from < end; from++) {
    const first = items[from]?.lower ?? '';
    const isTime =
      /^(?:on|in|late|early|last|this|earlier|later|at)$/.test(first) ||
      weekdays.has(first) ||
      /^(?:yesterday|today|tonight)$/.test(first);
    if (isTime && afterTime(items, from) === end) return from;
  }
  return end;
}

/** The index behind the last word of a subject whose verb begins at `verb`: adverbs, auxiliaries and time words are skipped. */
export function subjectEnd(items: readonly Item[], verb: number, least: number): number {
  let end = verb;
  for (;;) {
    const before = items[end - 1];
    if (end - 1 > least && before && (betweenSubjectAndVerb.has(before.lower) || isAdverb(before))) end--;
    else {
      const cut = beforeTime(items, end, least);
      if (cut === end) return end;
      end = cut;
    }
  }
}

function isAdverb(item: Item): boolean {
  return (
    /...ly$/.test(item.lower) &&
    !isCapital(item) &&
    !/^(?:family|ally|bully|assembly|reply|supply|italy|july|elderly|daily|weekly|anomaly)$/.test(item.lower)
  );
}

/** Whether a clause may begin here: with a pronoun, an article, a name, a number or a noun. */
export function mayBeginClause(item: Item | undefined): boolean {
  return (
    item?.quoted !== undefined ||
    (isWord(item) && (subjectPronouns.has(item.lower) || /^[\p{L}\p{N}$£€]/u.test(item.text)))
  );
}
