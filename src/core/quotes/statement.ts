import { type Span } from '../text/span';
import { isWord, type Item, type Sentence } from './items';
import { type Phrase } from './phrases';
import { determiners, prepositions, subordinators } from './words';

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
export class Desk {
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
