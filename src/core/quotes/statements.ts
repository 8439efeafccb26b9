import { type Span } from '../text/span';
import { type Attribution, attributions, sentenceEnd } from './attributions';
import { quoteAfter, quoteBefore, startsLikeSentence } from './besideMarks';
import { hasVerb } from './clause';
import { afterAdverbials, clauseEnd, clauseStart } from './clauses';
import { isStop, isWord, type Item, type Sentence } from './items';
import { phraseAfter } from './phraseAfter';
import { type Phrase } from './phrases';
import { kindOfHead } from './sourceWords';
import { Desk, type Statement } from './statement';
import { firstSubject } from './subjects';
import { prepositions, subjectPronouns } from './words';

/** The statements of one sentence, in text order. */
export function statementsIn(s: Sentence): readonly Statement[] {
  const desk = new Desk(s);
  accordingTo(desk);
  let busyUntil = 0;
  const found = attributions(s);
  for (const [index, one] of found.entries()) {
    if (one.at < busyUntil) continue;
    busyUntil = Math.max(busyUntil, attribute(desk, one, found.slice(index + 1)));
  }
  leftQuotes(desk);
  return desk.statements.sort((a, b) => a.start - b.start);
}

function accordingTo(desk: Desk): void {
  const { s } = desk;
  const at = s.findIndex((item, index) => item.lower === 'according' && s[index + 1]?.lower === 'to');
  if (at < 0) return;
  const phrase = phraseAfter(s, at + 2, true);
  if (!phrase) return;
  const cue = desk.cueSpan(at, at + 2);
  const end = sentenceEnd(s);
  let before = at;
  while (s[before - 1]?.text === ',') before--;
  if (before === 0) {
    const from = s[phrase.to]?.text === ',' ? phrase.to + 1 : phrase.to;
    if (end - from > 1) desk.clause(from, end, phrase, cue);
    return;
  }
  if (s[0]?.quoted && before > 1 && attributions(s.slice(0, before)).some(({ cue: one }) => one.uses.has('direct')))
    return;
  if (s[before - 1]?.quoted && s[before - 1]?.quoted?.start === s[0]?.start) desk.direct(before - 1, phrase, cue);
  else desk.clause(0, phrase.to < end && s[phrase.to]?.text === ',' ? end : before, phrase, cue);
}

/** Gives the attribution its words; returns the index up to which the sentence is spoken for. */
function attribute(desk: Desk, one: Attribution, later: readonly Attribution[]): number {
  const { s } = desk;
  const { cue, subject } = one;
  const span = desk.cueSpan(one.at, one.end);
  if (cue.uses.has('name') && !cue.uses.has('direct')) return nameFor(desk, one, span);
  const isDirect = cue.uses.has('direct');
  const before = isDirect ? quoteBefore(s, one.from, desk) : -1;
  if (before > 0 && isWord(s[before - 1]) && hasVerb(s, 0, before)) return clauseAround(desk, one, later, span);
  if (before >= 0) desk.direct(before, subject, span);
  const after = isDirect ? quoteAfter(s, one, before >= 0) : -1;
  if (after >= 0) {
    desk.direct(after, subject, span);
    return after;
  }
  if (!cue.uses.has('indirect') || (cue.uses.has('document') && !cue.uses.has('direct') && !isDocument(s, subject)))
    return one.to;
  if (before >= 0 && !followsThat(s, one)) return one.to;
  const start = one.isInverted ? -1 : clauseStart(s, one, later);
  if (start >= 0) {
    const end = clauseEnd(s, start, later);
    desk.clause(start, end, subject, span);
    return end;
  }
  return clauseAround(desk, one, later, span);
}

function followsThat(s: Sentence, one: Attribution): boolean {
  return s[one.end]?.lower === 'that';
}

function isDocument(s: Sentence, subject: Phrase | undefined): boolean {
  if (!subject) return false;
  for (let at = subject.from; at < subject.to; at++) {
    const item = s[at];
    if (item && kindOfHead(item.text) === 'document') return true;
    if (at > subject.from && prepositions.has(item?.lower ?? '')) return false;
  }
  return false;
}

