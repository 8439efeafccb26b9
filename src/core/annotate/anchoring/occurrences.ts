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

/** Words that stand as often as this are looked up by so many units of context before them. */
const manyPlaces = 50;
const nearLength = 8;

const firstWord = /[\p{L}\p{N}]+/u;

/** Finds the places of many quotations in one folded text, by an index of its words. */
export class Occurrences {
  readonly #text: string;
  readonly #starts = new Map<string, number[]>();
  readonly #found = new Map<string, readonly number[]>();
  /** The places of words that stand often, by the units right before them. */
  readonly #byPrefix = new Map<readonly number[], Map<string, number[]>>();

  constructor(text: string) {
    this.#text = text;
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      const starts = this.#starts.get(word);
      if (starts) starts.push(index);
      else this.#starts.set(word, [index]);
    }
  }

  /** In text order. Whoever asks for many quotations keeps none of the lists: each may be as long as all are many. */
  of(quote: Quote): Occurrence[] {
    return this.#startsOf(quote).map((start) => {
      const end = start + quote.exact.length;
      return { start, end, before: this.#before(quote.prefix, start), after: this.#after(quote.suffix, end) };
    });
  }

  /** The place where the words and all their context stand; `undefined` where there is none, or more than one. */
  onlyOf(quote: Quote): Span | undefined {
    let only: Span | undefined;
    for (const start of this.#behindPrefix(quote)) {
      const end = start + quote.exact.length;
      if (this.#before(quote.prefix, start) < quote.prefix.length) continue;
      if (this.#after(quote.suffix, end) < quote.suffix.length) continue;
      if (only) return undefined;
      only = { start, end };
    }
    return only;
  }

  /** Those of the places where the words stand that the last units of the prefix stand before, and maybe others. */
  #behindPrefix(quote: Quote): readonly number[] {
    const starts = this.#startsOf(quote);
    const near = quote.prefix.slice(-nearLength);
    if (starts.length < manyPlaces || near.length < nearLength || near.includes(textStart)) return starts;
    let byPrefix = this.#byPrefix.get(starts);
    if (!byPrefix) {
      byPrefix = new Map<string, number[]>();
      this.#byPrefix.set(starts, byPrefix);
      for (const start of starts) {
        const before = this.#text.slice(Math.max(0, start - nearLength), start);
        const places = byPrefix.get(before);
        if (places) places.push(start);
        else byPrefix.set(before, [start]);
      }
    }
    return byPrefix.get(near) ?? [];
  }

  /** How many units of `prefix` stand right before `at`. */
  #before(prefix: string, at: number): number {
    let length = 0;
    while (length < prefix.length && this.#unit(at - 1 - length) === prefix.charCodeAt(prefix.length - 1 - length))
      length++;
    return length;
  }

  /** How many units of `suffix` stand right after `at`. */
  #after(suffix: string, at: number): number {
    let length = 0;
    while (length < suffix.length && this.#unit(at + length) === suffix.charCodeAt(length)) length++;
    return length;
  }

  #unit(at: number): number {
    if (at < 0) return textStart.charCodeAt(0);
    return at < this.#text.length ? this.#text.charCodeAt(at) : textEnd.charCodeAt(0);
  }

  #startsOf({ exact, prefix, suffix }: Quote): readonly number[] {
    if (exact === '') return [];
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
