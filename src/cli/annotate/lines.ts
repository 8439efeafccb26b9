/** A line of the input: its bytes without the line end, or why there are none. */
export type RawLine = Buffer | 'too-long';

const newline = 10;
const carriageReturn = 13;

/**
 * Cuts a stream of bytes into lines at `\n`, holding no more than one line and one chunk. All lines that a chunk completes
 * come at once, so that nothing waits for input that may never come. A line of more than `longest` bytes is passed over and
 * reported as 'too-long'. What follows the last `\n` is a line unless it is empty.
 */
export async function* linesIn(chunks: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<RawLine[]> {
  const rest = new PartialLine(longest);
  for await (const bytes of chunks) {
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const lines: RawLine[] = [];
    let from = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      rest.add(chunk.subarray(from, at));
      lines.push(rest.take());
      from = at + 1;
    }
    if (from < chunk.length) rest.add(chunk.subarray(from));
    if (lines.length > 0) yield lines;
  }
  if (rest.length > 0) yield [rest.take()];
}

/** The pieces of a line whose end has not come yet. */
class PartialLine {
  #pieces: Buffer[] = [];
  length = 0;

  constructor(readonly longest: number) {}

  add(piece: Buffer): void {
    this.length += piece.length;
    if (this.length > this.longest) this.#pieces = [];
    else this.#pieces.push(piece);
  }

  take(): RawLine {
    const line = this.length > this.longest ? 'too-long' : withoutReturn(Buffer.concat(this.#pieces));
    this.#pieces = [];
    this.length = 0;
    return line;
  }
}

function withoutReturn(line: Buffer): Buffer {
  return line.at(-1) === carriageReturn ? line.subarray(0, -1) : line;
}
