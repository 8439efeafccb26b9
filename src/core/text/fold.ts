import { firstIndex } from '../util/search';
import { type Span } from './span';

/**
 * A text without the differences that programs make and readers do not see: line ends, runs of white space, no-break
 * spaces, composed or decomposed letters, curly or straight quotes, kinds of dashes, invisible characters.
 */
export interface FoldedText {
  readonly text: string;
  /** The span of the source text, UTF-16, that a span of the folded text stands for. It must hold something. */
  source(span: Span): Span;
  /** Where the span of the source text starts that the unit at a folded offset stands for. */
  sourceStart(offset: number): number;
  /** The first folded offset that stands at or beyond an offset of the source text. */
  folded(offset: number): number;
}

const substitutes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "'": '\u2018\u2019\u201a\u201b\u02bc\u2032\u0060\u00b4',
    '"': '\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb',
    '-': '\u2010\u2011\u2012\u2013\u2014\u2015\u2212',
    '': '\u00ad\u200b\u200e\u200f\u2060',
    '...': '\u2026',
  }).flatMap(([plain, others]) => others.split('').map((other) => [other, plain] as const)),
);

/** Folds a text in one pass. */
export function fold(source: string): FoldedText {
  const folder = new Folder(source);
  let at = 0;
  while (at < source.length) at = folder.take(at);
  return folder.result();
}

class Folder {
  readonly #source: string;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #units: string[] = [];
  #length = 0;
  #last = '';

  constructor(source: string) {
    this.#source = source;
    const most = 3 * source.length;
    this.#starts = new Uint32Array(most);
    this.#ends = new Uint32Array(most);
  }

  /** Folds what stands at `at` and returns where the next thing stands. */
  take(at: number): number {
    const unit = this.#source.charCodeAt(at);
    const next = this.#source.charCodeAt(at + 1);
    if (unit > 32 && unit < 127 && unit !== 45 && unit !== 96 && !(next >= 0x300)) {
      this.#push(this.#source.charAt(at), at, at + 1);
      return at + 1;
    }
    const end = this.#clusterEnd(at);
    const cluster = this.#source.slice(at, end);
    if (/^\s/.test(cluster)) this.#push(' ', at, end);
    else {
      const composed = cluster.normalize('NFC');
      const plain = substitutes.get(composed) ?? composed;
      for (let i = 0; i < plain.length; i++) this.#push(plain.charAt(i), at, end);
    }
    return end;
  }

  /** A code point with the combining marks behind it. */
  #clusterEnd(at: number): number {
    let end = at + ((this.#source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
    while (this.#source.charCodeAt(end) >= 0x300 && isMark(this.#source.codePointAt(end) ?? 0)) {
      end += (this.#source.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
    }
    return end;
  }

  #push(unit: string, start: number, end: number): void {
    const isRun = unit === this.#last && (unit === ' ' || unit === '-');
    if (isRun) this.#ends[this.#length - 1] = end;
    else {
      this.#starts[this.#length] = start;
      this.#ends[this.#length] = end;
      this.#units.push(unit);
      this.#length++;
      this.#last = unit;
    }
  }

  result(): FoldedText {
    const length = this.#length;
    const starts = this.#starts.subarray(0, length);
    const ends = this.#ends.subarray(0, length);
    return {
      text: this.#units.join(''),
      source: ({ start, end }) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }),
      sourceStart: (offset) => starts[offset] ?? 0,
      folded: (offset) => firstAtOrBeyond(starts, offset),
    };
  }
}

function isMark(codePoint: number): boolean {
  return /^\p{M}/u.test(String.fromCodePoint(codePoint));
}

function firstAtOrBeyond(ascending: Uint32Array, value: number): number {
  return firstIndex(ascending.length, (index) => (ascending[index] ?? 0) >= value);
}