/** "called it “…”": the words in quotation marks alone. */
function nameFor(desk: Desk, one: Attribution, span: { cue?: Span }): number {
  const { s } = desk;
  let last = -1;
  for (let at = one.end; at < s.length && at - one.end < 14; at++) {
    if (s[at]?.text === ',' || isStop(s[at])) break;
    if (s[at]?.quoted) last = at;
  }
  if (last >= 0 && !one.isInverted) desk.clause(last, last + 1, one.subject, span);
  return last >= 0 ? last + 1 : one.end;
}

/** "The pump failed, officials said": the clause before the attribution, or around it. */
function clauseAround(desk: Desk, one: Attribution, later: readonly Attribution[], span: { cue?: Span }): number {
  const { s } = desk;
  const comma = one.from - 1;
  const isPredicate = !one.isInverted && one.from === one.at && (one.subject?.to ?? 0) < comma;
  if (
    isPredicate ||
    one.cue.form === 'ing' ||
    s[comma]?.text !== ',' ||
    comma < 2 ||
    (s[comma - 1]?.quoted && !isWord(s[comma - 2]))
  )
    return one.to;
  if (!hasVerb(s, 0, comma) && s[one.to]?.text === ',' && hasVerb(s, one.to, sentenceEnd(s))) {
    desk.clause(one.to + 1, sentenceEnd(s), one.subject, span);
    return sentenceEnd(s);
  }
  if (!hasVerb(s, 0, comma) && (comma < 5 || prepositions.has(s[0]?.lower ?? ''))) return one.to;
  const tail = afterAdverbials(s, one.to);
  const end = sentenceEnd(s);
  const hasMore =
    later.some((next) => next.at > one.at && s[next.at - 1]?.text === ',') ||
    s.slice(one.to).some((item) => item.quoted);
  const isAround =
    !hasMore && !one.isInverted && tail >= 0 && s[Math.max(tail, one.to)]?.text === ',' && Math.max(tail, one.to) < end;
  desk.clause(leadEnd(s), isAround ? end : comma, one.subject, span);
  return isAround ? end : one.to;
}

/** Behind "But" and the like at the head of the sentence. */
function leadEnd(s: Sentence): number {
  return /^(?:but|and)$/.test(s[0]?.lower ?? '') ? 1 : 0;
}

/** Quotations that no cue took: behind a colon, before "he shrugged,", or whole sentences; what remains are titles and scare quotes. */
function leftQuotes(desk: Desk): void {
  const { s } = desk;
  for (const [at, item] of s.entries()) {
    if (!item.quoted || desk.claimed.has(at)) continue;
    if (s[at - 1]?.text === ':') desk.direct(at, firstSubject(s), {});
    else if (at === 0 && s.length > 1 && /[,?!…—–-]["'”’]$/.test(item.text))
      desk.direct(at, s.length > 2 ? subjectOfTail(s) : undefined, {});
    else if (at === 0 && isSentence(item)) desk.direct(at, undefined, {});
    else if (!item.quoted.isClosed && startsLikeSentence(item) && item.text.length > 40) desk.direct(at, undefined, {});
  }
}

/** “…,” the old man shrugged: the noun phrase behind a quotation that ends in a comma. */
function subjectOfTail(s: Sentence): Phrase | undefined {
  const from = s[1]?.text === ',' ? 2 : 1;
  const phrase = subjectPronouns.has(s[from]?.lower ?? '') ? { from, to: from + 1, outer: from } : phraseAfter(s, from);
  return phrase && phrase.to < s.length && hasVerb(s, phrase.to, phrase.to + 2) ? phrase : undefined;
}

/** Whether the words in quotation marks are a whole sentence: three words or more with a stop inside the marks, or an unclosed one. */
function isSentence(item: Item): boolean {
  const inner = item.text;
  return (
    /[.!?…,—-]["'”’»]*$/.test(inner) ||
    item.quoted?.isClosed === false ||
    (startsLikeSentence(item) && inner.split(' ', 7).length > 6)
  );
}
