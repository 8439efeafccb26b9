import { type Span } from '../../text/span';
import { textEnd, textStart, type Quote } from './quote';

/** A place where the words of a quotation stand, in folded offsets, and how much of the context stands there too. */
export interface Occurrence extends Span {
  /** Units of the prefix that agree, counted away from the words. */
  readonly before: number;
  /** Units of the suffix that agree, counted away from the words. */
  readonly after: number;
}

/** Words that stand more often than this say nothing about a place. */
const mostOccurrences = 20_000;

const firstWord = /[\p{L}\p{N}]+/u;

/** Finds the places of many quotations in one folded text, by an index of its words. */
export class Occurrences {
  readonly #text: string;
  readonly #starts = new Map<string, number[]>();
  readonly #found = new Map<string, readonly number[]>();

  constructor(text: string) {
    this.#text = text;
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      const starts = this.#starts.get(word);
      if (starts) starts.push(index);
      else this.#starts.set(word, [index]);
    }
  }

  /** In text order. */
  of(quote: Quote): Occurrence[] {
    if (quote.exact === '') return [];
    return this.#startsOf(quote).map((start) => {
      const end = start + quote.exact.length;
      return { start, end, before: this.before(quote.prefix, start), after: this.after(quote.suffix, end) };
    });
  }

  /** How many units of `prefix` stand right before `at`. */
  before(prefix: string, at: number): number {
    let length = 0;
    while (length < prefix.length && this.#unit(at - 1 - length) === prefix.charAt(prefix.length - 1 - length))
      length++;
    return length;
  }

  /** How many units of `suffix` stand right after `at`. */
  after(suffix: string, at: number): number {
    let length = 0;
    while (length < suffix.length && this.#unit(at + length) === suffix.charAt(length)) length++;
    return length;
  }

  #unit(at: number): string {
    return at < 0 ? textStart : at >= this.#text.length ? textEnd : this.#text.charAt(at);
  }

  #startsOf({ exact, prefix, suffix }: Quote): readonly number[] {
    const head = firstWord.exec(exact);
    const beginsInWord = head?.index === 0 && /[\p{L}\p{N}]$/u.test(prefix);
    const endsInWord = head && head.index + head[0].length === exact.length && /^[\p{L}\p{N}]/u.test(suffix);
    if (!head || beginsInWord || endsInWord) return this.#search(exact);
    const known = this.#found.get(exact);
    if (known) return known;
    const heads = this.#starts.get(head[0]) ?? [];
    const starts = heads
      .map((start) => start - head.index)
      .filter((start) => start >= 0 && this.#text.startsWith(exact, start) && !this.#isCut(exact, start));
    this.#found.set(exact, starts);
    return starts;
  }

  /** Whether the words end within a word here, which they do not where they come from. */
  #isCut(exact: string, start: number): boolean {
    const end = start + exact.length;
    return /[\p{L}\p{N}]$/u.test(exact) && /^[\p{L}\p{N}]/u.test(this.#text.slice(end, end + 2));
  }

  #search(exact: string): number[] {
    const found: number[] = [];
    for (let at = this.#text.indexOf(exact); at >= 0; at = this.#text.indexOf(exact, at + 1)) {
      found.push(at);
      if (found.length > mostOccurrences) return [];
    }
    return found;
  }
}
