import { type Attribution } from './attributions';
import { hasVerb } from './clause';
import { cueOf } from './cues';
import { isCapital, isStop, type Item, type Sentence } from './items';
import { type Desk } from './statement';

/** The index of the quotation right before `from`, commas and dashes aside, if nobody has claimed it; -1 where there is none. */
export function quoteBefore(s: Sentence, from: number, desk: Desk): number {
  let at = from - 1;
  while (s[at]?.text === ',' || s[at]?.text === '—' || s[at]?.text === '–') at--;
  const item = s[at];
  return item?.quoted && !desk.claimed.has(at) && (at === from - 1 || from - at <= 2) ? at : -1;
}

/** The quotation behind the cue: next to it, or behind a hearer, an adverbial, a comma or a colon. */
export function quoteAfter(s: Sentence, one: Attribution, isSecond: boolean): number {
  for (let at = one.to; at < s.length && at - one.to < 30; at++) {
    const item = s[at];
    if (!item) return -1;
    if (item.quoted) {
      const before = s[at - 1];
      if (before?.text === ':' || before?.text === ',') return at;
      if (at === one.to || isHearer(s, one.to, at))
        return startsLikeSentence(item) || (at === one.to && isWholeRest(s, at)) ? at : -1;
      return -1;
    }
    if (isStop(item) || item.lower === 'that' || (isSecond && item.lower === 'and')) return -1;
    if (at > one.to && cueOf(item.lower)?.form === 'ing' && s[at - 1]?.text === ',') return -1;
    if (
      item.text === ',' &&
      !s[at + 1]?.quoted &&
      !/^(?:in|on|at|with|after|to|from|of|who|a|an|the|his|her)$/.test(s[at + 1]?.lower ?? '') &&
      !isCapital(s[at + 1])
    )
      return -1;
  }
  return -1;
}

/** Whether the words in quotation marks begin with a capital or a digit. */
export function startsLikeSentence(item: Item): boolean {
  return /^[“"‘'«„][‘'“"…]*[\p{Lu}\d]/u.test(item.text);
}

function isWholeRest(s: Sentence, at: number): boolean {
  return at + 1 >= s.length || isStop(s[at + 1]);
}

/** Whether only a hearer stands there ("told reporters", "asked the court"). */
function isHearer(s: Sentence, from: number, to: number): boolean {
  return (
    to > from &&
    to - from <= 6 &&
    !hasVerb(s, from, to) &&
    !s.slice(from, to).some(({ lower }) => /^(?:he|she|they|it|we|of)$/.test(lower))
  );
}
