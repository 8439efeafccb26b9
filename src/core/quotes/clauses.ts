import { type Attribution, nextComma, sentenceEnd } from './attributions';
import { afterTime, hasVerb, isFinite, mayBeginClause } from './clause';
import { isStop, isWord, type Item, type Sentence } from './items';
import { betweenSubjectAndVerb, determiners, prepositions, subjectPronouns, subordinators } from './words';

/** Words behind a cue that show that no clause follows. */
const noClause =
  /^(?:so|nothing|little|goodbye|of|about|yes|no|sorry|farewell|much|more|thanks|thank|hello|prayers|otherwise|as|for|with|if|and|or|but|than|against|into|out|up|down|over|off|themselves|himself|herself|itself)$/;

/** The index where the clause that a cue takes begins, -1 where none does. */
export function clauseStart(s: Sentence, one: Attribution, later: readonly Attribution[]): number {
  let at = one.to;
  if (
    s[at]?.text === ',' &&
    s[at + 2]?.text === ',' &&
    /^(?:however|though|too|meanwhile)$/.test(s[at + 1]?.lower ?? '')
  )
    at += 3;
  const that = findThat(s, at, one.cue.uses.has('hearer') ? 24 : 14);
  if (that >= 0) return isFinite(s[that + 1]) ? that : that + 1;
  if (one.cue.uses.has('that')) return -1;
  if (one.cue.uses.has('hearer')) at = afterHearer(s, at);
  at = afterAdverbials(s, at);
  const first = s[at];
  if (at < 0 || !first || noClause.test(first.lower) || !mayBeginClause(first)) return -1;
  if (first.lower === 'to' || (first.lower.endsWith('ing') && one.cue.verb !== 'deny')) return -1;
  if (prepositions.has(first.lower) && !isLeading(s, at)) return -1;
  if (one.cue.verb === 'deny') return /^(?:bail|entry|access|permission|him|her|them)$/.test(first.lower) ? -1 : at;
  if (first.lower === 'it' && !isFinite(s[at + 1]) && !betweenSubjectAndVerb.has(s[at + 1]?.lower ?? ''))
    return opensWithVerb(s[at + 1]) ? at : -1;
  if (
    subjectPronouns.has(first.lower) ||
    (/^(?:why|how|what|whether|if|where)$/.test(first.lower) && !isStop(s[at + 1]))
  )
    return at;
  const reach = clauseReach(s, at, later);
  const end = one.cue.uses.has('noun') ? Math.min(reach, nextComma(s, at)) : reach;
  return holdsClause(s, at, end) || holdsQuotedVerb(s, at, end) ? at : -1;
}

/** Whether a subject with its verb begins here: "explained the rules, and left", "announced a meeting, demanded locks" have none. */
function holdsClause(s: Sentence, from: number, end: number): boolean {
  const comma = nextComma(s, from);
  if (comma >= end) return hasOwnVerb(s, from, end);
  if (hasOwnVerb(s, from, comma)) return true;
  const second = s[comma]?.quoted ? -1 : nextComma(s, comma + 1);
  const isAside = second < end && !/^(?:and|but|or)$/.test(s[comma + 1]?.lower ?? '') && !isFinite(s[comma + 1]);
  return s[comma]?.quoted ? hasOwnVerb(s, from, end) : isAside && hasOwnVerb(s, comma + 1, end);
}

/** A verb that no "and" ties to the verb before the clause. */
function hasOwnVerb(s: Sentence, from: number, end: number): boolean {
  for (let at = from; at < end; at++)
    if (isFinite(s[at], s[at - 1])) return !/^(?:and|or|then)$/.test(s[at - 1]?.lower ?? '');
  return false;
}

/** A preposition that opens a clause: "said in some places the water was …" is left alone, "said under the plan they would" is not. */
function isLeading(s: Sentence, at: number): boolean {
  if (!/^(?:on|in|under|at|by|after|before|for|despite|since|during|from)$/.test(s[at]?.lower ?? '')) return false;
  const comma = nextComma(s, at);
  return comma < s.length && comma - at < 8 && hasVerb(s, comma, nextBreak(s, comma + 1));
}

/** "said the trial “was never about money”": the verb stands in the marks, behind its subject. */
function holdsQuotedVerb(s: Sentence, from: number, end: number): boolean {
  for (let at = from + 1; at < Math.min(end, from + 12); at++) {
    if (opensWithVerb(s[at])) return isWord(s[at - 1]);
  }
  return false;
}

/** Whether the item stands in quotation marks and may begin with a verb: several words, the first of them small. */
function opensWithVerb(item: Item | undefined): boolean {
  const words = item?.quoted ? item.text.slice(1).split(' ', 3) : [];
  return words.length > 1 && /^\p{Ll}/u.test(words[0] ?? '');
}

