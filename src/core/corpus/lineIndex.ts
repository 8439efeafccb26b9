import { firstIndex } from '../util/search';

/** The bytes of a file that may be larger than memory. */
export interface Bytes {
  readonly size: number;
  /** Fewer than asked for only at the end of the file. */
  read(start: number, length: number): Promise<Uint8Array>;
}

/** Someone who waits for a long search. */
export interface Watch {
  readonly cancelled: boolean;
  /** The share of the file that was searched, 0 to 1. */
  report(share: number): void;
}

/** So much is read at once, in bytes: to look for line ends, and to read a line. */
const sizes = { search: 4 << 20, line: 64 << 10 } as const;

/** A start is remembered after so many lines or bytes: 16 bytes for 128 lines, 1.3 MB for ten million. */
const stride = { lines: 128, bytes: 4 << 20 } as const;

/** A longer line is an error, in bytes. */
const longestLine = 64 << 20;

const lineEnd = 10;

/**
 * Where the lines of a large file begin. It is searched from the front, once, as far as somebody needs, in pieces; it is never
 * in memory as a whole. Lines count from 1 and end in LF; what stands behind the last LF is a line too.
 */
export class LineIndex {
  /** Some lines and their offsets, in order. */
  readonly #marks: { readonly line: number; readonly start: number }[] = [{ line: 1, start: 0 }];
  /** How many line ends stand in what was searched. */
  #ends = 0;
  #searched = 0;
  #search: Promise<void> = Promise.resolve();

  constructor(readonly bytes: Bytes) {}

  /** How many lines there are, as far as is known. */
  get known(): number {
    return this.#ends;
  }

  /** Whether the whole file was searched. */
  get isWhole(): boolean {
    return this.#searched >= this.bytes.size;
  }

  /** Searches until the end of a line is known; whether it was not cancelled. */
  async searchTo(line: number, watch?: Watch): Promise<boolean> {
    while (this.#ends < line && !this.isWhole) {
      if (watch?.cancelled) return false;
      watch?.report(this.#searched / this.bytes.size);
      await (this.#search = this.#search.then(() => (this.#ends < line ? this.#searchOn() : undefined)));
    }
    return true;
  }

  /** The bytes of a line that was searched for, without its end; `undefined` behind the last line, "too-long" for one of 64 MB. */
  async line(line: number): Promise<Uint8Array | 'too-long' | undefined> {
    const mark = this.#marks[firstIndex(this.#marks.length, (index) => (this.#marks[index]?.line ?? 0) > line) - 1];
    let at = mark?.start ?? 0;
    let before = line - (mark?.line ?? 1);
    const pieces: Uint8Array[] = [];
    for (let length = 0; at < this.bytes.size;) {
      const piece = await this.bytes.read(at, sizes.line);
      if (piece.length === 0) break; // the file was cut meanwhile
      let from = 0;
      while (before > 0) {
        const end = piece.indexOf(lineEnd, from);
        if (end < 0) break;
        from = end + 1;
        before--;
      }
      at += piece.length;
      if (before > 0 || from === piece.length) continue;
      const end = piece.indexOf(lineEnd, from);
      pieces.push(piece.subarray(from, end < 0 ? undefined : end));
      length += piece.length;
      if (end >= 0) return joined(pieces);
      if (length > longestLine) return 'too-long';
    }
    return pieces.length > 0 ? joined(pieces) : undefined;
  }

  /** The bytes of lines that were searched, in blocks of 128 lines or about 4 MB, each with the number of its first line. */
  async *blocks(): AsyncGenerator<{ readonly first: number; readonly bytes: Uint8Array }> {
    for (const [index, { line, start }] of this.#marks.entries()) {
      const end = this.#marks[index + 1]?.start ?? this.#searched;
      if (end > start) yield { first: line, bytes: await this.bytes.read(start, end - start) };
    }
  }

  async #searchOn(): Promise<void> {
    const piece = await this.bytes.read(this.#searched, sizes.search);
    if (piece.length === 0) {
      this.#searched = this.bytes.size;
      return;
    }
    for (let end = piece.indexOf(lineEnd); end >= 0; end = piece.indexOf(lineEnd, end + 1)) {
      this.#ends++;
      this.#mark(this.#ends + 1, this.#searched + end + 1);
    }
    this.#searched += piece.length;
    if (this.isWhole && piece.at(-1) !== lineEnd) this.#ends++;
  }

  #mark(line: number, start: number): void {
    const last = this.#marks.at(-1);
    if (last && line - last.line < stride.lines && start - last.start < stride.bytes) return;
    this.#marks.push({ line, start });
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
