import { firstIndex } from '../util/search';
import { splitsPair } from './surrogates';

/**
 * What an offset counts.
 *
 * utf-16: code units, as in JavaScript, Java, C# and VS Code. code-point: as in Python. byte: of UTF-8, as in Rust and Go.
 * grapheme: what a reader takes for one character (UAX #29, extended grapheme clusters), in which CR LF is one.
 */
export type OffsetUnit = 'utf-16' | 'code-point' | 'byte' | 'grapheme';

/** How a tool counts: the unit, and whether it counts CR LF as the one character it became when the tool read its file. */
export interface Counting {
  readonly unit: OffsetUnit;
  readonly crlf: 'one' | 'two';
}

/** Between two checkpoints, in UTF-16 code units; a power of two. Looking an offset up costs at most so many steps. */
const stride = 256;

/** How much the code unit at an index adds to the count; a character counts at its first unit, the others add nothing. */
type Weight = (index: number) => number;

/** Weights of the units, given a text. */
const weights: Readonly<Record<OffsetUnit, (text: string) => Weight>> = {
  'utf-16': () => () => 1,
  'code-point': (text) => (index) => (splitsPair(text, index) ? 0 : 1),
  byte: (text) => (index) => bytesAt(text, index),
  grapheme: (text) => {
    const starts = new Uint8Array(text.length);
    for (const { index } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) starts[index] = 1;
    return (index) => starts[index] ?? 0;
  },
};

/**
 * Converts offsets of one text between UTF-16 and another way of counting. Making one is linear in the text and keeps
 * four bytes for each 256 code units; a look-up is a binary search and at most 256 steps.
 */
export class OffsetMap {
  /** The count at every `stride`-th code unit. */
  readonly #checkpoints: Uint32Array;
  readonly #weight: Weight;
  readonly #units: number;
  /** The length of the text as this map counts. */
  readonly length: number;

  constructor(text: string, { unit, crlf }: Counting) {
    const weight = weights[unit](text);
    this.#weight = crlf === 'one' ? (index) => (isSecondOfLineEnd(text, index) ? 0 : weight(index)) : weight;
    this.#units = text.length;
    this.#checkpoints = new Uint32Array(Math.floor(text.length / stride) + 1);
    let count = 0;
    for (let index = 0; index < text.length; index++) {
      if (index % stride === 0) this.#checkpoints[index / stride] = count;
      count += this.#weight(index);
    }
    if (text.length % stride === 0) this.#checkpoints[text.length / stride] = count;
    this.length = count;
  }

  /** The count before a UTF-16 offset. An offset inside a character counts the whole of it. */
  fromUtf16(offset: number): number {
    const block = Math.floor(offset / stride);
    let count = this.#checkpoints[block] ?? 0;
    for (let index = block * stride; index < offset; index++) count += this.#weight(index);
    return count;
  }

  /** The UTF-16 offset at which the count is `count`; `undefined` where that is inside a character or outside of the text. */
  toUtf16(count: number): number | undefined {
    if (!Number.isInteger(count) || count < 0 || count > this.length) return undefined;
    const isBeyond = (block: number) => (this.#checkpoints[block] ?? Infinity) > count;
    let index = (firstIndex(this.#checkpoints.length, isBeyond) - 1) * stride;
    let reached = this.fromUtf16(index);
    for (; index < this.#units; index++) {
      const weight = this.#weight(index);
      if (reached + weight > count) break;
      reached += weight;
    }
    return reached === count ? index : undefined;
  }

  /** Whether a UTF-16 offset lies between two characters as this map counts them, so that it comes back unchanged. */
  isExact(offset: number): boolean {
    return this.toUtf16(this.fromUtf16(offset)) === offset;
  }
}

function isSecondOfLineEnd(text: string, index: number): boolean {
  return text.charCodeAt(index) === 10 && text.charCodeAt(index - 1) === 13;
}

/** A lone surrogate has three: encoders write U+FFFD in its place. */
function bytesAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  if (splitsPair(text, index + 1)) return 4;
  return splitsPair(text, index) ? 0 : 3;
}
