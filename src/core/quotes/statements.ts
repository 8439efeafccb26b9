import { type Span } from '../text/span';
import { type Attribution, attributions, sentenceEnd } from './attributions';
import { hasVerb } from './clause';
import { afterAdverbials, clauseEnd, clauseStart } from './clauses';
import { cueOf } from './cues';
import { type Item, isCapital, isStop, isWord, type Sentence } from './items';
import { firstSubject, type Phrase, phraseAfter } from './phrases';
import { kindOfHead } from './sourceWords';
import { determiners, prepositions, subjectPronouns, subordinators } from './words';

/** Something that somebody is said to have said, as one sentence tells it; offsets of the paragraph. */
export interface Statement extends Span {
  readonly kind: 'direct' | 'indirect' | 'mixed';
  /** The stretches in quotation marks within an indirect clause. */
  readonly quoted: readonly Span[];
  readonly cue?: Span;
  /** The words of the speaker, as items of the sentence. */
  readonly speaker?: readonly Item[];
  /** The words beside the speaker's that tell who it is: "the second engineer," or ", a baker". */
  readonly beside?: readonly Item[];
  /** Whether the quotation runs to the end of the paragraph without a closing mark. */
  readonly isUnclosed?: boolean;
}

/** A finder's notes on one sentence. */
class Desk {
  readonly statements: Statement[] = [];
  readonly claimed = new Set<number>();

  constructor(readonly s: Sentence) {}

  speakerOf(phrase: Phrase | undefined): Pick<Statement, 'speaker' | 'beside'> {
    if (!phrase) return {};
    const beside = [...this.s.slice(phrase.outer, phrase.from), ...asideAfter(this.s, phrase.to)];
    return { speaker: this.s.slice(phrase.from, phrase.to), ...(beside.length > 0 && { beside }) };
  }

  cueSpan(from: number, to: number): { cue?: Span } {
    const first = this.s[from];
    const last = this.s[to - 1];
    return first && last ? { cue: { start: first.start, end: last.end } } : {};
  }

  direct(at: number, phrase: Phrase | undefined, cue: { cue?: Span }): void {
    const quoted = this.s[at]?.quoted;
    if (!quoted || this.claimed.has(at)) return;
    this.claimed.add(at);
    const isUnclosed = quoted.isClosed ? {} : { isUnclosed: true };
    this.statements.push({
      kind: 'direct',
      start: quoted.start,
      end: quoted.end,
      quoted: [],
      ...this.speakerOf(phrase),
      ...cue,
      ...isUnclosed,
    });
  }

  clause(from: number, to: number, phrase: Phrase | undefined, cue: { cue?: Span }): void {
    const first = this.s[from];
    const last = this.s[to - 1];
    if (!first || !last || to <= from) return;
    const quoted: Span[] = [];
    for (let at = from; at < to; at++) {
      const one = this.s[at]?.quoted;
      if (!one || isTitle(this.s[at])) continue;
      this.claimed.add(at);
      quoted.push({ start: one.start, end: one.end });
    }
    const kind = quoted.length > 0 ? 'mixed' : 'indirect';
    this.statements.push({ kind, start: first.start, end: last.end, quoted, ...this.speakerOf(phrase), ...cue });
  }
}

/** Whether the words in quotation marks are a title ("The Long Crossing"): capitals throughout and no stop at the end. */
function isTitle(item: Item | undefined): boolean {
  const words = item?.text.slice(1, -1).split(/\s+/) ?? [];
  if (words.length > 7 || /[.,!?…]$/.test(words.at(-1) ?? '.')) return false;
  return words.every(
    (word) => /^[\p{Lu}\d]/u.test(word) || /^(?:of|the|a|an|and|in|on|to|for|with|at|by|from)$/.test(word),
  );
}

/** The words between commas behind a speaker, up to the first preposition. */
function asideAfter(s: Sentence, from: number): readonly Item[] {
  if (s[from]?.text !== ',') return [];
  let to = from + 1;
  while (
    to < s.length &&
    to - from < 7 &&
    isWord(s[to]) &&
    !prepositions.has(s[to]?.lower ?? '') &&
    !subordinators.has(s[to]?.lower ?? '')
  )
    to++;
  return determiners.has(s[from + 1]?.lower ?? '') || to - from < 6 ? s.slice(from + 1, to) : [];
}

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

function quoteBefore(s: Sentence, from: number, desk: Desk): number {
  let at = from - 1;
  while (s[at]?.text === ',' || s[at]?.text === '—' || s[at]?.text === '–') at--;
  const item = s[at];
  return item?.quoted && !desk.claimed.has(at) && (at === from - 1 || from - at <= 2) ? at : -1;
}

/** The quotation behind the cue: next to it, or behind a hearer, an adverbial, a comma or a colon. */
function quoteAfter(s: Sentence, one: Attribution, isSecond: boolean): number {
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

function startsLikeSentence(item: Item): boolean {
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

/** "The pump failed, officials said": the clause before the attribution, or around it. */
function clauseAround(desk: Desk, one: Attribution, later: readonly Attribution[], span: { cue?: Span }): number {
  const { s } = desk;
  const comma = one.from - 1;
  if (one.cue.form === 'ing' || s[comma]?.text !== ',' || comma < 2 || (s[comma - 1]?.quoted && !isWord(s[comma - 2])))
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