/** How far the verb of a clause may be looked for: to the next conjunction, or to a cue joined by "and". */
function clauseReach(s: Sentence, from: number, later: readonly Attribution[]): number {
  const joined = later.find((next) => next.at > from && /^(?:and|but)$/.test(s[next.at - 1]?.lower ?? ''));
  const end = Math.min(nextBreak(s, from), joined?.at ?? s.length);
  for (let at = from; at < end; at++)
    if (/^(?:because|when|while|after|before|unless|until|although)$/.test(s[at]?.lower ?? '')) return at;
  return end;
}

function nextBreak(s: Sentence, from: number): number {
  for (let at = from; at < s.length; at++) if (isStop(s[at]) || s[at]?.text === ':') return at;
  return s.length;
}

/** "that" before any other clause begins, so that it must be the cue's. */
function findThat(s: Sentence, from: number, reach: number): number {
  for (let at = from; at < Math.min(s.length, from + reach); at++) {
    const item = s[at];
    if (!item || item.quoted || isStop(item) || item.text === ':') return -1;
    if (item.lower === 'that') return at;
    if (subordinators.has(item.lower)) return -1;
    if (item.text === ',' && reach < 20) return -1;
    if (subjectPronouns.has(item.lower) || (at > from && hasVerb(s, at, at + 1))) return -1;
  }
  return -1;
}

/** Behind the hearer of "told": its clause begins with a pronoun or an article; -1 where none does. */
function afterHearer(s: Sentence, from: number): number {
  if (subjectPronouns.has(s[from]?.lower ?? '') && isFinite(s[from + 1])) return from;
  for (let at = from + 1; at < Math.min(s.length, from + 9); at++) {
    const item = s[at];
    if (!item || item.quoted || isStop(item) || item.text === ',') return -1;
    if (item.lower === 'to' || subordinators.has(item.lower))
      return /^(?:why|how|what|whether|if)$/.test(item.lower) ? at : -1;
    if (subjectPronouns.has(item.lower) || item.lower === 'there') return at;
    if (determiners.has(item.lower) && at - from >= 1 && !prepositions.has(s[at - 1]?.lower ?? '')) return at;
  }
  return -1;
}

const statementPlace =
  /^(?:statement|interview|email|e-mail|letter|tweet|post|bulletin|notice|note|report|conference|briefing|call|speech|telephone|phone|message|filing|memo|radio|television|website|reporters|journalists|address|video|ceremony|rally|testimony|court|parliament)$/;

/** Behind "on Monday", "in a statement posted online", "by phone": up to where the clause begins. */
export function afterAdverbials(s: Sentence, from: number): number {
  let at = from;
  for (let step = 0; step < 4 && at >= 0; step++) {
    const time = afterTime(s, at);
    if (time > at && !isSubjectTime(s, at, time)) at = time;
    else if (prepositions.has(s[at]?.lower ?? '')) {
      let end = at + 1;
      while (end < Math.min(s.length, at + 7) && !statementPlace.test(s[end]?.lower ?? '') && isWord(s[end])) end++;
      if (!statementPlace.test(s[end]?.lower ?? '')) return at;
      at = end + 1;
    } else if (betweenSubjectAndVerb.has(s[at]?.lower ?? '') && s[at]?.lower !== 'only' && !isFinite(s[at])) at++;
    else return at;
  }
  return at;
}

/** "said the same day …", "said last year had been": time words that are the clause's own subject. */
function isSubjectTime(s: Sentence, from: number, to: number): boolean {
  return !/^(?:on|in|late|early|last|this|earlier|yesterday|today|later|at)$/.test(s[from]?.lower ?? '') &&
    !(s[from]?.lower ?? '').endsWith('day')
    ? true
    : hasVerb(s, to, to + 1);
}

/** Where a clause ends: at the sentence's end, or before a further cue with a subject of its own or in the -ing form. */
export function clauseEnd(s: Sentence, start: number, later: readonly Attribution[]): number {
  const end = sentenceEnd(s);
  for (const next of later) {
    if (next.at <= start) continue;
    const cut = cutBefore(s, next, start);
    if (cut > start) return cut;
  }
  const according = s.findIndex(
    (item, index) => index > start && item.lower === 'according' && s[index + 1]?.lower === 'to',
  );
  if (according > start) return s[according - 1]?.text === ',' ? according - 1 : according;
  return end;
}

/** The comma before a cue that begins a statement of its own; -1 where the cue is part of the clause. */
function cutBefore(s: Sentence, next: Attribution, start: number): number {
  let at = next.from - 1;
  const joint = s[at]?.lower ?? '';
  if (endsWith(s, next)) return s[at]?.text === ',' && at > start ? at : -1;
  if (next.cue.form === 'ing') return s[next.at - 1]?.text === ',' ? next.at - 1 : -1;
  if (/^(?:and|but|while|though|whereas|yet)$/.test(joint)) at--;
  else if (s[next.at - 1]?.text === ',' && next.subject && next.subject.from < start) return next.at - 1;
  else return -1;
  return s[at]?.text === ',' && at > start ? at : /^but$/.test(joint) && at > start ? at + 1 : -1;
}

/** Whether the sentence ends with the attribution: "…, officials say." */
function endsWith(s: Sentence, next: Attribution): boolean {
  return !next.isInverted && next.to >= sentenceEnd(s);
}
